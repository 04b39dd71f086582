import { IconEyeOff, IconMapPin, IconNotes, type TablerIcon } from '@tabler/icons-react'
import { Contact } from '../frame/contact.tsx'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './about.module.css'

const texts = {
  promises: { th: 'สิ่งที่ระบบรักษาไว้', en: 'What the product keeps to' },
  province: {
    th: 'เห็นเฉพาะข้อมูลของจังหวัดตนเอง แฟ้มของจังหวัดอื่นไม่อยู่ในที่ที่คำสั่งของท่านทำงาน',
    en: 'You see the data of your own province only. The files of others are not where your statements run.',
  },
  pseudonyms: {
    th: 'ข้อมูลถูกแทนตัวตนด้วยนามแฝงก่อนจัดเก็บ แต่ตามกฎหมายยังเป็นข้อมูลส่วนบุคคล จึงห้ามสืบย้อนถึงตัวบุคคล',
    en: 'Identities are replaced by pseudonyms before data are kept. By law they are still personal data: nobody may trace a person.',
  },
  record: {
    th: 'ทุกคำถามและทุกการดาวน์โหลดถูกบันทึก ว่าใครถามอะไรเมื่อใด',
    en: 'Every question and every download is on record: who, what and when.',
  },
  who: { th: 'ใครใช้งานได้', en: 'Who may use it' },
  role: {
    th: 'แอดมินของสำนักงานสาธารณสุขจังหวัด (สสจ.) บนระบบ Heidi',
    en: 'The administrator of a provincial public health office on the Heidi system',
  },
  skills: {
    th: 'มีความรู้ด้านภาษาในการจัดการฐานข้อมูล (HQL, SQL) และโครงสร้างข้อมูลด้านการแพทย์และสุขภาพ (มาตรฐาน 43 แฟ้ม)',
    en: 'Who knows a database language (HQL, SQL) and the structure of health data (the standard of 43 files)',
  },
  one: {
    th: 'ในระยะแรกของการใช้งาน กำหนดให้ สสจ. ละ 1 ท่านเท่านั้น',
    en: 'In the first phase, one person of each provincial office',
  },
  contact: { th: 'ช่องทางติดต่อสอบถาม', en: 'Contact' },
} as const satisfies Texts

const promises: readonly (readonly [keyof typeof texts, TablerIcon])[] = [
  ['province', IconMapPin],
  ['pseudonyms', IconEyeOff],
  ['record', IconNotes],
]

/** The promises, whom it is for, and who helps. */
export function About() {
  const say = useSay(texts)
  return (
    <>
      <section className={style.part}>
        <h2>{say('promises')}</h2>
        <ul className={style.promises}>
          {promises.map(([promise, Icon]) => (
            <li key={promise}>
              <Icon size={22} stroke={1.6} aria-hidden="true" />
              {say(promise)}
            </li>
          ))}
        </ul>
      </section>
      <section className={style.part}>
        <h2>{say('who')}</h2>
        <ul>
          <li>{say('role')}</li>
          <li>{say('skills')}</li>
          <li>{say('one')}</li>
        </ul>
      </section>
      <section className={style.part}>
        <h2>{say('contact')}</h2>
        <Contact />
      </section>
    </>
  )
}
