import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Reviewed } from '../office-types.ts'
import style from './applicant-facts.module.css'
import { Facts, Section } from './section.tsx'

const texts = {
  title: { th: 'ผู้ยื่นคำขอ', en: 'Applicant' },
  name: { th: 'ชื่อจาก ThaiD', en: 'Name by ThaiD' },
  directory: { th: 'บทบาทบน Heidi', en: 'Role on Heidi' },
  admin: { th: 'เป็นแอดมินของจังหวัดนี้', en: 'Admin of this province' },
  elsewhere: {
    th: 'เป็นแอดมินของจังหวัดรหัส {province} ไม่ใช่จังหวัดของคำขอนี้ (รหัส {own})',
    en: 'Admin of province {province}, not of that of this application ({own})',
  },
  notAdmin: { th: 'ไม่ได้เป็นแอดมินของจังหวัดใด', en: 'No admin of any province' },
  asked: { th: 'Heidi ตอบเมื่อ {when}', en: 'Heidi answered {when}' },
  phone: { th: 'เบอร์มือถือ', en: 'Mobile number' },
  confirmed: { th: 'ยืนยันเมื่อ {when}', en: 'confirmed {when}' },
  unconfirmed: { th: 'ยังไม่ได้ยืนยัน', en: 'Not confirmed' },
  contact: { th: 'ติดต่อที่ทำงาน', en: 'Office contact' },
  purpose: { th: 'วัตถุประสงค์', en: 'Purpose' },
  skills: { th: 'รับรองว่ามีความรู้', en: 'Declares to know' },
  sql: { th: 'HQL, SQL', en: 'HQL, SQL' },
  standard: { th: 'มาตรฐาน 43 แฟ้ม', en: 'the standard of 43 files' },
  letter: { th: 'หนังสือราชการมาทาง', en: 'The letter comes' },
  upload: { th: 'แนบไฟล์ในคำขอ', en: 'as a file of the application' },
  paper: { th: 'กระดาษ', en: 'on paper' },
  'e-office': { th: 'e-office', en: 'by e-office' },
  noDetails: { th: 'ยังไม่ได้กรอก', en: 'Not filled in' },
} as const satisfies Texts

/** Who applies, what they say, and what the directory says of them. */
export function ApplicantFacts({ reviewed }: { readonly reviewed: Reviewed }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { applicant, application } = reviewed
  const { phone, details } = application
  const written =
    details === null
      ? [[say('purpose'), say('noDetails')] as const]
      : [
          [say('contact'), details.contact] as const,
          [say('purpose'), <Purpose key="purpose" text={details.purpose} />] as const,
          [
            say('skills'),
            <>
              <Mark is={details.knowsSql}>{say('sql')}</Mark>
              <Mark is={details.knowsStandard}>{say('standard')}</Mark>
            </>,
          ] as const,
          [say('letter'), say(details.letterBy)] as const,
        ]
  return (
    <Section title={say('title')}>
      <Facts
        rows={[
          [
            say('name'),
            <>
              <strong className={style.name}>{applicant.nameTh}</strong>
              {applicant.nameEn !== null && <span className={style.small}>{applicant.nameEn}</span>}
            </>,
          ],
          [say('directory'), <Directory key="directory" reviewed={reviewed} />],
          [
            say('phone'),
            phone === null
              ? say('unconfirmed')
              : `${phone.masked} · ${say('confirmed', { when: momentText(phone.confirmedAt, language) })}`,
          ],
          ...written,
        ]}
      />
    </Section>
  )
}

function Purpose({ text }: { readonly text: string }) {
  return <span className={style.written}>{text}</span>
}

function Directory({ reviewed }: { readonly reviewed: Reviewed }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { directory, application } = reviewed
  const { isAdmin, province, askedAt } = directory
  const own = application.province
  const fits = isAdmin && province === own
  const words = fits
    ? say('admin')
    : isAdmin && province !== null
      ? say('elsewhere', { province, own })
      : say('notAdmin')
  return (
    <>
      <Mark is={fits} careful>
        {words}
      </Mark>
      <span className={style.small}>{say('asked', { when: momentText(askedAt, language) })}</span>
    </>
  )
}

function Mark({
  is,
  careful = false,
  children,
}: {
  readonly is: boolean
  /** What is not so must be looked at. */
  readonly careful?: boolean
  readonly children: ReactNode
}) {
  const Sign = is ? IconCheck : careful ? IconAlertTriangle : IconX
  return (
    <span className={style.mark} data-is={is}>
      <Sign size={16} aria-hidden /> {children}
    </span>
  )
}
