import { count, type Facts, percent } from './facts.ts'
import type { Measures } from './measures.ts'

/** 31: depression and suicide. */
export function mentalHealth(facts: Facts): Measures {
  const adults = facts.residentsAged(15, 130)
  const asked = new Set(
    facts
      .inYear('SPECIALPP')
      .filter(({ PPSPECIAL }) => /^1B0(21|28)[01]$/.test(PPSPECIAL ?? ''))
      .map(({ CID }) => CID),
  )
  const positive = facts.inYear('SPECIALPP').filter(({ PPSPECIAL }) => PPSPECIAL === '1B0211')
  const depressed = [
    ['F32', 'F34'],
    ['F341', 'F342'],
    ['F38', 'F40'],
  ].flatMap(([low = '', below = '']) => [...facts.register(low, below)])
  const suicides = new Set(
    facts
      .rows('DEATH')
      .filter(({ CDEATH }) => (CDEATH ?? '') >= 'X60' && (CDEATH ?? '') < 'X85')
      .map(({ CID }) => CID),
  )
  return {
    'asked the two questions': percent(
      count(adults, ({ cid }) => asked.has(cid)),
      adults.length,
    ),
    'with a positive answer': percent(positive.length, asked.size),
    'depression treated of expected': percent(new Set(depressed).size, adults.length * 0.024),
    'suicides in all years per 100,000': (100_000 * suicides.size) / facts.residents.size,
  }
}
