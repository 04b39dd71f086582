import type { Guide } from '../apply/access.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './guide-approval.module.css'
import { MinistryAddress } from './ministry-address.tsx'
import { Part } from './part.tsx'

const texts = {
  title: { th: '3. การตรวจสอบสิทธิ์และการเข้าใช้งาน', en: '3. Review and first use' },
  step: { th: 'ขั้นตอน', en: 'Step' },
  details: { th: 'รายละเอียด', en: 'Details' },
  wait: { th: '1. รอการอนุมัติ', en: '1. Wait for approval' },
  review: {
    th: 'เจ้าหน้าที่ ศทส. จะทำการตรวจสอบเอกสารและอนุมัติสิทธิ์',
    en: 'Officers of the ICT centre check the papers and approve the access.',
  },
  returned: {
    th: 'หากต้องแก้ไข เจ้าหน้าที่ส่งคำขอกลับพร้อมเหตุผลของแต่ละเอกสาร ท่านแก้ไขแล้วยื่นอีกครั้งได้',
    en: 'Where something has to be mended, the application comes back with a reason for each paper, and you submit it again.',
  },
  told: { th: '2. รับการแจ้งเตือน', en: '2. Be told' },
  sms: {
    th: 'ระบบจะส่ง SMS แจ้งผลการอนุมัติไปยังเบอร์มือถือของท่าน',
    en: 'The system sends the outcome by SMS to your mobile phone.',
  },
  plain: {
    th: 'SMS ของระบบไม่มีลิงก์ ไม่มีข้อมูลสุขภาพ และไม่ขอให้ท่านตอบกลับ',
    en: 'Our messages carry no link and no health data, and never ask for an answer.',
  },
  inbox: {
    th: 'ระบบทดลองนี้ไม่ส่ง SMS ไปยังโทรศัพท์ ข้อความทั้งหมดอยู่ในหน้า',
    en: 'This trial installation sends no SMS to phones. All messages are on the page',
  },
  'inbox-link': { th: 'กล่อง SMS ของระบบทดลอง', en: 'SMS inbox of the trial' },
  use: { th: '3. เข้าใช้งานระบบ', en: '3. Use the system' },
  enter: { th: 'เข้าใช้งานผ่าน ThaiD ที่', en: 'Sign in with ThaiD at' },
  times: { th: 'ใช้เวลาเท่าใด', en: 'How long it takes' },
  target: { th: 'เป้าหมายการตรวจสอบ', en: 'Target of the review' },
  'target-is': {
    th: 'ภายใน {days} วันทำการ นับจากวันยื่น',
    en: 'within {days} working days of submission',
  },
  access: { th: 'สิทธิ์ใช้งาน', en: 'Entitlement' },
  'access-is': {
    th: '{months} เดือน ระบบเตือนทาง SMS ก่อนสิ้นสุด',
    en: '{months} months; an SMS reminds you before it ends',
  },
  agreement: { th: 'บันทึกข้อตกลงของหน่วยงาน', en: 'Agreement of the office' },
  'agreement-is': { th: '{months} เดือน', en: '{months} months' },
  draft: { th: 'ร่างคำขอที่ไม่ได้แก้ไข', en: 'A draft left untouched' },
  'draft-is': { th: 'เก็บไว้ {days} วัน', en: 'is kept for {days} days' },
} as const satisfies Texts

/** Section 3 of the ministry's guide, and how long things take. */
export function GuideApproval({ guide }: { readonly guide: Guide }) {
  const say = useSay(texts)
  return (
    <Part id="approval" title={say('title')}>
      <table className={style.steps}>
        <thead>
          <tr>
            <th scope="col">{say('step')}</th>
            <th scope="col">{say('details')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('wait')}</th>
            <td>
              {say('review')}
              <small>{say('returned')}</small>
            </td>
          </tr>
          <tr>
            <th scope="row">{say('told')}</th>
            <td>
              {say('sms')}
              <small>{say('plain')}</small>
              {guide.developmentInbox && (
                <small className={style.trial}>
                  {say('inbox')} <a href="/messages">{say('inbox-link')}</a>
                </small>
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">{say('use')}</th>
            <td>
              {say('enter')} <MinistryAddress site="workbench" />
            </td>
          </tr>
        </tbody>
      </table>
      <Times guide={guide} />
    </Part>
  )
}

function Times({ guide }: { readonly guide: Guide }) {
  const say = useSay(texts)
  const times = [
    ['target', say('target-is', { days: guide.reviewTargetDays })],
    ['access', say('access-is', { months: guide.entitlementMonths })],
    ['agreement', say('agreement-is', { months: guide.agreementMonths })],
    ['draft', say('draft-is', { days: guide.draftDays })],
  ] as const
  return (
    <>
      <h3>{say('times')}</h3>
      <dl className={style.times}>
        {times.map(([time, value]) => (
          <div key={time}>
            <dt>{say(time)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
