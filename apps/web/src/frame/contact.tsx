import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './contact.module.css'

/** Word for word from the ministry's guide, section ช่องทางติดต่อสอบถาม. */
const texts = {
  label: { th: 'ช่องทางติดต่อสอบถาม', en: 'Contact' },
  office: {
    th: 'กลุ่มพัฒนาการบริหารข้อมูล ศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร',
    en: 'Data Management Development Group, Information and Communication Technology Center',
  },
  email: { th: 'Email', en: 'Email' },
  phone: { th: 'โทร', en: 'Phone' },
  extension: { th: 'ต่อ 313', en: 'ext. 313' },
  or: { th: 'หรือ', en: 'or' },
  website: { th: 'Website', en: 'Website' },
} as const satisfies Texts

/** Who helps. */
export function Contact() {
  const say = useSay(texts)
  return (
    <address className={style.contact} aria-label={say('label')}>
      <strong>{say('office')}</strong>
      <span>
        {say('email')}: <a href="mailto:dmd.moph@gmail.com">dmd.moph@gmail.com</a>
      </span>
      <span>
        {say('phone')}: <span className={style.number}>02 590 2180-87 {say('extension')}</span>{' '}
        {say('or')} <span className={style.number}>083-0649863</span>
      </span>
      <span>
        {say('website')}: <a href="https://dmd-ict.moph.go.th">https://dmd-ict.moph.go.th</a>
      </span>
    </address>
  )
}
