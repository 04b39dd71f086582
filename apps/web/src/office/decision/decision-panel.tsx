import { useSay } from '../../language/language.tsx'
import { Section } from '../application/section.tsx'
import type { KeptFields } from '../kept-fields.ts'
import { RegisterLetter } from '../letter/register-letter.tsx'
import { useReader } from '../office-reader.ts'
import type { Reviewed } from '../office-types.ts'
import { BeginReview } from './begin-review.tsx'
import { Decided } from './decided.tsx'
import style from './decision.module.css'
import { DecisionForm } from './decision-form.tsx'
import { decisionTexts, reviewTexts } from './decision-texts.ts'

/** Where an application stands with its officer, and what this officer can do about it. */
export function DecisionPanel({
  reviewed,
  ticks,
}: {
  readonly reviewed: Reviewed
  readonly ticks: KeptFields
}) {
  const say = useSay(decisionTexts)
  const { application } = reviewed
  return (
    <Section title={say('title')}>
      <div className={style.panel}>
        {application.commands.includes('register-letter') && (
          <RegisterLetter application={application} />
        )}
        <Standing reviewed={reviewed} ticks={ticks} />
      </div>
    </Section>
  )
}

function Standing({
  reviewed,
  ticks,
}: {
  readonly reviewed: Reviewed
  readonly ticks: KeptFields
}) {
  const say = useSay(reviewTexts)
  const { isOfficer } = useReader()
  const { application, reviewer } = reviewed
  const { state, commands } = application
  if (state === 'draft' || state === 'withdrawn') return <p className={style.line}>{say(state)}</p>
  if (state !== 'submitted' && state !== 'in-review') return <Decided application={application} />
  if (state === 'in-review' && reviewer?.isMe === true && commands.includes('approve')) {
    return <DecisionForm reviewed={reviewed} ticks={ticks} />
  }
  if (commands.includes('begin-review')) return <BeginReview reviewed={reviewed} />
  return (
    <>
      <p className={style.line}>
        {reviewer === null ? say('nobody') : say('by', { name: reviewer.name })}
      </p>
      {isOfficer && <p className={style.line}>{say('notYours')}</p>}
    </>
  )
}
