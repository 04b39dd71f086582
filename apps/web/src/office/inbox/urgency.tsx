import { IconAlertTriangle, IconClock, IconClockExclamation, IconUrgent } from '@tabler/icons-react'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Entry } from '../office-types.ts'
import style from './urgency.module.css'

const texts = {
  today: { th: 'ยื่นวันนี้', en: 'Submitted today' },
  oneDay: { th: 'รอ 1 วันทำการ', en: 'Waits 1 working day' },
  days: { th: 'รอ {days} วันทำการ', en: 'Waits {days} working days' },
  'in-time': { th: 'เหลือ {left} วันทำการ', en: '{left} left' },
  due: { th: 'ครบกำหนดวันนี้', en: 'due today' },
  late: { th: 'เกินกำหนด', en: 'late' },
  highlight: { th: 'เกินกำหนดมาก', en: 'very late' },
  escalate: { th: 'เกินกำหนดมาก ให้หัวหน้าทราบ', en: 'very late: tell the head' },
} as const satisfies Texts

const marks = {
  'in-time': IconClock,
  late: IconClockExclamation,
  highlight: IconAlertTriangle,
  escalate: IconUrgent,
} as const

/** How long an application has waited for an officer, and what that means. */
export function Urgency({ waiting }: { readonly waiting: NonNullable<Entry['waiting']> }) {
  const say = useSay(texts)
  const { workingDays: days, targetLeft: left, urgency } = waiting
  const Mark = marks[urgency]
  const age = days === 0 ? say('today') : days === 1 ? say('oneDay') : say('days', { days })
  const meaning = urgency === 'in-time' && left === 0 ? say('due') : say(urgency, { left })
  return (
    <span className={style.urgency} data-urgency={urgency}>
      <Mark size={16} aria-hidden />
      {age} · {meaning}
    </span>
  )
}
