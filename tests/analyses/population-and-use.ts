import { ageOn, count, daysBetween, type Facts, groupBy, percent, type Row } from './facts.ts'
import type { Measures } from './measures.ts'

/** 1: the pyramid, as shares. */
export function pyramid(facts: Facts): Measures {
  const residents = [...facts.residents.values()]
  const ages = residents.map(({ birth }) => ageOn(birth, facts.to))
  const men = count(residents, ({ sex }) => sex === '1')
  const registered = new Set(facts.rows('PERSON').map(({ CID }) => CID))
  return {
    'residents of all who are registered': percent(residents.length, registered.size),
    'under 15': percent(
      count(ages, (age) => age < 15),
      ages.length,
    ),
    '60 and over': percent(
      count(ages, (age) => age >= 60),
      ages.length,
    ),
    'men per 100 women': percent(men, residents.length - men),
  }
}

/** 2: visits by month, hour and kind. */
export function visits(facts: Facts): Measures {
  const services = facts.inYear('SERVICE')
  const months = [
    ...groupBy(services, ({ DATE_SERV }) => (DATE_SERV ?? '').slice(0, 6)).values(),
  ].map(({ length }) => length)
  return {
    'visits per resident': services.length / facts.residents.size,
    'after hours': percent(
      count(services, ({ INTIME }) => INTIME === '2'),
      services.length,
    ),
    telemedicine: percent(
      count(services, ({ TYPEIN }) => TYPEIN === '5'),
      services.length,
    ),
    'busiest month to quietest': Math.max(...months) / Math.min(...months),
  }
}

/** 3: ranks among principal diagnoses by block, Z codes left out. */
export function outpatientDiagnoses(facts: Facts): Measures {
  const principal = facts
    .inYear('DIAGNOSIS_OPD')
    .filter(({ DIAGTYPE, DIAGCODE }) => DIAGTYPE === '1' && !DIAGCODE?.startsWith('Z'))
  const ranked = rankedBlocks(principal)
  return {
    'rank of hypertension': ranked.indexOf('I10') + 1,
    'rank of diabetes': ranked.indexOf('E11') + 1,
    'rank of common cold': ranked.indexOf('J00') + 1,
  }
}

function rankedBlocks(rows: readonly Row[]): readonly string[] {
  const blocks = groupBy(rows, ({ DIAGCODE }) => (DIAGCODE ?? '').slice(0, 3))
  return [...blocks].sort(([, a], [, b]) => b.length - a.length).map(([block]) => block)
}

/** 4: stays, case mix, days. */
export function inpatientDiagnoses(facts: Facts): Measures {
  const stays = facts.inYear('ADMISSION', 'DATETIME_DISCH')
  const days = stays.map((stay) =>
    Math.max(
      1,
      daysBetween((stay.DATETIME_ADMIT ?? '').slice(0, 8), (stay.DATETIME_DISCH ?? '').slice(0, 8)),
    ),
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    'stays per 1,000 residents': (1000 * stays.length) / facts.residents.size,
    'case mix index': sum(stays.map(({ ADJRW }) => Number(ADJRW))) / stays.length,
    'days per stay': sum(days) / stays.length,
  }
}

/** 5: deaths by cause. */
export function deaths(facts: Facts): Measures {
  const byPerson = new Map(facts.inYear('DEATH', 'DDEATH').map((row) => [row.CID, row] as const))
  const all = [...byPerson.values()]
  const ranked = [...groupBy(all, ({ CDEATH }) => (CDEATH ?? '').slice(0, 1))]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([chapter]) => chapter)
  return {
    'deaths per 1,000 residents': (1000 * all.length) / facts.residents.size,
    'of cancer': percent(
      count(all, ({ CDEATH }) => (CDEATH ?? '').startsWith('C')),
      all.length,
    ),
    'rank of cancer': ranked.indexOf('C') + 1,
  }
}

/** 32: referrals out. */
export function referrals(facts: Facts): Measures {
  const history = facts.inYear('REFER_HISTORY', 'DATETIME_REFER')
  const hospitals = new Set(facts.rows('PERSON').map(({ HOSPCODE }) => HOSPCODE))
  const services = facts.inYear('SERVICE')
  const marked = count(services, ({ TYPEOUT }) => TYPEOUT === '3')
  const outside = count(history, ({ HOSP_DESTINATION }) => !hospitals.has(HOSP_DESTINATION))
  return {
    'referrals per 1,000 visits': (1000 * history.length) / services.length,
    'out of the province': percent(outside, history.length),
    'visits that say so too': percent(marked, history.length),
  }
}

/** 33: accidents. */
export function accidents(facts: Facts): Measures {
  const all = facts.inYear('ACCIDENT', 'DATETIME_SERV')
  const road = all.filter(({ AETYPE }) => AETYPE === '01')
  const riders = road.filter(({ VEHICLE }) => VEHICLE === '02')
  const festival = count(all, ({ DATETIME_SERV }) =>
    /^....(041[1-7]|1229|123[01]|010[1-4])/.test(DATETIME_SERV ?? ''),
  )
  return {
    'accidents per 1,000 residents': (1000 * all.length) / facts.residents.size,
    'on the road': percent(road.length, all.length),
    'riders without helmet': percent(
      count(riders, ({ HELMET }) => HELMET === '2'),
      riders.length,
    ),
    'after alcohol': percent(
      count(road, ({ ALCOHOL }) => ALCOHOL === '1'),
      road.length,
    ),
    'festival days to other days': festival / 14 / ((all.length - festival) / 351),
  }
}

const antibiotic =
  /cillin\b|^cef|^ceph|floxacin\b|thromycin\b|^clinda|cycline\b|^co-trimoxazole|^metronidazole/i

/** 34: antibiotics, by name, where they are rarely of use. */
export function antibiotics(facts: Facts): Measures {
  const treated = new Set(
    facts
      .inYear('DRUG_OPD')
      .filter(({ DNAME }) => antibiotic.test(DNAME ?? ''))
      .map(({ HOSPCODE, SEQ }) => `${HOSPCODE}|${SEQ}`),
  )
  const share = (low: string, below: string) => {
    const seen = facts
      .inYear('DIAGNOSIS_OPD')
      .filter(
        ({ DIAGTYPE, DIAGCODE }) =>
          DIAGTYPE === '1' && (DIAGCODE ?? '') >= low && (DIAGCODE ?? '') < below,
      )
    return percent(
      count(seen, ({ HOSPCODE, SEQ }) => treated.has(`${HOSPCODE}|${SEQ}`)),
      seen.length,
    )
  }
  return {
    'respiratory infection': share('J00', 'J07'),
    diarrhoea: share('A00', 'A10'),
    'fresh wound': share('S60', 'S62'),
  }
}

/** 35: rows that came late. */
export function lateness(facts: Facts): Measures {
  const services = facts.rows('SERVICE')
  const late = count(
    services,
    ({ DATE_SERV, D_UPDATE }) => daysBetween(DATE_SERV ?? '', (D_UPDATE ?? '').slice(0, 8)) > 30,
  )
  return { 'visits updated after 30 days': percent(late, services.length) }
}
