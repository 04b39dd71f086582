import { State } from '../../frame/state.tsx'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'

const texts = {
  found: { th: 'ไม่พบรายการที่ค้น', en: 'Nothing was found' },
  foundWhy: { th: 'ลองคำที่สั้นลง หรือล้างคำค้น', en: 'Try a shorter word, or clear the search.' },
} as const satisfies Texts

/** An empty register: nothing fits the search, or nothing is there yet. */
export function NoneFound({
  search,
  empty,
  why,
}: {
  readonly search: string
  readonly empty: string
  readonly why?: string
}) {
  const say = useSay(texts)
  return search === '' ? (
    <State title={empty}>{why}</State>
  ) : (
    <State title={say('found')}>{say('foundWhy')}</State>
  )
}
