import type { Guide } from '../apply/access.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './part.module.css'
import { Part } from './part.tsx'

const texts = {
  title: { th: '1. คุณสมบัติผู้ขอใช้งานระบบ', en: '1. Who may apply' },
  lead: {
    th: 'ผู้ที่ต้องการขอใช้งานระบบต้องมีคุณสมบัติดังนี้:',
    en: 'Whoever wants to use the system must have all of these:',
  },
  role: { th: 'บทบาท', en: 'Role' },
  admin: {
    th: 'เป็นแอดมินของสำนักงานสาธารณสุขจังหวัด (สสจ.) บนระบบ Heidi',
    en: 'Administrator of a provincial public health office on the Heidi system',
  },
  asked: {
    th: 'ระบบตรวจบทบาทและจังหวัดของท่านกับ Heidi ให้เอง ท่านไม่ต้องกรอก',
    en: 'The system asks Heidi for your role and province; you need not enter them.',
  },
  skills: { th: 'ทักษะที่จำเป็น', en: 'Skills needed' },
  languages: {
    th: 'มีความรู้ด้านภาษาในการจัดการฐานข้อมูล (HQL, SQL)',
    en: 'Knowledge of a language for databases (HQL, SQL)',
  },
  standard: {
    th: 'มีความรู้โครงสร้างข้อมูลด้านการแพทย์และสุขภาพ (มาตรฐาน 43 แฟ้ม)',
    en: 'Knowledge of the structure of medical and health data (the standard of 43 files)',
  },
  declared: {
    th: 'ท่านรับรองทักษะทั้งสองด้านด้วยตนเองในคำขอ',
    en: 'You declare both yourself in the application.',
  },
  limit: { th: 'ข้อจำกัด', en: 'Limit' },
  one: {
    th: 'ในระยะแรกของการใช้งาน กำหนดให้ สสจ. ละ {quota} ท่านเท่านั้น',
    en: 'In the first phase, no more than {quota} for each provincial office',
  },
  taken: {
    th: 'หากที่ของ สสจ. เต็มแล้ว ผู้ขอคนถัดไปจะเห็นว่าที่นั้นว่างเมื่อใด และต้องให้ผู้ใช้ปัจจุบันแจ้งวันพ้นหน้าที่ก่อน',
    en: 'Where the place is taken, the next applicant sees from when it is free; the present user must note a leaving date first.',
  },
  offices: {
    th: 'มี สสจ. {offices} แห่ง กรุงเทพมหานครไม่มี สสจ. จึงยื่นคำขอไม่ได้',
    en: 'There are {offices} provincial offices. Bangkok has none, so nobody can apply for it.',
  },
} as const satisfies Texts

/** Section 1 of the ministry's guide. */
export function GuideWho({ guide }: { readonly guide: Guide }) {
  const say = useSay(texts)
  const { quota, offices } = guide
  return (
    <Part id="who" title={say('title')}>
      <p>{say('lead')}</p>
      <dl className={style.facts}>
        <dt>{say('role')}</dt>
        <dd>
          {say('admin')}
          <small>{say('asked')}</small>
        </dd>
        <dt>{say('skills')}</dt>
        <dd>
          <ul>
            <li>{say('languages')}</li>
            <li>{say('standard')}</li>
          </ul>
          <small>{say('declared')}</small>
        </dd>
        <dt>{say('limit')}</dt>
        <dd>
          {say('one', { quota })}
          <small>{say('taken')}</small>
          <small>{say('offices', { offices })}</small>
        </dd>
      </dl>
    </Part>
  )
}
