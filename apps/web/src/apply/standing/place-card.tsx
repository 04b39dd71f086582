import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Place } from '../access.ts'
import style from './standing.module.css'

const texts = {
  title: { th: 'ที่ของ{agency}', en: 'The place of {agency}' },
  free: {
    th: 'ว่างอยู่ ในระยะแรก สสจ. ละ {quota} ท่าน',
    en: 'It is free. At first each provincial office has {quota}.',
  },
  handover: {
    th: 'ผู้ใช้งานปัจจุบันแจ้งวันพ้นหน้าที่แล้ว ที่จะว่างตั้งแต่ {day} ท่านยื่นคำขอไว้ก่อนได้ สิทธิ์จะเริ่มวันนั้น',
    en: 'The present user has noted a leaving date. The place is free from {day} BE; you can apply before, and your access begins that day.',
  },
  'ask-holder': {
    th: 'มีผู้ใช้งานครบ {quota} ท่านแล้ว ท่านเตรียมคำขอไว้ได้ แต่จะยื่นได้เมื่อผู้ใช้งานปัจจุบันแจ้งวันพ้นหน้าที่ หรือสิทธิ์เดิมสิ้นสุด',
    en: 'All of its places ({quota}) are taken. You can prepare an application; it can be submitted once the present user notes a leaving date, or their access has ended.',
  },
  holder: { th: 'ผู้ใช้งานของ{agency} ตั้งแต่ {since}', en: 'A user of {agency}, since {since} BE' },
  until: { th: 'ถึง {until}', en: 'until {until} BE' },
  leaves: { th: 'แจ้งวันพ้นหน้าที่แล้ว', en: 'leaving date noted' },
  suspended: { th: 'ระงับชั่วคราว', en: 'suspended' },
  waiting: {
    th: 'คำขอของจังหวัดนี้ที่ยื่นแล้วและรอพิจารณา: {count} ฉบับ',
    en: 'Applications of this province that wait for a decision: {count}',
  },
  how: { th: 'การส่งต่อหน้าที่', en: 'How a place is handed over' },
  step1: {
    th: 'ท่านเริ่มคำขอและเตรียมเอกสารไว้ จะได้เลขที่คำขอ',
    en: 'You start an application and prepare the papers. It has a number.',
  },
  step1Number: {
    th: 'ท่านเตรียมคำขอเลขที่ {number} ไว้แล้ว',
    en: 'You have prepared application {number}.',
  },
  step2: {
    th: 'ผู้ใช้งานปัจจุบันเข้าระบบลงทะเบียน แจ้งวันทำงานวันสุดท้าย และใส่เลขที่คำขอของท่านเป็นผู้รับช่วงได้',
    en: 'The present user signs in here, notes the last working day, and can name your application as the successor’s.',
  },
  step3: {
    th: 'ท่านยื่นคำขอ เมื่ออนุมัติแล้ว สิทธิ์ของท่านเริ่มในวันถัดจากวันสุดท้ายนั้น สิทธิ์เดิมสิ้นสุดและคำสั่งที่ยังทำงานอยู่จะหยุด',
    en: 'You submit. Once it is approved your access begins the day after that last day; the old one ends, and statements that still run are stopped.',
  },
  gone: {
    th: 'หากติดต่อผู้ใช้งานปัจจุบันไม่ได้ กรุณาสอบถาม ศทส.',
    en: 'If the present user cannot be reached, ask the ministry ICT centre.',
  },
} as const satisfies Texts

/** Whether the province has a place, who holds it by agency and time, and how it is handed over. */
export function PlaceCard({
  place,
  ownNumber,
}: {
  readonly place: Place
  /** Of the reader's own application, if there is one. */
  readonly ownNumber: string | undefined
}) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { route, quota, freeFrom, waiting } = place
  const agency = language === 'th' ? place.agencyTh : place.agencyEn
  const day = freeFrom === null ? '–' : dayText(freeFrom, language)
  return (
    <section className={style.card} id="place" data-route={route}>
      <h2>{say('title', { agency })}</h2>
      <p>{say(route, { quota, day })}</p>
      {place.holders.length > 0 && (
        <ul>
          {place.holders.map((holder) => (
            <li key={`${holder.since} ${holder.until}`}>
              <Holder holder={holder} agency={agency} />
            </li>
          ))}
        </ul>
      )}
      {waiting > 0 && <p className={style.small}>{say('waiting', { count: waiting })}</p>}
      {route !== 'free' && <Handover ownNumber={ownNumber} />}
    </section>
  )
}

function Holder({
  holder: { since, until, leaves, suspended },
  agency,
}: {
  readonly holder: Place['holders'][number]
  readonly agency: string
}) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const words = [
    say('holder', { agency, since: dayText(since, language) }),
    until !== null && say('until', { until: dayText(until, language) }),
    leaves && say('leaves'),
    suspended && say('suspended'),
  ]
  return words.filter((word) => word !== false).join(' · ')
}

function Handover({ ownNumber }: { readonly ownNumber: string | undefined }) {
  const say = useSay(texts)
  return (
    <>
      <h3>{say('how')}</h3>
      <ol>
        <li>
          {ownNumber === undefined ? say('step1') : say('step1Number', { number: ownNumber })}
        </li>
        <li>{say('step2')}</li>
        <li>{say('step3')}</li>
      </ol>
      <p className={style.small}>{say('gone')}</p>
    </>
  )
}
