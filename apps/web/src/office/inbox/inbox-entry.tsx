import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { OfficeLink } from '../office-link.tsx'
import type { Entry } from '../office-types.ts'
import { kindWords, stateWords } from '../words/application-words.ts'
import { Badge } from '../words/badge.tsx'
import { useAgencyName, useWords } from '../words/use-words.ts'
import style from './inbox-entry.module.css'
import { Urgency } from './urgency.tsx'

const texts = {
  mine: { th: 'ท่านกำลังตรวจ', en: 'You review it' },
  reviewer: { th: 'ผู้ตรวจ: {name}', en: 'Reviewer: {name}' },
  nobody: { th: 'ยังไม่มีผู้ตรวจ', en: 'No reviewer yet' },
  again: { th: 'ยื่นครั้งที่ {count}', en: 'Submission {count}' },
  submitted: { th: 'ยื่น {day}', en: 'Submitted {day}' },
  started: { th: 'เริ่ม {day}', en: 'Started {day}' },
} as const satisfies Texts

/** One application of a list: how long it waits, whose it is, who has it. */
export function InboxEntry({ entry, chosen }: { readonly entry: Entry; readonly chosen: boolean }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const agency = useAgencyName()
  const kind = useWords(kindWords)
  const state = useWords(stateWords)
  const { waiting, submission, submittedAt, startedAt } = entry
  const when =
    submittedAt === null
      ? say('started', { day: dayText(startedAt, language) })
      : say('submitted', { day: dayText(submittedAt, language) })
  return (
    <OfficeLink to={`applications/${entry.id}`} className={style.entry} current={chosen}>
      <strong className={style.agency}>{agency(entry)}</strong>
      <span className={style.name}>{entry.applicantName}</span>
      <span className={style.small}>
        {[
          entry.number,
          kind(entry.kind),
          ...(submission > 1 ? [say('again', { count: submission })] : []),
          ...(waiting === null ? [when] : []),
        ].join(' · ')}
      </span>
      <span>
        {waiting === null ? (
          <Badge state={entry.state} word={state(entry.state)} />
        ) : (
          <Urgency waiting={waiting} />
        )}
      </span>
      {waiting !== null && <span className={style.small}>{reviewerWords(entry, say)}</span>}
    </OfficeLink>
  )
}

function reviewerWords(
  { isMine, reviewerName }: Entry,
  say: ReturnType<typeof useSay<typeof texts>>,
): string {
  if (isMine) return say('mine')
  return reviewerName === null ? say('nobody') : say('reviewer', { name: reviewerName })
}
