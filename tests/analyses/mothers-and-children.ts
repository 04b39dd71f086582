import {
  ageOn,
  count,
  daysBetween,
  type Facts,
  groupBy,
  monthsOn,
  percent,
  type Row,
} from './facts.ts'
import type { Measures } from './measures.ts'

/** Deliveries of the year, each once however many facilities told it; abortions left out. */
function deliveriesOf(facts: Facts): readonly Row[] {
  return distinctDeliveries(facts, facts.inYear('LABOR', 'BDATE'))
}

function distinctDeliveries(facts: Facts, labours: readonly Row[]): readonly Row[] {
  const rows = labours.filter(({ BTYPE, CID }) => BTYPE !== '6' && facts.residents.has(CID ?? ''))
  return [...new Map(rows.map((row) => [`${row.CID}|${row.BDATE}`, row] as const)).values()]
}

function visitsOf(facts: Facts): ReadonlyMap<string, Row[]> {
  return groupBy(facts.rows('ANC'), ({ CID, GRAVIDA }) => `${CID}|${GRAVIDA}`)
}

/** 20: first antenatal visit in time. */
export function firstAntenatal(facts: Facts): Measures {
  const deliveries = deliveriesOf(facts)
  const visits = visitsOf(facts)
  const inTime = count(deliveries, ({ CID, GRAVIDA }) =>
    (visits.get(`${CID}|${GRAVIDA}`) ?? []).some(({ GA }) => Number(GA) <= 12),
  )
  return {
    'births per 1,000 residents': (1000 * deliveries.length) / facts.residents.size,
    'within 12 weeks': percent(inTime, deliveries.length),
  }
}

const bands = [
  [0, 12],
  [13, 19],
  [20, 25],
  [26, 31],
  [32, 40],
] as const

/** 21: the five visits of the schedule; low birth weight. */
export function fiveAntenatal(facts: Facts): Measures {
  const deliveries = deliveriesOf(facts)
  const visits = visitsOf(facts)
  const all = count(deliveries, ({ CID, GRAVIDA }) => {
    const weeks = (visits.get(`${CID}|${GRAVIDA}`) ?? []).map(({ GA }) => Number(GA))
    return bands.every(([from, to]) => weeks.some((week) => week >= from && week <= to))
  })
  const newborns = [
    ...new Map(facts.inYear('NEWBORN', 'BDATE').map((row) => [row.CID, row] as const)).values(),
  ]
  return {
    'all five visits': percent(all, deliveries.length),
    'below 2,500 grams': percent(
      count(newborns, ({ BWEIGHT }) => Number(BWEIGHT) < 2500),
      newborns.length,
    ),
  }
}

/** 22: three visits after delivery. */
export function postnatal(facts: Facts): Measures {
  const windows = [
    [0, 7],
    [8, 15],
    [16, 42],
  ] as const
  const care = groupBy(facts.rows('POSTNATAL'), ({ CID, BDATE }) => `${CID}|${BDATE}`)
  const deliveries = facts
    .rows('LABOR')
    .filter(
      ({ BTYPE, CID, BDATE }) =>
        BTYPE !== '6' &&
        facts.residents.has(CID ?? '') &&
        daysBetween(BDATE ?? '', facts.to) >= 42 &&
        daysBetween(facts.from, BDATE ?? '') >= -42,
    )
  const mothers = [
    ...new Map(deliveries.map((row) => [`${row.CID}|${row.BDATE}`, row] as const)).keys(),
  ]
  const complete = count(mothers, (mother) => {
    const days = (care.get(mother) ?? []).map(({ BDATE, PPCARE }) =>
      daysBetween(BDATE ?? '', PPCARE ?? ''),
    )
    return windows.every(([from, to]) => days.some((day) => day >= from && day <= to))
  })
  return { 'all three visits': percent(complete, mothers.length) }
}

/** 23: young mothers; the pregnancies of all told years, since one year of a small province has a handful. */
export function youngMothers(facts: Facts): Measures {
  const ageOf = ({ CID, BDATE }: Row) =>
    ageOn(facts.residents.get(CID ?? '')?.birth ?? '', BDATE ?? '')
  const born = deliveriesOf(facts)
    .filter((row) => ageOf(row) >= 15 && ageOf(row) < 20)
    .reduce((sum, { LBORN }) => sum + Number(LBORN), 0)
  const young = distinctDeliveries(facts, facts.rows('LABOR')).filter((row) => ageOf(row) < 20)
  return {
    'births per 1,000 women of 15 to 19': (1000 * born) / facts.residentsAged(15, 19, '2').length,
    'not the first pregnancy': percent(
      count(young, ({ GRAVIDA }) => Number(GRAVIDA) >= 2),
      young.length,
    ),
  }
}

