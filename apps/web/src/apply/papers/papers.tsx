import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application, DocumentKind, Guide } from '../access.ts'
import { ApplicantPaper } from './applicant-paper.tsx'
import style from './papers.module.css'

const texts = {
  title: { th: 'เอกสาร', en: 'Papers' },
  how: {
    th: 'ดาวน์โหลดแบบที่กรอกข้อมูลของท่านไว้แล้ว ให้ผู้มีอำนาจลงนาม แล้วแนบไฟล์ที่ลงนามแล้วกลับมา',
    en: 'Download each form, filled in for you, have it signed, and upload what was signed.',
  },
  covered: {
    th: 'บันทึกข้อตกลงของ{agency}มีผลถึง {until} จึงไม่ต้องจัดทำใหม่',
    en: 'The agreement of {agency} is in force until {until} BE: no new one is needed.',
  },
} as const satisfies Texts

const order: readonly DocumentKind[] = ['agreement', 'terms', 'letter']

/** The papers of an application: what is needed, and what is there. */
export function Papers({
  application,
  guide,
}: {
  readonly application: Application
  readonly guide: Guide | undefined
}) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { needed, papers, agreement, agencyTh, agencyEn, commands } = application
  const isOpen = commands.includes('withdraw')
  const shown = order.filter(
    (kind) => (isOpen && needed.includes(kind)) || papers.some((paper) => paper.kind === kind),
  )
  const isCovered = isOpen && agreement !== null && !needed.includes('agreement')
  return (
    <section className={style.papers} id="papers" aria-labelledby="papers-title">
      <h2 id="papers-title">{say('title')}</h2>
      {commands.includes('attach-document') && <p className={style.hint}>{say('how')}</p>}
      {isCovered && (
        <p className={style.covered}>
          {say('covered', {
            agency: language === 'th' ? agencyTh : agencyEn,
            until: dayText(agreement.endsAt, language),
          })}
        </p>
      )}
      {shown.map((kind) => (
        <ApplicantPaper key={kind} kind={kind} application={application} guide={guide} />
      ))}
    </section>
  )
}
