import type { RunLimits } from '#platform/engine'

/**
 * What must come of an attack, besides the oracle's silence:
 * `refused`: it is a refusal; `contained`: it may end in any way (rows, refusal, limit, fault).
 */
export type Expectation = 'refused' | 'contained'

/** One hostile statement and where it stands in the count: at most three per family, position and encoding. */
export interface Attack {
  readonly id: string
  readonly family: string
  /** Where in the statement the hostile part stands. */
  readonly position: string
  /** How it is written: plain, comment, unicode, quoted … */
  readonly encoding: string
  /** `{csv}` and the like stand for the places of the scene. */
  readonly sql: string
  readonly expect: Expectation
  readonly limits: RunLimits
}

export interface AttackOptions {
  readonly expect?: Expectation
  readonly limits?: Partial<RunLimits>
}

/** Position, encoding, SQL and what differs from the family's options. */
export type AttackEntry = readonly [
  position: string,
  encoding: string,
  sql: string,
  options?: AttackOptions,
]

const ordinaryLimits: RunLimits = { maxRows: 10_000, maxBytes: 10_000_000, wallMs: 10_000 }

/** The attacks of one family, numbered in the order in which they are written. */
export function family(
  name: string,
  entries: readonly AttackEntry[],
  common: AttackOptions = {},
): readonly Attack[] {
  return entries.map(([position, encoding, sql, own = {}], index) => ({
    id: `${name} ${index + 1}`,
    ...{ family: name, position, encoding, sql },
    expect: own.expect ?? common.expect ?? 'refused',
    limits: { ...ordinaryLimits, ...common.limits, ...own.limits },
  }))
}

/** How many attacks count: no more than three of the same family, position and encoding. */
export function countedAttacks(attacks: readonly Attack[]): number {
  const groups = Map.groupBy(attacks, ({ family, position, encoding }) =>
    [family, position, encoding].join('|'),
  )
  return [...groups.values()].reduce((sum, group) => sum + Math.min(3, group.length), 0)
}

/** The statement with the scene's places filled in. */
export function fillPlaces(sql: string, places: Readonly<Record<string, string>>): string {
  return sql.replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole)
}
