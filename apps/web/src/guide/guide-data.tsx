import { useSession } from '../api/session.ts'
import { addressOf } from '../frame/site-link.tsx'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './guide-data.module.css'
import facts from './part.module.css'
import { Part } from './part.tsx'

const texts = {
  title: { th: '4. รายละเอียดข้อมูลในระบบ', en: '4. What data there are' },
  scope: { th: 'ขอบเขตข้อมูล', en: 'Scope' },
  'scope-is': {
    th: 'ข้อมูลสุขภาพเฉพาะจังหวัดของตนเอง',
    en: 'Health data of your own province only',
  },
  kind: { th: 'ลักษณะข้อมูล', en: 'Nature' },
  'kind-is': {
    th: 'เป็นข้อมูลไม่ระบุตัวตน (Anonymous Data)',
    en: 'Data that do not identify (ข้อมูลไม่ระบุตัวตน, “Anonymous Data”)',
  },
  meaning: { th: 'คำนี้หมายความว่าอย่างไร', en: 'What that means' },
  direct: {
    th: 'ไม่ให้บริการข้อมูลที่ระบุตัวบุคคลโดยตรง เช่น ชื่อ เลขประจำตัวประชาชน โทรศัพท์ บ้านเลขที่',
    en: 'No direct identifier is served: no name, citizen id, telephone or house number.',
  },
  keys: {
    th: 'เลขที่ใช้เชื่อมแฟ้ม เช่น CID PID HN เป็นนามแฝง ไม่ใช่เลขเดิม',
    en: 'Numbers that join files, such as CID, PID and HN, are pseudonyms and not the old numbers.',
  },
  law: {
    th: 'ตามพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 (PDPA) ข้อมูลนี้ยังเป็นข้อมูลส่วนบุคคล เพราะแต่ละแถวเป็นเรื่องของคนจริงหนึ่งคน',
    en: 'Under the Personal Data Protection Act, B.E. 2562 (PDPA) they are still personal data, since every row is about one real person.',
  },
  trace: {
    th: 'ห้ามผู้ใดสืบย้อนว่าแถวใดเป็นของใคร',
    en: 'Nobody may trace whose row a row is.',
  },
  since: { th: 'ช่วงเวลา', en: 'Time' },
  'since-is': {
    th: 'ข้อมูลตั้งแต่ปี 2563 จนถึงปัจจุบัน',
    en: 'From 2563 BE (2020) until the present',
  },
  reach: {
    th: 'ข้อมูลของแต่ละจังหวัดถึงวันใด ดูได้ที่หน้าแรก',
    en: 'To which day the data of each province reach is told on the front page.',
  },
  manual: { th: 'คู่มือการใช้งาน', en: 'Manual' },
  'manual-is': {
    th: 'สามารถดูรายละเอียดวิธีใช้งานเพิ่มเติมได้ในระบบหลังจาก Login เรียบร้อยแล้ว',
    en: 'How to use the system is told in more detail inside it, once you have signed in.',
  },
  open: { th: 'เปิดคู่มือการใช้งาน', en: 'Open the manual' },
} as const satisfies Texts

const meanings = ['direct', 'keys', 'law', 'trace'] as const

/** Section 4 of the ministry's guide; beside its word for the data stands what that word means here. */
export function GuideData() {
  const say = useSay(texts)
  const session = useSession()
  return (
    <Part id="data" title={say('title')}>
      <dl className={facts.facts}>
        <dt>{say('scope')}</dt>
        <dd>{say('scope-is')}</dd>
        <dt>{say('kind')}</dt>
        <dd>
          {say('kind-is')}
          <div className={style.meaning}>
            <strong>{say('meaning')}</strong>
            <ul>
              {meanings.map((one) => (
                <li key={one}>{say(one)}</li>
              ))}
            </ul>
          </div>
        </dd>
        <dt>{say('since')}</dt>
        <dd>
          {say('since-is')}
          <small>{say('reach')}</small>
        </dd>
        <dt>{say('manual')}</dt>
        <dd>
          {say('manual-is')}{' '}
          {session?.person != null && (
            <a href={addressOf(session, 'workbench', '/help')}>{say('open')}</a>
          )}
        </dd>
      </dl>
    </Part>
  )
}