/** 24: everything that a child has by one year. */
export function fullyImmunised(facts: Facts): Measures {
  const given = groupBy(facts.rows('EPI'), ({ CID }) => CID ?? '')
  const children = [...facts.residents.values()].filter(({ birth }) => {
    const firstBirthday = `${Number(birth.slice(0, 4)) + 1}${birth.slice(4)}`
    return facts.isInYear(firstBirthday)
  })
  const needed = [['10'], ['41'], ['93', 'D23'], ['83'], ['401', 'I11', 'I12', 'I13'], ['61']]
  const complete = count(children, ({ cid }) => {
    const vaccines = (given.get(cid) ?? []).map(({ VACCINETYPE }) =>
      (VACCINETYPE ?? '').replace(/^0(?=\d\d$)/, ''),
    )
    return needed.every((choices) => choices.some((choice) => vaccines.includes(choice)))
  })
  return { 'all received': percent(complete, children.length) }
}

/** 25: development at 9, 18, 30, 42 and 60 months. */
export function development(facts: Facts): Measures {
  const screenings = groupBy(
    facts.rows('SPECIALPP').filter(({ PPSPECIAL }) => /^1B26[0-2]$/.test(PPSPECIAL ?? '')),
    ({ CID }) => CID ?? '',
  )
  const reached = facts.residentsAged(0, 5).flatMap(({ cid, birth }) =>
    [9, 18, 30, 42, 60].flatMap((age) => {
      const middle = monthsOn(birth, facts.to)
      return middle > age && monthsOn(birth, facts.from) < age - 1 ? [{ cid, birth, age }] : []
    }),
  )
  const seen = reached.flatMap(({ cid, birth, age }) => {
    const rows = (screenings.get(cid) ?? []).filter(({ DATE_SERV }) => {
      const months = monthsOn(birth, DATE_SERV ?? '')
      return months >= age && months <= age + 2
    })
    return rows.length === 0 ? [] : [rows.sort(byDate)]
  })
  return {
    screened: percent(seen.length, reached.length),
    'perhaps late at first': percent(
      count(seen, ([first]) => first?.PPSPECIAL !== '1B260'),
      seen.length,
    ),
    'as expected for the age': percent(count(seen, isAsExpected), seen.length),
  }
}

function byDate(one: Row, other: Row): number {
  return (one.DATE_SERV ?? '') < (other.DATE_SERV ?? '') ? -1 : 1
}

/** 1B260 at once, or within 30 days of 1B261. */
function isAsExpected([first, ...later]: readonly Row[]): boolean {
  if (first?.PPSPECIAL !== '1B261') return first?.PPSPECIAL === '1B260'
  return later.some(
    ({ PPSPECIAL, DATE_SERV }) =>
      PPSPECIAL === '1B260' && daysBetween(first.DATE_SERV ?? '', DATE_SERV ?? '') <= 30,
  )
}

/** 27: teeth, examined by dental staff. */
export function teeth(facts: Facts): Measures {
  const staff = new Set(
    facts
      .rows('PROVIDER')
      .filter(({ PROVIDERTYPE }) => /^0[26]/.test(PROVIDERTYPE ?? ''))
      .map(({ HOSPCODE, PROVIDER }) => `${HOSPCODE}|${PROVIDER}`),
  )
  const examined = facts.inYear('DENTAL').flatMap((row) => {
    const person = facts.residents.get(row.CID ?? '')
    return person === undefined || !staff.has(`${row.HOSPCODE}|${row.PROVIDER}`)
      ? []
      : [{ row, age: ageOn(person.birth, row.DATE_SERV ?? '') }]
  })
  const zero = (...columns: readonly (string | undefined)[]) =>
    columns.every((column) => Number(column) === 0)
  const three = examined.filter(({ row, age }) => age === 3 && Number(row.DTEETH) >= 1)
  const twelve = examined.filter(({ row, age }) => age === 12 && Number(row.PTEETH) >= 1)
  return {
    'caries-free at 3': percent(
      count(three, ({ row }) => zero(row.DCARIES, row.DFILLING, row.DEXTRACT)),
      three.length,
    ),
    'caries-free at 12': percent(
      count(twelve, ({ row }) => zero(row.PCARIES, row.PFILLING, row.PEXTRACT)),
      twelve.length,
    ),
    'residents examined': percent(
      new Set(examined.map(({ row }) => row.CID)).size,
      facts.residents.size,
    ),
  }
}
