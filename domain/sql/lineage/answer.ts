import { key, type Trace, union } from './trace.ts'

export interface Column {
  /** Lower case; undefined where the engine makes up the name. */
  readonly name: string | undefined
  readonly trace: Trace
}

/**
 * What the rows of a query stand for: groups of rows, groups of which each is about one key, single rows, or nothing
 * (constants).
 */
export type Kind = 'groups' | 'keyed-groups' | 'rows' | 'constants'

/** The result of a query. */
export interface Answer {
  readonly columns: readonly Column[]
  /** What columns carry that may be there beside those listed; undefined when all are listed. */
  readonly rest?: Trace | undefined
  /** The order of the columns is a guess: nothing may be concluded from positions. */
  readonly shaky: boolean
  readonly kind: Kind
  /** What it was grouped by, where that carries something. */
  readonly groups: readonly Column[]
}

/** A result of which nothing is known. */
export const opaque: Answer = { columns: [], rest: key, shaky: true, kind: 'rows', groups: [] }

/** More columns than this are not followed. */
const mostColumns = 5000

export function bounded(answer: Answer): Answer {
  return answer.columns.length > mostColumns ? opaque : answer
}

/** What any column of it may carry. */
export function anyOf({ columns, rest = 0 }: Pick<Answer, 'columns' | 'rest'>): Trace {
  return union(columns.map(({ trace }) => trace)) | rest
}

/** The same result with its first columns named otherwise, as `AS t(a, b)` does. */
export function renamed(answer: Answer, names: readonly string[]): Answer {
  if (names.length === 0) return answer
  const { columns, rest, shaky } = answer
  if (rest === undefined && names.length > columns.length) return opaque
  if (rest === undefined && !shaky) {
    return {
      ...answer,
      columns: columns.map((column, at) => ({ ...column, name: names[at] ?? column.name })),
    }
  }
  const any = anyOf(answer)
  const named = names.map((name) => ({ name, trace: any }))
  return rest === undefined
    ? {
        ...answer,
        columns: [
          ...named,
          ...columns.slice(names.length).map((column) => ({ ...column, trace: any })),
        ],
      }
    : { ...answer, columns: named, rest: any }
}

/** What rows stand for that are made of rows of all of these. */
export function kindOfAll(kinds: readonly Kind[]): Kind {
  if (kinds.includes('rows')) return 'rows'
  if (kinds.includes('keyed-groups')) return 'keyed-groups'
  return kinds.includes('groups') ? 'groups' : 'constants'
}

/**
 * The columns by the names under which an outer query sees them.
 *
 * The engine makes equal names different by `_1`, `_2` and so on, which may push aside a name that was written so; each
 * of such a family carries what any of them does.
 */
export function asSeen(columns: readonly Column[]): readonly Column[] {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { name } of columns) {
    if (name !== undefined) (seen.has(name) ? shared : seen).add(name)
  }
  if (shared.size === 0) return columns
  const traces = new Map<string, Trace>()
  for (const { name, trace } of columns) {
    const family = familyOf(name, shared)
    if (family !== undefined) traces.set(family, (traces.get(family) ?? 0) | trace)
  }
  return columns.map((column) => {
    const family = familyOf(column.name, shared)
    return family === undefined ? column : { ...column, trace: traces.get(family) ?? key }
  })
}

/** `pid_1_2` may be `pid_1` or `pid`; the shortest name that several share. */
function familyOf(name: string | undefined, shared: ReadonlySet<string>): string | undefined {
  let family: string | undefined
  for (let base = name; base !== undefined; base = /^(.*)_\d+$/s.exec(base)?.[1]) {
    if (shared.has(base)) family = base
  }
  return family
}
