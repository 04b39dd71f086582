import { Button } from '@mantine/core'
import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { KeptFields } from '../kept-fields.ts'
import type { Application, DocumentKind } from '../office-types.ts'
import { paperNames } from '../words/paper-names.ts'
import { checkTexts } from './check-texts.ts'
import style from './checklist.module.css'
import { PaperChecks } from './paper-checks-list.tsx'
import { Section } from './section.tsx'
import { ticksLeft } from './ticks-left.ts'

const kinds = ['agreement', 'terms', 'letter'] as const

/** Every paper with what is to be checked of it, what the system found, and the officer's own ticks. */
export function Checklist({
  application,
  ticks,
  onPaper,
}: {
  readonly application: Application
  /** Null when the reader does not review it. */
  readonly ticks: KeptFields | null
  readonly onPaper: (kind: DocumentKind) => void
}) {
  const say = useSay(checkTexts)
  const names = useSay(paperNames)
  const { papers, needed, agreement } = application
  const shown = kinds.filter(
    (kind) =>
      needed.includes(kind) ||
      papers.some((one) => one.kind === kind) ||
      (kind === 'agreement' && agreement !== null),
  )
  const { all, left } = ticksLeft(application, ticks?.values ?? {})
  return (
    <Section title={say('title')} note={say(ticks === null ? 'readOnly' : 'how')}>
      {shown.map((kind) => {
        const paper = papers.find((one) => one.kind === kind)
        return (
          <div key={kind} className={style.paper}>
            <div className={style.head}>
              <h3>{names(kind)}</h3>
              {paper !== undefined && (
                <Button
                  variant="subtle"
                  fw={500}
                  size="compact-sm"
                  aria-label={`${say('read')}: ${names(kind)}`}
                  onClick={() => onPaper(kind)}
                >
                  {say('read')}
                </Button>
              )}
            </div>
            {paper === undefined ? (
              <Absent application={application} kind={kind} />
            ) : (
              <PaperChecks paper={paper} ticks={ticks} />
            )}
          </div>
        )
      })}
      {ticks !== null && all > 0 && (
        <p className={style.done} aria-live="polite">
          {say('done', { ticked: all - left, all })}
        </p>
      )}
    </Section>
  )
}

function Absent({
  application,
  kind,
}: {
  readonly application: Application
  readonly kind: DocumentKind
}) {
  const say = useSay(checkTexts)
  const { language } = useLanguage()
  const { agreement, details } = application
  if (kind === 'agreement' && agreement !== null) {
    return (
      <p className={style.absent}>{say('inForce', { to: dayText(agreement.endsAt, language) })}</p>
    )
  }
  const comesApart = kind === 'letter' && details !== null && details.letterBy !== 'upload'
  return (
    <p className={style.absent} data-missing>
      {say(comesApart ? 'missingLetter' : 'missing')}
    </p>
  )
}
