import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { OfficeLink } from '../office-link.tsx'
import type { Entry } from '../office-types.ts'
import { kindWords, stateWords } from '../words/application-words.ts'
import { Badge } from '../words/badge.tsx'
import { useWords } from '../words/use-words.ts'
import style from './background.module.css'
import { Section } from './section.tsx'

const texts = {
  title: { th: 'คำขออื่นของหน่วยงาน', en: 'Other applications of the agency' },
  none: { th: 'ไม่มีคำขออื่นของหน่วยงานนี้', en: 'There are none' },
} as const satisfies Texts

/** What else this agency has asked for. */
export function AgencyHistory({ history }: { readonly history: readonly Entry[] }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const kind = useWords(kindWords)
  const state = useWords(stateWords)
  return (
    <Section title={say('title')}>
      {history.length === 0 && <p className={style.none}>{say('none')}</p>}
      <ul className={style.list}>
        {history.map((entry) => (
          <li key={entry.id}>
            <OfficeLink to={`applications/${entry.id}`}>{entry.number}</OfficeLink>
            <Badge state={entry.state} word={state(entry.state)} />
            <span>{entry.applicantName}</span>
            <span className={style.small}>
              {kind(entry.kind)} · {dayText(entry.submittedAt ?? entry.startedAt, language)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
