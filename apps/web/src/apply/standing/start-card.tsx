import { Button } from '@mantine/core'
import { call } from '../../api/client.ts'
import { Contact } from '../../frame/contact.tsx'
import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { MyAccess } from '../access.ts'
import { useCommand } from '../use-command.ts'
import style from './standing.module.css'

const texts = {
  title: { th: 'ลงทะเบียนขอใช้งาน', en: 'Apply for access' },
  again: { th: 'เริ่มคำขอใหม่', en: 'Start a new application' },
  what: {
    th: 'ท่านจะกรอกข้อมูล ดาวน์โหลดแบบฟอร์ม แนบไฟล์ที่ลงนามแล้ว และยื่นให้ ศทส. ตรวจสอบ ร่างบันทึกให้เอง',
    en: 'You fill in a form, download the papers, upload them signed, and submit them to the ministry. The draft saves itself.',
  },
  start: { th: 'เริ่มคำขอ', en: 'Start an application' },
  not: { th: 'ท่านยังยื่นคำขอไม่ได้', en: 'You cannot apply yet' },
  asked: { th: 'ระบบสอบถาม Heidi เมื่อ {when}', en: 'Heidi was asked on {when} BE.' },
  unasked: {
    th: 'ระบบยังไม่ได้รับคำตอบที่ชัดเจนจาก Heidi',
    en: 'Heidi has not given a clear answer yet.',
  },
  look: { th: 'ตรวจอีกครั้ง', en: 'Look again' },
  ask: { th: 'ช่องทางติดต่อสอบถาม', en: 'Contact' },
} as const satisfies Texts

/** The way into an application, or why there is none and whom to ask. */
export function StartCard({
  access,
  onLookAgain,
}: {
  readonly access: MyAccess
  readonly onLookAgain: () => void
}) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { run, running, problem } = useCommand(() =>
    call('startApplication', { body: { kind: 'first' } }),
  )
  if (access.mayStart !== null) return <NotYet access={access} onLookAgain={onLookAgain} />
  return (
    <section className={style.card}>
      <h2>{say(access.application === null ? 'title' : 'again')}</h2>
      <p>{say('what')}</p>
      {problem !== undefined && (
        <p className={style.wrong} role="alert">
          {sentence(problem)}
        </p>
      )}
      <Button className={style.start} size="lg" loading={running} onClick={() => void run()}>
        {say('start')}
      </Button>
    </section>
  )
}

function NotYet({
  access: { mayStart, directory },
  onLookAgain,
}: {
  readonly access: MyAccess
  readonly onLookAgain: () => void
}) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { language } = useLanguage()
  return (
    <section className={style.card} data-tone="careful">
      <h2>{say('not')}</h2>
      {mayStart !== null && <p>{sentence(mayStart)}</p>}
      <p className={style.small}>
        {directory === null
          ? say('unasked')
          : say('asked', { when: momentText(directory.askedAt, language) })}
      </p>
      <Button className={style.start} size="md" variant="default" onClick={onLookAgain}>
        {say('look')}
      </Button>
      <h3>{say('ask')}</h3>
      <Contact />
    </section>
  )
}
