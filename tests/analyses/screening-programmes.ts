import { count, type Facts, percent, type Row } from './facts.ts'
import type { Measures } from './measures.ts'

/** 28: activities of daily living, the latest of any year. */
export function dailyLiving(facts: Facts): Measures {
  const latest = new Map<string, Row>()
  for (const row of facts.rows('SPECIALPP')) {
    if (!/^1B128[0-2]$/.test(row.PPSPECIAL ?? '')) continue
    const known = latest.get(row.CID ?? '')
    if (known === undefined || (known.DATE_SERV ?? '') < (row.DATE_SERV ?? ''))
      latest.set(row.CID ?? '', row)
  }
  const old = facts.residentsAged(60, 130)
  const screened = old.flatMap(({ cid }) => latest.get(cid)?.PPSPECIAL ?? [])
  const share = (code: string) =>
    percent(
      count(screened, (one) => one === code),
      screened.length,
    )
  return {
    screened: percent(screened.length, old.length),
    'on their own': share('1B1280'),
    'at home': share('1B1281'),
    'in bed': share('1B1282'),
  }
}

/** 29: cervix (as far back as the years go), breast in the year, bowel in two years. */
export function cancerScreening(facts: Facts): Measures {
  const special = facts.rows('SPECIALPP')
  const since = (years: number) => `${facts.year - 543 - years}1001`
  const done = (pattern: RegExp, years: number) =>
    special.filter(
      ({ PPSPECIAL, DATE_SERV }) =>
        pattern.test(PPSPECIAL ?? '') && (DATE_SERV ?? '') >= since(years),
    )
  const cervix = new Set([
    ...done(/^1B004/, 5).map(({ CID }) => CID),
    ...facts
      .rows('DIAGNOSIS_OPD')
      .filter(({ DIAGCODE }) => DIAGCODE === 'Z124' || DIAGCODE === 'Z014')
      .map(({ CID }) => CID),
  ])
  const breast = new Set(done(/^1B003/, 1).map(({ CID }) => CID))
  const bowel = new Set(done(/^1B006[01]/, 2).map(({ CID }) => CID))
  const share = (
    low: number,
    high: number,
    of: { done: ReadonlySet<string | undefined>; sex?: string },
  ) => {
    const people = facts.residentsAged(low, high, of.sex)
    return percent(
      count(people, ({ cid }) => of.done.has(cid)),
      people.length,
    )
  }
  return {
    cervix: share(30, 60, { done: cervix, sex: '2' }),
    breast: share(30, 70, { done: breast, sex: '2' }),
    bowel: share(50, 70, { done: bowel }),
  }
}
