import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconEye,
  IconPlayerPause,
} from '@tabler/icons-react'
import style from './badge.module.css'

const marks = {
  draft: [IconCircleDashed, 'calm'],
  submitted: [IconClock, 'look'],
  'in-review': [IconEye, 'info'],
  returned: [IconArrowBackUp, 'look'],
  approved: [IconCheck, 'good'],
  rejected: [IconBan, 'bad'],
  withdrawn: [IconCircleDashed, 'calm'],
  active: [IconCheck, 'good'],
  suspended: [IconPlayerPause, 'look'],
  expired: [IconCircleDashed, 'calm'],
  revoked: [IconBan, 'bad'],
  'in-force': [IconCheck, 'good'],
  ended: [IconCircleDashed, 'calm'],
  replaced: [IconCircleDashed, 'calm'],
} as const

/** How something stands: a mark and a word, never a colour alone. */
export function Badge({
  state,
  word,
}: {
  readonly state: keyof typeof marks
  readonly word: string
}) {
  const [Mark, tone] = marks[state]
  return (
    <span className={style.badge} data-tone={tone}>
      <Mark size={14} aria-hidden /> {word}
    </span>
  )
}
