import { IconCheck, IconX } from '@tabler/icons-react'
import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Application } from '../access.ts'
import style from './journey.module.css'
import { stepTexts } from './journey-texts.ts'
import { type Step, stepsOf } from './steps.ts'

/** The way from the form to the work, and where the application stands on it. */
export function StepsList({ application }: { readonly application: Application }) {
  const say = useSay(stepTexts)
  const { language } = useLanguage()
  return (
    <ol className={style.steps} aria-label={say('label')}>
      {stepsOf(application).map(({ name, state, at }, index) => (
        <li key={name} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={style.dot} aria-hidden="true">
            <StepMark state={state} number={index + 1} />
          </span>
          <span className={style.step}>
            {say(name)}
            <span className={style.when}>
              {at === null || state === 'later' ? say(state) : momentText(at, language)}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}

function StepMark({ state, number }: { readonly state: Step['state']; readonly number: number }) {
  if (state === 'done') return <IconCheck size={16} stroke={2.4} />
  return state === 'stopped' ? <IconX size={16} stroke={2.4} /> : number
}
