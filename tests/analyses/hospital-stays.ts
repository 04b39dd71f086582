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

interface Attack {
  readonly cid: string
  readonly day: string
  readonly died: boolean
}

/** 17: STEMI, stays and emergencies that were sent on; what lies within 28 days is one episode. */
export function heartAttackFatality(facts: Facts): Measures {
  const isAttack = (code: string) => code >= 'I210' && code < 'I214'
  const sentOn = new Set(
    facts
      .rows('SERVICE')
      .filter(({ TYPEOUT }) => TYPEOUT === '3')
      .map(({ HOSPCODE, SEQ }) => `${HOSPCODE}|${SEQ}`),
  )
  const attacks: readonly Attack[] = [
    ...staysOf(facts)
      .filter(({ code }) => isAttack(code))
      .map(({ cid, admitted, died }) => ({ cid, day: admitted, died })),
    ...facts
      .rows('DIAGNOSIS_OPD')
      .filter(({ DIAGTYPE, DIAGCODE }) => DIAGTYPE === '1' && isAttack(DIAGCODE ?? ''))
      .filter(({ HOSPCODE, SEQ }) => sentOn.has(`${HOSPCODE}|${SEQ}`))
      .map(({ CID, DATE_SERV }) => ({ cid: CID ?? '', day: DATE_SERV ?? '', died: false })),
  ]
  const episodes = [...groupBy(attacks, ({ cid }) => cid).values()].flatMap(episodesOf)
  return {
    'cases in all years per 100,000': (100_000 * episodes.length) / facts.residents.size,
    fatality: percent(
      count(episodes, (hasDied) => hasDied),
      episodes.length,
    ),
  }
}

/** One person's episodes, each as whether it was survived. */
function episodesOf(attacks: readonly Attack[]): readonly boolean[] {
  const episodes: boolean[] = []
  let begin = ''
  for (const { day, died } of [...attacks].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    if (begin !== '' && daysBetween(begin, day) <= 28) {
      episodes[episodes.length - 1] ||= died
    } else {
      begin = day
      episodes.push(died)
    }
  }
  return episodes
}

/** 18: days with an exacerbation of COPD, in stays and visits; admissions that good ambulatory care would have avoided. */
export function avoidableAdmissions(facts: Facts): Measures {
  const patients = [...facts.register('J44', 'J45')].filter(
    (cid) => ageOn(facts.residents.get(cid)?.birth ?? '', facts.to) >= 40,
  )
  const stays = staysOf(facts).filter(({ discharged }) => facts.isInYear(discharged))
  const isExacerbation = (code: string | undefined) => code === 'J440' || code === 'J441'
  const days = new Set([
    ...stays.flatMap(({ cid, code, admitted }) =>
      isExacerbation(code) ? [`${cid}|${admitted}`] : [],
    ),
    ...facts
      .inYear('DIAGNOSIS_OPD')
      .flatMap(({ CID, DIAGCODE, DATE_SERV }) =>
        isExacerbation(DIAGCODE) ? [`${CID}|${DATE_SERV}`] : [],
      ),
  ])
  const avoidable = count(stays, ({ code }) => /^(E1[0-4]|I10|J44|J45|G40)/.test(code))
  return {
    'exacerbations per 100 patients': (100 * days.size) / patients.length,
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
