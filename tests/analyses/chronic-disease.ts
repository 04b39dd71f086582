import {
  count,
  daysBetween,
  type Facts,
  groupBy,
  latestByPerson,
  percent,
  type Row,
} from './facts.ts'
import type { Measures } from './measures.ts'

const codes = {
  fastingGlucose: ['0531004', '01'],
  hba1c: ['0531601', '05'],
  ldl: ['0541402', '09'],
  creatinine: ['0581902', '11'],
  albumin: ['0440203', '0440204', '0440206', '12', '14'],
} as const

/** 6: diabetes. */
export function diabetes(facts: Facts): Measures {
  return { prevalence: percent(facts.register('E10', 'E15').size, facts.residents.size) }
}

/** 7: hypertension. */
export function hypertension(facts: Facts): Measures {
  const first = facts.everCoded('I10', 'I16')
  const known = [...first].filter(([cid]) => facts.residents.has(cid))
  const fresh = count(known, ([, date]) => facts.isInYear(date))
  return {
    prevalence: percent(known.length, facts.residents.size),
    'incidence per 100,000': (100_000 * fresh) / facts.residents.size,
  }
}

function targets(facts: Facts, low: string, below: string): ReadonlySet<string> {
  const ill = facts.everCoded(low, below)
  return new Set(
    facts
      .residentsAged(35, 130)
      .filter(({ cid }) => (ill.get(cid) ?? '9') >= facts.from)
      .map(({ cid }) => cid),
  )
}

/** 8: screening for diabetes. */
export function diabetesScreening(facts: Facts): Measures {
  const people = targets(facts, 'E10', 'E15')
  const screened = facts
    .inYear('NCDSCREEN')
    .filter(({ CID, BSLEVEL }) => people.has(CID ?? '') && BSLEVEL !== '')
  const share = (band: Band) =>
    percent(
      count(screened, (row) => bandOf(row) === band),
      screened.length,
    )
  return {
    coverage: percent(new Set(screened.map(({ CID }) => CID)).size, people.size),
    'in the risk band': share('risk'),
    suspected: share('suspected'),
  }
}

type Band = 'normal' | 'risk' | 'suspected'

/** By blood sugar, fasting (BSTEST 1 and 3) or not. */
function bandOf({ BSLEVEL, BSTEST }: Row): Band {
  const level = Number(BSLEVEL)
  const [risk, suspected] = BSTEST === '1' || BSTEST === '3' ? [100, 126] : [110, 200]
  if (level >= suspected) return 'suspected'
  return level >= risk ? 'risk' : 'normal'
}

/** 9: screening for hypertension. */
export function pressureScreening(facts: Facts): Measures {
  const people = targets(facts, 'I10', 'I16')
  const screened = facts
    .inYear('NCDSCREEN')
    .filter(({ CID, SBP_1 }) => people.has(CID ?? '') && SBP_1 !== '')
  const high = count(screened, isHigh)
  return {
    coverage: percent(new Set(screened.map(({ CID }) => CID)).size, people.size),
    suspected: percent(high, screened.length),
  }
}

function isHigh(row: Row): boolean {
  const upper = Number(row.SBP_2 || row.SBP_1)
  const lower = Number(row.DBP_2 || row.DBP_1)
  return upper >= 140 || lower >= 90
}

/** 10: follow-up of the suspected. */
export function followUp(facts: Facts): Measures {
  const sugar = targets(facts, 'E10', 'E15')
  const pressure = targets(facts, 'I10', 'I16')
  const screened = facts.inYear('NCDSCREEN')
  const glucose = facts.results(codes.fastingGlucose)
  const services = groupBy(facts.rows('SERVICE'), ({ CID }) => CID ?? '')
  const isAfter = (row: Row, date: string, days: number) => {
    const since = daysBetween(row.DATE_SERV ?? '', date)
    return since > 0 && since <= days
  }
  const highSugar = screened.filter(
    (row) => sugar.has(row.CID ?? '') && bandOf(row) === 'suspected',
  )
  const highPressure = screened.filter((row) => pressure.has(row.CID ?? '') && isHigh(row))
  return {
    'suspected diabetes': percent(
      count(highSugar, (row) =>
        (glucose.get(row.CID ?? '') ?? []).some(({ DATE_SERV }) =>
          isAfter(row, DATE_SERV ?? '', 180),
        ),
      ),
      highSugar.length,
    ),
    'suspected hypertension': percent(
      count(highPressure, (row) =>
        (services.get(row.CID ?? '') ?? []).some(
          ({ DATE_SERV, SBP }) => SBP !== '' && isAfter(row, DATE_SERV ?? '', 90),
        ),
      ),
      highPressure.length,
    ),
  }
}

