import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { Notice } from '../notice.tsx'
import type { Inbox } from '../office-types.ts'
import { reasonWords } from '../words/message-words.ts'
import { useWords } from '../words/use-words.ts'

const texts = {
  waiting: { th: 'SMS ยังส่งไม่ออก', en: 'Messages wait at the gateway' },
  line: {
    th: '{count} ข้อความ ตั้งแต่ {since}: {reason}',
    en: '{count} since {since}: {reason}',
  },
  retried: {
    th: 'ระบบจะลองส่งใหม่เองจนครบ 12 ชั่วโมง หากยังไม่หาย กรุณาแจ้งผู้ดูแลระบบ',
    en: 'They are tried again for 12 hours. If this stays, tell the operator of the system.',
  },
  scanner: { th: 'ยังไม่ได้ตั้งค่าโปรแกรมตรวจไวรัส', en: 'No virus scanner is configured' },
  scannerWhy: {
    th: 'เอกสารทุกฉบับมีเครื่องหมายว่าไม่ได้ตรวจไวรัส ภาพหน้าเอกสารที่เห็นวาดขึ้นใหม่จึงเปิดดูได้ แต่กรุณาอย่าดาวน์โหลดไฟล์ต้นฉบับโดยไม่จำเป็น',
    en: 'All papers are marked as not scanned. The pages you see are drawn anew and safe to look at; do not download the original files without need.',
  },
} as const satisfies Texts

/** What an officer should know before anything else. */
export function InboxNotices({
  inbox,
  isBrief,
}: {
  readonly inbox: Inbox
  /** Beside an application, which needs the room. */
  readonly isBrief: boolean
}) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const reason = useWords(reasonWords)
  const { messagesWaiting, scannerConfigured } = inbox
  return (
    <>
      {messagesWaiting.length > 0 && (
        <Notice tone="careful" title={say('waiting')}>
          {messagesWaiting.map((one) => (
            <p key={one.reason}>
              {say('line', {
                count: one.count,
                since: momentText(one.since, language),
                reason: reason(one.reason),
              })}
            </p>
          ))}
          {!isBrief && <p>{say('retried')}</p>}
        </Notice>
      )}
      {!scannerConfigured && (
        <Notice tone="careful" title={say('scanner')}>
          {!isBrief && <p>{say('scannerWhy')}</p>}
        </Notice>
      )}
    </>
  )
}
