import { ageOn, count, daysBetween, type Facts, groupBy, percent } from './facts.ts'
import type { Measures } from './measures.ts'

/** A stay with its principal diagnosis. */
interface Stay {
  readonly cid: string
  readonly code: string
  readonly admitted: string
  readonly discharged: string
  readonly died: boolean
}

/** Stays of all told years: single years of a small province hold few strokes. */
function staysOf(facts: Facts): readonly Stay[] {
  const principal = new Map(
    facts
      .rows('DIAGNOSIS_IPD')
      .filter(({ DIAGTYPE }) => DIAGTYPE === '1')
      .map(({ HOSPCODE, AN, DIAGCODE }) => [`${HOSPCODE}|${AN}`, DIAGCODE ?? ''] as const),
  )
  return facts.rows('ADMISSION').map((row) => ({
    cid: row.CID ?? '',
    code: principal.get(`${row.HOSPCODE}|${row.AN}`) ?? '',
    admitted: (row.DATETIME_ADMIT ?? '').slice(0, 8),
    discharged: (row.DATETIME_DISCH ?? '').slice(0, 8),
    died: row.DISCHTYPE === '8' || row.DISCHTYPE === '9',
  }))
}

function fatality(stays: readonly Stay[], low: string, below: string): number {
  const cases = stays.filter(({ code }) => code >= low && code < below)
  return percent(
    count(cases, ({ died }) => died),
    cases.length,
  )
}

/** 16: stroke. */
export function strokeFatality(facts: Facts): Measures {
  const stays = staysOf(facts)
  const strokes = count(stays, ({ code }) => code >= 'I60' && code < 'I70')
  return {
    'cases in all years per 100,000': (100_000 * strokes) / facts.residents.size,
    haemorrhagic: fatality(stays, 'I60', 'I63'),
    ischaemic: fatality(stays, 'I63', 'I64'),
  }
}

/** 17: STEMI, an episode once even where the person was sent on. */
export function heartAttackFatality(facts: Facts): Measures {
  return { fatality: fatality(staysOf(facts), 'I210', 'I214') }
}

/** 18: exacerbations of COPD; admissions that good ambulatory care would have avoided. */
export function avoidableAdmissions(facts: Facts): Measures {
  const registry = [...facts.everCoded('J44', 'J45').keys()].filter((cid) => {
    const resident = facts.residents.get(cid)
    return resident !== undefined && ageOn(resident.birth, facts.to) >= 40
  })
  const stays = staysOf(facts).filter(({ discharged }) => facts.isInYear(discharged))
  const exacerbations = count(stays, ({ code }) => code === 'J440' || code === 'J441')
  const avoidable = count(stays, ({ code }) => /^(E1[0-4]|I10|J44|J45|G40)/.test(code))
  return {
    'exacerbations per 100 patients': (100 * exacerbations) / registry.length,
    'avoidable stays per 100,000': (100_000 * avoidable) / facts.residents.size,
  }
}

/** 19: back within 28 days with the same principal block. */
export function readmissions(facts: Facts): Measures {
  const byPerson = groupBy(staysOf(facts), ({ cid, code }) => `${cid}|${code.slice(0, 3)}`)
  let index = 0
  let again = 0
  for (const stays of byPerson.values()) {
    stays.sort((a, b) => (a.admitted < b.admitted ? -1 : 1))
    for (const [at, stay] of stays.entries()) {
      if (stay.died || !facts.isInYear(stay.discharged)) continue
      index++
      const next = stays[at + 1]
      if (next !== undefined && daysBetween(stay.discharged, next.admitted) <= 28) again++
    }
  }
  return { 'within 28 days': percent(again, index) }
}
