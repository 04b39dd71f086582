import { useQuery } from '@tanstack/react-query'
import { type Guide, guideQuery } from '../apply/access.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './contact.module.css'
import { phoneNumbers } from './phone-numbers.ts'

const texts = {
  label: { th: 'ช่องทางติดต่อสอบถาม', en: 'Contact' },
  email: { th: 'Email', en: 'Email' },
  phone: { th: 'โทร', en: 'Phone' },
  or: { th: 'หรือ', en: 'or' },
  website: { th: 'Website', en: 'Website' },
} as const satisfies Texts

/** Word for word from the ministry's guide, section ช่องทางติดต่อสอบถาม. */
const ofTheGuide: Guide['contact'] = {
  unitTh: 'กลุ่มพัฒนาการบริหารข้อมูล ศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร',
  unitEn: 'Data Management Development Group, Information and Communication Technology Center',
  email: 'dmd.moph@gmail.com',
  phone: '02 590 2180-87 ต่อ 313 หรือ 083-0649863',
  website: 'https://dmd-ict.moph.go.th',
}

/** Who helps: as this installation says. Until that is known it takes its room unseen; where it cannot be known, the guide's own. */
export function Contact() {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { data, isPending } = useQuery(guideQuery)
  const { unitTh, unitEn, email, phone, website } = data?.contact ?? ofTheGuide
  return (
    <address className={style.contact} aria-label={say('label')} data-unknown={isPending}>
      <strong>{language === 'th' ? unitTh : unitEn}</strong>
      <span>
        {say('email')}: <a href={`mailto:${email}`}>{email}</a>
      </span>
      <span>
        {say('phone')}:{' '}
        {phoneNumbers(phone, language).map((number, index) => (
          <span key={number}>
            {index > 0 && ` ${say('or')} `}
            <span className={style.number}>{number}</span>
          </span>
        ))}
      </span>
      <span>
        {say('website')}: <a href={website}>{website}</a>
      </span>
    </address>
  )
}
