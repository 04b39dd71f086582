import type { ReactNode } from 'react'
import style from './catalog.module.css'
import { folded, placeOf } from './folded-text.ts'

/** Text in which the first term that stands in it is marked. */
export function Highlight({
  text,
  terms,
}: {
  readonly text: string
  readonly terms: readonly string[]
}): ReactNode {
  const plain = text.normalize('NFC')
  for (const term of terms) {
    const at = placeOf(folded(plain), term)
    if (at < 0) continue
    const end = at + term.length
    return (
      <>
        {plain.slice(0, at)}
        <mark className={style.mark}>{plain.slice(at, end)}</mark>
        {plain.slice(end)}
      </>
    )
  }
  return plain
}
