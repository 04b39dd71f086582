import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application } from '../access.ts'
import style from './journey.module.css'

const texts = {
  title: { th: 'ข้อมูลที่ยื่น', en: 'What you submitted' },
  contact: { th: 'ที่ติดต่อที่ทำงาน', en: 'Contact at the office' },
  purpose: { th: 'วัตถุประสงค์ของการใช้งาน', en: 'Purpose' },
  phone: { th: 'เบอร์มือถือ', en: 'Mobile number' },
  letterBy: { th: 'หนังสือราชการ', en: 'Official letter' },
  upload: { th: 'แนบไฟล์สแกน', en: 'as a scan' },
  paper: { th: 'ส่งเอกสารกระดาษ', en: 'on paper' },
  'e-office': { th: 'ส่งทาง e-office', en: 'by e-office' },
} as const satisfies Texts

/** What the applicant wrote, once it can no longer be changed. */
export function SubmittedDetails({ application }: { readonly application: Application }) {
  const say = useSay(texts)
  const { details, phone } = application
  if (details === null) return null
  return (
    <section className={style.submit} aria-labelledby="submitted-title">
      <h2 id="submitted-title">{say('title')}</h2>
      <dl className={style.facts}>
        <dt>{say('contact')}</dt>
        <dd>{details.contact}</dd>
        <dt>{say('purpose')}</dt>
        <dd>{details.purpose}</dd>
        {phone !== null && (
          <>
            <dt>{say('phone')}</dt>
            <dd>{phone.masked}</dd>
          </>
        )}
        <dt>{say('letterBy')}</dt>
        <dd>{say(details.letterBy)}</dd>
      </dl>
    </section>
  )
}