/** 11: new diabetes among those who were in the risk band the year before. */
export function newDiabetes(facts: Facts): Measures {
  const first = facts.everCoded('E10', 'E15')
  const before = (date: string) => date >= `${facts.year - 545}1001` && date < facts.from
  const risk = new Set(
    facts
      .rows('NCDSCREEN')
      .filter((row) => before(row.DATE_SERV ?? '') && bandOf(row) === 'risk')
      .map(({ CID }) => CID ?? '')
      .filter((cid) => facts.residents.has(cid) && (first.get(cid) ?? '9') >= facts.from),
  )
  return {
    'new cases': percent(
      count(risk, (cid) => facts.isInYear(first.get(cid) ?? '')),
      risk.size,
    ),
  }
}

/** 12: HbA1c of the whole register, the latest of the year. */
export function glycaemicControl(facts: Facts): Measures {
  const people = facts.register('E10', 'E15')
  const tests = [...facts.results(codes.hba1c).values()].flat()
  const latest = latestByPerson(
    tests.filter((row) => people.has(row.CID ?? '') && facts.isInYear(row.DATE_SERV ?? '')),
  )
  return {
    tested: percent(latest.size, people.size),
    controlled: percent(
      count(latest.values(), ({ LABRESULT }) => Number(LABRESULT) < 7),
      people.size,
    ),
  }
}

/** 13: the last blood pressure of the year at a facility, of the whole register. */
export function pressureControl(facts: Facts): Measures {
  const people = facts.register('I10', 'I16')
  const followed = new Set(facts.inYear('CHRONICFU').map(({ CID }) => CID ?? ''))
  const readings = [...facts.inYear('SERVICE'), ...facts.inYear('CHRONICFU')]
  const latest = latestByPerson(
    readings.filter(({ CID, SBP, DBP }) => people.has(CID ?? '') && SBP !== '' && DBP !== ''),
  )
  return {
    'followed up in the year': percent(
      count(people, (cid) => followed.has(cid)),
      people.size,
    ),
    controlled: percent(
      count(latest.values(), ({ SBP, DBP }) => Number(SBP) < 140 && Number(DBP) < 90),
      people.size,
    ),
  }
}

/** 14: checks for complications. */
export function complications(facts: Facts): Measures {
  const people = facts.register('E10', 'E15')
  const followed = groupBy(facts.inYear('CHRONICFU'), ({ CID }) => CID ?? '')
  const seen = (isDone: (row: Row) => boolean) =>
    percent(
      count(people, (cid) => (followed.get(cid) ?? []).some(isDone)),
      people.size,
    )
  const tested = (tests: readonly string[]) => {
    const rows = facts.results(tests)
    return percent(
      count(people, (cid) =>
        (rows.get(cid) ?? []).some(({ DATE_SERV }) => facts.isInYear(DATE_SERV ?? '')),
      ),
      people.size,
    )
  }
  return {
    retina: seen(({ RETINA }) => ['1', '2', '3', '4'].includes(RETINA ?? '')),
    foot: seen(({ FOOT }) => FOOT === '1' || FOOT === '3'),
    albumin: tested(codes.albumin),
    creatinine: tested(codes.creatinine),
    ldl: tested(codes.ldl),
  }
}

/** 30: tuberculosis. */
export function tuberculosis(facts: Facts): Measures {
  const cases = new Map(
    facts
      .rows('CHRONIC')
      .filter(({ CHRONIC }) => (CHRONIC ?? '') >= 'A15' && (CHRONIC ?? '') < 'A20')
      .map((row) => [row.CID, row] as const),
  )
  const fresh = [...cases.values()].filter(({ DATE_DIAG }) => facts.isInYear(DATE_DIAG ?? ''))
  const ended = [...cases.values()].filter(({ TYPEDISCH }) => TYPEDISCH !== '03')
  return {
    'new cases per 100,000': (100_000 * fresh.length) / facts.residents.size,
    'treatment completed': percent(
      count(ended, ({ TYPEDISCH }) => TYPEDISCH === '07' || TYPEDISCH === '01'),
      ended.length,
    ),
  }
}
