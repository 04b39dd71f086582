import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import { Notice } from '../notice.tsx'
import type { Reviewed } from '../office-types.ts'
import { useGuide } from '../use-limits.ts'
import { useAgencyName } from '../words/use-words.ts'
import style from './decision.module.css'
import { decisionTexts } from './decision-texts.ts'
import { type Choice, type Follows, followsOf } from './follows-of.ts'

const titles = {
  approve: 'confirmApprove',
  return: 'confirmReturn',
  reject: 'confirmReject',
} as const

interface Props {
  readonly choice: Choice
  readonly reviewed: Reviewed
  /** How many points of the checklist are not ticked. */
  readonly unticked: number
  readonly sending: boolean
  readonly onClose: () => void
  readonly onSend: () => void
}

/** Says what follows a decision before it is sent. */
export function ConfirmDecision({ choice, reviewed, unticked, sending, onClose, onSend }: Props) {
  const say = useSay(decisionTexts)
  const agency = useAgencyName()
  const guide = useGuide()
  const [now] = useState(() => new Date())
  const { application, applicant } = reviewed
  const { number } = application
  const count = reviewed.reviewed.length
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong className={style.title}>{say(titles[choice])}</strong>}
      size={560}
      centered
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <div className={style.confirm}>
        <p>{say('of', { number, agency: agency(application), name: applicant.nameTh })}</p>
        <strong>{say('follows')}</strong>
        <ul>
          {followsOf(choice, { reviewed, guide, now }).map((one) => (
            <FollowsLine key={one.name} follows={one} />
          ))}
        </ul>
        <p className={style.line}>{count === 0 ? say('boundNone') : say('bound', { count })}</p>
        {choice === 'approve' && unticked > 0 && (
          <Notice tone="careful">{say('unticked', { count: unticked })}</Notice>
        )}
        <div className={style.actions}>
          <Button variant="subtle" color="gray" onClick={onClose} disabled={sending}>
            {say('back')}
          </Button>
          <Button color={choice === 'reject' ? 'red' : 'river'} loading={sending} onClick={onSend}>
            {say(choice)}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function FollowsLine({ follows: { name, days, months } }: { readonly follows: Follows }) {
  const say = useSay(decisionTexts)
  const { language } = useLanguage()
  const written = Object.entries(days).map(([key, day]) => [key, dayText(day, language)])
  return <li>{say(name, { months, ...Object.fromEntries(written) })}</li>
}
