import { useSay, useSentence } from '../../language/language.tsx'
import type { Guide, MyAccess } from '../access.ts'
import style from './journey.module.css'
import { nextTexts } from './journey-texts.ts'
import { nextStepOf } from './next-step.ts'

/** What happens next, and who has the ball. */
export function NextCard({
  access,
  guide,
}: {
  readonly access: MyAccess
  readonly guide: Guide | undefined
}) {
  const say = useSay(nextTexts)
  const sentence = useSentence()
  const next = nextStepOf(access, guide)
  if (next === undefined) return null
  const { who, name, days } = next
  return (
    <section className={style.next} data-who={who} aria-label={say('label')}>
      <strong className={style.who}>{say(who)}</strong>
      <p>{say(name, { days })}</p>
      {name === 'workLater' && access.work !== null && <p>{sentence(access.work)}</p>}
    </section>
  )
}
