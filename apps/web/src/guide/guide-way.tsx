import {
  IconBell,
  IconDoorEnter,
  IconFileText,
  IconHourglass,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './guide-way.module.css'

const texts = {
  label: { th: 'ภาพรวมห้าขั้น', en: 'Five steps at a glance' },
  register: { th: 'ลงทะเบียนออนไลน์', en: 'Register online' },
  'register-by': { th: 'ท่าน ด้วย ThaiD', en: 'you, with ThaiD' },
  papers: { th: 'จัดเตรียมเอกสาร', en: 'Prepare the papers' },
  'papers-by': { th: 'ท่านและหน่วยงาน', en: 'you and your office' },
  wait: { th: 'รอการอนุมัติ', en: 'Wait for approval' },
  'wait-by': { th: 'เจ้าหน้าที่ ศทส.', en: 'ministry ICT centre' },
  told: { th: 'รับการแจ้งเตือน', en: 'Be told' },
  'told-by': { th: 'ระบบ ทาง SMS', en: 'the system, by SMS' },
  use: { th: 'เข้าใช้งานระบบ', en: 'Use the system' },
  'use-by': { th: 'ท่าน ด้วย ThaiD', en: 'you, with ThaiD' },
} as const satisfies Texts

type Step = 'register' | 'papers' | 'wait' | 'told' | 'use'

const steps: readonly (readonly [Step, TablerIcon])[] = [
  ['register', IconUserPlus],
  ['papers', IconFileText],
  ['wait', IconHourglass],
  ['told', IconBell],
  ['use', IconDoorEnter],
]

/** The whole way in one picture, and who has to do something at each step. */
export function GuideWay() {
  const say = useSay(texts)
  return (
    <ol className={style.way} aria-label={say('label')}>
      {steps.map(([step, Icon]) => (
        <li key={step} data-theirs={step === 'wait' || step === 'told'}>
          <span className={style.mark}>
            <Icon size={22} stroke={1.6} aria-hidden="true" />
          </span>
          <span className={style.words}>
            <strong>{say(step)}</strong>
            <span className={style.by}>{say(`${step}-by`)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
