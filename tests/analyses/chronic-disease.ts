import { count, daysBetween, type Facts, groupBy, percent, type Row } from './facts.ts'
import type { Measures } from './measures.ts'

const codes = {
  fastingGlucose: ['0531004', '01'],
  hba1c: ['0531601', '05'],
  ldl: ['0541402', '09'],
  creatinine: ['0581902', '11'],
  albumin: ['0440203', '0440204', '0440206', '12', '14'],
  egfr: ['0581904', '15'],
} as const

function registry(facts: Facts, low: string, below: string): readonly string[] {
  return [...facts.everCoded(low, below).keys()].filter((cid) => facts.residents.has(cid))
}

/** 6: diabetes. */
export function diabetes(facts: Facts): Measures {
  return { prevalence: percent(registry(facts, 'E10', 'E15').length, facts.residents.size) }
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
  const levels = screened.map(({ BSLEVEL }) => Number(BSLEVEL))
  return {
    coverage: percent(new Set(screened.map(({ CID }) => CID)).size, people.size),
    'in the risk band': percent(
      count(levels, (level) => level >= 100 && level < 126),
      levels.length,
    ),
    suspected: percent(
      count(levels, (level) => level >= 126),
      levels.length,
    ),
  }
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
  const glucose = labs(facts, codes.fastingGlucose)
  const services = groupBy(facts.rows('SERVICE'), ({ CID }) => CID ?? '')
  const isAfter = (row: Row, date: string, days: number) => {
    const since = daysBetween(row.DATE_SERV ?? '', date)
    return since > 0 && since <= days
  }
  const highSugar = screened.filter(
    ({ CID, BSLEVEL }) => sugar.has(CID ?? '') && Number(BSLEVEL) >= 126,
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

function labs(facts: Facts, tests: readonly string[]): ReadonlyMap<string, Row[]> {
  const rows = facts.rows('LABFU').filter(({ LABTEST }) => tests.includes(LABTEST ?? ''))
  return groupBy(rows, ({ CID }) => CID ?? '')
}

/** 11: new diabetes among those who were in the risk band the year before. */
export function newDiabetes(facts: Facts): Measures {
  const first = facts.everCoded('E10', 'E15')
  const before = (date: string) => date >= `${facts.year - 545}1001` && date < facts.from
  const risk = new Set(
    facts
      .rows('NCDSCREEN')
      .filter(
        ({ DATE_SERV, BSLEVEL }) =>
          before(DATE_SERV ?? '') && Number(BSLEVEL) >= 100 && Number(BSLEVEL) < 126,
      )
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

/** 12: HbA1c. */
export function glycaemicControl(facts: Facts): Measures {
  const people = registry(facts, 'E10', 'E15')
  const tests = labs(facts, codes.hba1c)
  const latest = people.flatMap((cid) => {
    const rows = (tests.get(cid) ?? []).filter(({ DATE_SERV }) => facts.isInYear(DATE_SERV ?? ''))
    const last = rows.sort((a, b) => ((a.DATE_SERV ?? '') < (b.DATE_SERV ?? '') ? 1 : -1))[0]
    return last === undefined ? [] : [Number(last.LABRESULT)]
  })
  return {
    tested: percent(latest.length, people.length),
    controlled: percent(
      count(latest, (value) => value < 7),
      latest.length,
    ),
  }
}

/** 13: blood pressure under control at the last follow-up of the year. */
export function pressureControl(facts: Facts): Measures {
  const people = new Set(registry(facts, 'I10', 'I16'))
  const rows = facts.inYear('CHRONICFU').filter(({ CID }) => people.has(CID ?? ''))
  const latest = new Map<string, Row>()
  for (const row of rows) {
    const known = latest.get(row.CID ?? '')
    if (known === undefined || (row.DATE_SERV ?? '') > (known.DATE_SERV ?? ''))
      latest.set(row.CID ?? '', row)
  }
  return {
    'seen in the year': percent(latest.size, people.size),
    controlled: percent(
      count(latest.values(), ({ SBP, DBP }) => Number(SBP) < 140 && Number(DBP) < 90),
      latest.size,
    ),
  }
}

/** 14: checks for complications. */
export function complications(facts: Facts): Measures {
  const people = registry(facts, 'E10', 'E15')
  const followed = groupBy(facts.inYear('CHRONICFU'), ({ CID }) => CID ?? '')
  const seen = (isDone: (row: Row) => boolean) =>
    percent(
      count(people, (cid) => (followed.get(cid) ?? []).some(isDone)),
      people.length,
    )
  const tested = (tests: readonly string[]) => {
    const rows = labs(facts, tests)
    return percent(
      count(people, (cid) =>
        (rows.get(cid) ?? []).some(({ DATE_SERV }) => facts.isInYear(DATE_SERV ?? '')),
      ),
      people.length,
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

/** 15: kidney disease of stage 3 and 4: how fast filtration falls, and who gets an ACE inhibitor or ARB. */
export function kidneys(facts: Facts, groups: { readonly aceInhibitorOrArb: string }): Measures {
  const people = new Set([
    ...registry(facts, 'N183', 'N185'),
    ...registry(facts, 'E10', 'E15'),
    ...registry(facts, 'I12', 'I14'),
  ])
  const tests = labs(facts, codes.egfr)
  const staged = [...people].flatMap((cid) => {
    const rows = [...(tests.get(cid) ?? [])].sort((a, b) =>
      (a.DATE_SERV ?? '') < (b.DATE_SERV ?? '') ? -1 : 1,
    )
    const last = rows.at(-1)
    const value = Number(last?.LABRESULT)
    return last !== undefined && rows.length >= 2 && value >= 15 && value < 60
      ? [{ cid, rows, last }]
      : []
  })
  const slow = count(staged, ({ rows, last }) => {
    const years = daysBetween(rows[0]?.DATE_SERV ?? '', last.DATE_SERV ?? '') / 365.25
    return years === 0 || (Number(rows[0]?.LABRESULT) - Number(last.LABRESULT)) / years < 5
  })
  const protectedBy = new Set(
    facts
      .inYear('DRUG_OPD')
      .filter(({ DIDSTD }) => DIDSTD?.startsWith(groups.aceInhibitorOrArb))
      .map(({ CID }) => CID),
  )
  return {
    'of residents aged 35 and over': percent(staged.length, facts.residentsAged(35, 130).length),
    'falling by less than 5 a year': percent(slow, staged.length),
    'on ACE inhibitor or ARB': percent(
      count(staged, ({ cid }) => protectedBy.has(cid)),
      staged.length,
    ),
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
  const depressed = ['F32', 'F33', 'F38', 'F39'].flatMap((block) =>
    registry(facts, block, `${block}Z`),
  )
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
