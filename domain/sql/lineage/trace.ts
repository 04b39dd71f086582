/** What the value of an expression may carry, and what was seen inside it: bits, so that meeting is `|`. */
export type Trace = number

/** Nothing that points at a person. */
export const clear: Trace = 0
/** A pseudonym, or something that may be one. */
export const key: Trace = 1
/** Values of single rows: lists of values, random numbers. */
export const singleRows: Trace = 2
/** A row's number or rank, which tells single rows apart unless the rows are groups. */
export const rank: Trace = 4
/** An aggregate of the query itself. */
export const aggregate: Trace = 8
/** A subquery whose rows are single rows. */
export const rowsWithin: Trace = 16
/** A subquery whose rows stand for groups. */
export const groupsWithin: Trace = 32
/** It becomes several columns; nobody knows how many. */
export const spreads: Trace = 64

/** What a value carries to whoever reads it. */
export const carried: Trace = key | singleRows | rank

export function has(trace: Trace, bit: Trace): boolean {
  return (trace & bit) !== 0
}

export function without(trace: Trace, bits: Trace): Trace {
  return trace & ~bits
}

export function union(traces: Iterable<Trace>): Trace {
  let all = clear
  for (const trace of traces) all |= trace
  return all
}
