import { count, daysBetween, type Facts, latestByPerson, percent, type Row } from './facts.ts'
import type { Measures } from './measures.ts'

const egfr = ['0581904', '15'] as const
const protecting = /(pril|sartan)\b/i

/** Ranges of codes: kidney disease of stage 3, 4 or unnamed; of diabetes; of high pressure. */
const ranges = [
  ['N183', 'N185'],
  ['N189', 'N19'],
  ['I12', 'I14'],
  ['I151', 'I152'],
  ...['E10', 'E11', 'E12', 'E13', 'E14'].map((block) => [`${block}2`, `${block}3`] as const),
] as const

interface Staged {
  readonly cid: string
  /** Of the year, in order of time. */
  readonly results: readonly Row[]
}

/** 15: stage 3 and 4 by the latest of at least two results in the year; how fast filtration falls; who is protected. */
export function kidneys(facts: Facts): Measures {
  const staged = stagedOf(facts)
  const treated = new Set(
    facts
      .inYear('DRUG_OPD')
      .filter(({ DNAME }) => protecting.test(DNAME ?? ''))
      .map(({ CID }) => CID),
  )
  return {
    'of residents aged 35 and over': percent(staged.length, facts.residentsAged(35, 130).length),
    'falling by less than 5 a year': percent(
      count(staged, ({ results }) => yearlyFall(results) < 5),
      staged.length,
    ),
    'on ACE inhibitor or ARB': percent(
      count(staged, ({ cid }) => treated.has(cid)),
      staged.length,
    ),
  }
}

function stagedOf(facts: Facts): readonly Staged[] {
  const people = new Set(ranges.flatMap(([low, below]) => [...facts.register(low, below)]))
  const tests = facts.results(egfr)
  return [...people].flatMap((cid) => {
    const results = (tests.get(cid) ?? [])
      .filter(({ DATE_SERV }) => facts.isInYear(DATE_SERV ?? ''))
      .sort((a, b) => ((a.DATE_SERV ?? '') < (b.DATE_SERV ?? '') ? -1 : 1))
    const latest = Number(latestByPerson(results).get(cid)?.LABRESULT)
    return results.length >= 2 && latest >= 15 && latest < 60 ? [{ cid, results }] : []
  })
}

function yearlyFall(results: readonly Row[]): number {
  const [first, last] = [results[0], results.at(-1)]
  const years = daysBetween(first?.DATE_SERV ?? '', last?.DATE_SERV ?? '') / 365.25
  return (Number(first?.LABRESULT) - Number(last?.LABRESULT)) / years
}
