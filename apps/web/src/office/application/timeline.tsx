import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application } from '../office-types.ts'
import { momentWords } from '../words/moment-words.ts'
import { paperNames } from '../words/paper-names.ts'
import { useWords } from '../words/use-words.ts'
import style from './background.module.css'
import { Section } from './section.tsx'

const texts = {
  title: { th: 'ลำดับเหตุการณ์', en: 'Timeline' },
  none: { th: 'ยังไม่มีเหตุการณ์', en: 'Nothing has happened yet' },
  applicant: { th: 'ผู้ยื่นคำขอ', en: 'Applicant' },
  officer: { th: 'เจ้าหน้าที่', en: 'Officer' },
  system: { th: 'ระบบ', en: 'System' },
} as const satisfies Texts

type Decision = Application['decisions'][number]

/** What happened, the newest last, with what officers wrote. */
export function Timeline({ application }: { readonly application: Application }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const word = useWords(momentWords)
  const { timeline, decisions } = application
  return (
    <Section title={say('title')}>
      {timeline.length === 0 && <p className={style.none}>{say('none')}</p>}
      <ol className={style.moments}>
        {timeline.map(({ at, type, by, byName }) => {
          const decision = decisions.find((one) => one.at === at && type.endsWith(one.result))
          return (
            <li key={`${at} ${type}`} data-by={by}>
              <span>{word(type)}</span>
              <span className={style.small}>
                {momentText(at, language)} · {byName ?? say(by)}
              </span>
              {decision !== undefined && <Written decision={decision} />}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

function Written({ decision: { note, reasons } }: { readonly decision: Decision }) {
  const names = useSay(paperNames)
  return (
    <>
      {note !== '' && <p className={style.note}>{note}</p>}
      {reasons.map(({ about, reason }) => (
        <p key={about} className={style.note}>
          <strong>{names(about)}</strong>: {reason}
        </p>
      ))}
    </>
  )
}
