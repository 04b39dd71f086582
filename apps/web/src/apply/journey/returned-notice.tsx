import { IconArrowBackUp } from '@tabler/icons-react'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application } from '../access.ts'
import style from './journey.module.css'
import { happenedTexts } from './journey-texts.ts'
import { goTo } from './problem-anchor.ts'
import { reasonsOf } from './returned-reason.tsx'

const texts = {
  title: { th: 'เจ้าหน้าที่ส่งคำขอกลับให้แก้ไข', en: 'The officer returned the application' },
  go: { th: 'ไปแก้ไข: {what}', en: 'Go and mend: {what}' },
} as const satisfies Texts

/** Why an application came back, on top of it. */
export function ReturnedNotice({ application }: { readonly application: Application }) {
  const say = useSay(texts)
  const names = useSay(happenedTexts)
  const reasons = reasonsOf(application)
  if (reasons.length === 0) return null
  return (
    <section className={style.returned}>
      <h2>
        <IconArrowBackUp size={22} aria-hidden="true" />
        {say('title')}
      </h2>
      <ul>
        {reasons.map(({ about, reason }) => (
          <li key={about}>
            <strong>{names(about)}:</strong> {reason}{' '}
            <button
              type="button"
              className={style.link}
              onClick={() => goTo(about === 'details' ? 'contact' : `paper-${about}`)}
            >
              {say('go', { what: names(about) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
