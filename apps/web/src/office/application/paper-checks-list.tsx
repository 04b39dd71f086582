import { IconAlertTriangle, IconCheck, IconEye } from '@tabler/icons-react'
import { Differences } from '../../apply/differences.tsx'
import { readWords } from '../../apply/paper-card.tsx'
import { paperTexts } from '../../apply/paper-texts.ts'
import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { KeptFields } from '../kept-fields.ts'
import type { Paper } from '../office-types.ts'
import { checkTexts } from './check-texts.ts'
import style from './checklist.module.css'
import { type PaperCheck, paperChecks } from './paper-checks.ts'
import { Facts } from './section.tsx'
import { tickName } from './ticks-left.ts'

const marks = { fits: IconCheck, differs: IconAlertTriangle, look: IconEye } as const

/** The checks of one paper, to be ticked by whoever reviews it, and its differences in words. */
export function PaperChecks({
  paper,
  ticks,
}: {
  readonly paper: Paper
  readonly ticks: KeptFields | null
}) {
  const { kind } = paper
  return (
    <>
      {paper.letter !== null && <Letter paper={paper} letter={paper.letter} />}
      <ul className={style.checks}>
        {paperChecks(paper).map((check) => (
          <li key={check.name}>
            {ticks === null ? (
              <Line check={check} paper={paper} />
            ) : (
              <label>
                <input
                  type="checkbox"
                  checked={(ticks.values[tickName(kind, check.name)] ?? '') !== ''}
                  onChange={({ currentTarget }) =>
                    ticks.set(tickName(kind, check.name), currentTarget.checked ? 'yes' : '')
                  }
                />
                <Line check={check} paper={paper} />
              </label>
            )}
          </li>
        ))}
      </ul>
      {paper.differences.length > 0 && <Differences paper={paper} />}
    </>
  )
}

function Line({ check, paper }: { readonly check: PaperCheck; readonly paper: Paper }) {
  const say = useSay(checkTexts)
  const Mark = marks[check.finding]
  const more = useMore(check, paper)
  return (
    <span className={style.check}>
      <span>{say(check.name)}</span>
      <span className={style.finding} data-finding={check.finding}>
        <Mark size={14} aria-hidden />
        {[say(check.finding), ...(more === undefined ? [] : [more])].join(' · ')}
      </span>
    </span>
  )
}

/** What else is known of a check. */
function useMore({ name }: PaperCheck, paper: Paper): string | undefined {
  const say = useSay(paperTexts)
  const { issuedFor, pageCount, signatures } = paper
  if (name === 'owner' && issuedFor !== null) return say(`for-${issuedFor}`)
  if (name === 'pages') return pageCount === 1 ? say('onePage') : say('pages', { count: pageCount })
  if (name === 'signed' && signatures > 0) return say('signatures', { count: signatures })
  return name === 'text' ? readWords(paper, say) : undefined
}

function Letter({
  paper,
  letter,
}: {
  readonly paper: Paper
  readonly letter: NonNullable<Paper['letter']>
}) {
  const say = useSay(paperTexts)
  const { language } = useLanguage()
  const { receipt } = paper
  return (
    <div className={style.letter}>
      <Facts
        rows={[
          [say('number'), letter.number],
          [say('date'), dayText(letter.date, language)],
          [say('subject'), letter.subject],
          [say('signatory'), letter.signatory],
        ]}
      />
      {receipt !== null && (
        <p>
          {say('received', {
            number: receipt.number,
            day: dayText(receipt.receivedOn, language),
            way: say(receipt.by),
          })}
        </p>
      )}
    </div>
  )
}
