import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Reviewed } from '../office-types.ts'
import { entitlementWords } from '../words/application-words.ts'
import { Badge } from '../words/badge.tsx'
import { useWords } from '../words/use-words.ts'
import style from './place-facts.module.css'
import { Facts, Section } from './section.tsx'

const texts = {
  title: { th: 'หน่วยงานและที่ว่าง', en: 'Agency and its places' },
  places: { th: 'ที่ของจังหวัด', en: 'Places' },
  taken: { th: 'มีผู้ใช้งาน {taken} จาก {quota} ท่าน', en: '{taken} of {quota} taken' },
  free: { th: 'มีที่ว่าง', en: 'there is a place' },
  handover: { th: 'ว่างตั้งแต่ {day} เมื่อผู้ใช้เดิมพ้นหน้าที่', en: 'free from {day}, when a user leaves' },
  'ask-holder': {
    th: 'เต็ม ต้องให้ผู้ใช้ปัจจุบันแจ้งวันพ้นหน้าที่ก่อน',
    en: 'full: a present user must note a leaving date first',
  },
  waiting: { th: 'คำขอที่รออยู่', en: 'Applications waiting' },
  waitingCount: { th: '{count} คำขอ รวมคำขอนี้', en: '{count}, this one counted' },
  waitingNone: { th: 'ไม่มี', en: 'None' },
  users: { th: 'ผู้ใช้งาน', en: 'Users' },
  nobody: { th: 'ยังไม่เคยมีผู้ใช้งาน', en: 'Nobody yet' },
  period: { th: '{from} ถึง {to}', en: '{from} to {to}' },
  noEnd: { th: 'ไม่กำหนดสิ้นสุด', en: 'no end' },
  agreement: { th: 'บันทึกข้อตกลง', en: 'Agreement' },
  inForce: {
    th: 'ฉบับที่มีผลใช้แทนได้ ตั้งแต่ {from} ถึง {to}',
    en: 'One is in force from {from} to {to}, and stands for it',
  },
  none: { th: 'ยังไม่มีฉบับที่มีผล ต้องแนบมากับคำขอนี้', en: 'None in force: this application brings it' },
  done: { th: 'ไม่มีฉบับที่มีผลขณะนี้', en: 'None in force now' },
} as const satisfies Texts

/** How many of the agency may work, who does, and which agreement is in force. */
export function PlaceFacts({ reviewed }: { readonly reviewed: Reviewed }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { place, application } = reviewed
  const { agreement, needed, state } = application
  const isOpen = state === 'submitted' || state === 'in-review'
  const waiting = place.waiting === 0 ? say('waitingNone') : String(place.waiting)
  const route =
    place.freeFrom === null
      ? say(place.route)
      : say(place.route, { day: dayText(place.freeFrom, language) })
  return (
    <Section title={say('title')}>
      <Facts
        rows={[
          [
            say('places'),
            `${say('taken', { taken: place.holders.length, quota: place.quota })} · ${route}`,
          ],
          [say('waiting'), isOpen ? say('waitingCount', { count: place.waiting }) : waiting],
          [say('users'), <Users key="users" reviewed={reviewed} />],
          [
            say('agreement'),
            agreement === null
              ? say(needed.includes('agreement') ? 'none' : 'done')
              : say('inForce', {
                  from: dayText(agreement.inForceFrom, language),
                  to: dayText(agreement.endsAt, language),
                }),
          ],
        ]}
      />
    </Section>
  )
}

function Users({ reviewed }: { readonly reviewed: Reviewed }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const word = useWords(entitlementWords)
  const { entitlements } = reviewed
  if (entitlements.length === 0) return say('nobody')
  return (
    <ul className={style.users}>
      {entitlements.map(({ personName, state, grantedAt, endsAt }) => (
        <li key={`${personName} ${grantedAt}`}>
          <span>{personName}</span> <Badge state={state} word={word(state)} />
          <span className={style.small}>
            {say('period', {
              from: dayText(grantedAt, language),
              to: endsAt === null ? say('noEnd') : dayText(endsAt, language),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
