import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { MyAccess } from '../access.ts'
import { stateTexts } from '../state-texts.ts'
import style from './standing.module.css'

const texts = {
  title: { th: 'คำขอก่อนหน้า', en: 'Earlier applications' },
  started: { th: 'เริ่ม {day}', en: 'started {day} BE' },
  submitted: { th: 'ยื่น {day}', en: 'submitted {day} BE' },
} as const satisfies Texts

/** Applications before this one. */
export function Earlier({ earlier }: { readonly earlier: MyAccess['earlier'] }) {
  const say = useSay(texts)
  const states = useSay(stateTexts)
  const { language } = useLanguage()
  if (earlier.length === 0) return null
  return (
    <section className={style.earlier}>
      <h2>{say('title')}</h2>
      <ul>
        {earlier.map(({ number, state, startedAt, submittedAt }) => (
          <li key={number}>
            {number} · {states(state)} ·{' '}
            {submittedAt === null
              ? say('started', { day: dayText(startedAt, language) })
              : say('submitted', { day: dayText(submittedAt, language) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
