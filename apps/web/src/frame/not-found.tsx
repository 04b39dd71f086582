import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { State } from './state.tsx'

const texts = {
  title: { th: 'ไม่พบหน้านี้', en: 'There is no such page' },
} as const satisfies Texts

/** An address that is no page of the product. */
export function NotFound() {
  const say = useSay(texts)
  return <State title={say('title')} />
}
