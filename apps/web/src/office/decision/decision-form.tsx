import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useSay, useSentence } from '../../language/language.tsx'
import { ticksLeft } from '../application/ticks-left.ts'
import { type KeptFields, useKeptFields } from '../kept-fields.ts'
import { NoteField } from '../note-field.tsx'
import { Notice, Refused } from '../notice.tsx'
import type { Reviewed } from '../office-types.ts'
import { useLimits } from '../use-limits.ts'
import { ConfirmDecision } from './confirm-decision.tsx'
import style from './decision.module.css'
import { decisionTexts } from './decision-texts.ts'
import type { Choice } from './follows-of.ts'
import { ReturnReasons } from './return-reasons.tsx'
import { useDecision } from './use-decision.ts'
import { isWritten } from './written.ts'

const choices = ['approve', 'return', 'reject'] as const satisfies readonly Choice[]

/** The three decisions, each with what must be written; nothing is sent before it was looked over. */
export function DecisionForm({
  reviewed,
  ticks,
}: {
  readonly reviewed: Reviewed
  readonly ticks: KeptFields
}) {
  const say = useSay(decisionTexts)
  const limits = useLimits('note')
  const { application } = reviewed
  const fields = useKeptFields(`decision:${application.id}`)
  const [before, setBefore] = useState<Reviewed | null>(null)
  const { decide, change } = useDecision(() => {
    fields.clear()
    ticks.clear()
  })
  const choice = choices.find((one) => one === fields.values.choice)
  const isBlocked = choice === 'approve' && application.problems.length > 0
  const ready = choice !== undefined && !isBlocked && isWritten(choice, fields.values, limits)
  return (
    <>
      <Choices choice={choice} onChoice={(one) => fields.set('choice', one)} />
      {choice === 'approve' && <Problems reviewed={reviewed} />}
      {choice === 'return' && <ReturnReasons fields={fields} limits={limits} />}
      {(choice === 'approve' || choice === 'reject') && (
        <NoteField
          label={say(choice === 'approve' ? 'noteApprove' : 'noteReject')}
          description={say('noteHint')}
          value={fields.values[`note-${choice}`] ?? ''}
          onChange={(value) => fields.set(`note-${choice}`, value)}
          limits={limits}
        />
      )}
      <Refused error={change.error} />
      <div>
        <Button
          disabled={!ready}
          loading={change.isPending && before === null}
          onClick={() => setBefore(reviewed)}
        >
          {say('next')}
        </Button>
      </div>
      {before !== null && choice !== undefined && (
        <ConfirmDecision
          choice={choice}
          reviewed={before}
          unticked={ticksLeft(before.application, ticks.values).left}
          sending={change.isPending}
          onClose={() => setBefore(null)}
          onSend={() =>
            decide(
              { choice, reviewed: before, values: fields.values },
              { onSettled: () => setBefore(null) },
            )
          }
        />
      )}
    </>
  )
}

function Choices({
  choice,
  onChoice,
}: {
  readonly choice: Choice | undefined
  readonly onChoice: (choice: Choice) => void
}): ReactNode {
  const say = useSay(decisionTexts)
  return (
    <fieldset className={style.choices}>
      <legend>{say('choose')}</legend>
      {choices.map((one) => (
        <label key={one} data-chosen={one === choice || undefined}>
          <input
            type="radio"
            name="decision"
            checked={one === choice}
            onChange={() => onChoice(one)}
          />
          {say(one)}
        </label>
      ))}
    </fieldset>
  )
}

/** What keeps an application from being approved. */
function Problems({ reviewed }: { readonly reviewed: Reviewed }) {
  const say = useSay(decisionTexts)
  const sentence = useSentence()
  const { problems } = reviewed.application
  if (problems.length === 0) return null
  return (
    <Notice tone="careful" title={say('blocked')}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.en}`}>{sentence(problem)}</li>
        ))}
      </ul>
    </Notice>
  )
}
