import { type Answer, anyOf, asSeen, type Column } from './answer.ts'
import { clear, key, type Trace, union } from './trace.ts'

/** A table in FROM, under the name by which the query knows it. */
export interface Relation extends Pick<Answer, 'columns' | 'rest' | 'kind' | 'shaky'> {
  /** Lower case. */
  readonly alias: string
  readonly byName: ReadonlyMap<string, Trace>
  /** What columns carry that cannot be looked up: nobody listed them, or the engine makes up their names. */
  readonly unlisted: Trace | undefined
  /** What any column carries. */
  readonly any: Trace
  /** Columns that `*` does not show again: those of USING. */
  readonly hidden: ReadonlySet<string>
}

/** The result of a query as a table of FROM. */
export function relationOf(answer: Answer, alias: string): Relation {
  const { rest, kind, shaky } = answer
  const columns = asSeen(answer.columns)
  const byName = new Map<string, Trace>()
  for (const { name, trace } of columns) {
    if (name !== undefined) byName.set(name, (byName.get(name) ?? 0) | trace)
  }
  return {
    ...{ alias, columns, rest, kind, shaky, byName },
    unlisted: unlistedOf(columns, rest),
    any: anyOf(answer),
    hidden: new Set(),
  }
}

function unlistedOf(columns: readonly Column[], rest: Trace | undefined): Trace | undefined {
  const unnamed = columns.filter(({ name }) => name === undefined)
  if (unnamed.length === 0) return rest
  return union(unnamed.map(({ trace }) => trace)) | (rest ?? 0)
}

/** One query: its tables, and the names that its select list gives. */
export interface Level {
  readonly relations: readonly Relation[]
  readonly aliases: Map<string, Trace>
}

/** What names mean: common table expressions, and queries from the inside out. */
export interface Names {
  readonly ctes: ReadonlyMap<string, Answer>
  readonly levels: readonly Level[]
}

/**
 * What a column reference carries: all that it could mean, so that the engine's choice is always among it.
 *
 * The nearest query that surely has the column ends the search; names that may mean something (an alias of the select
 * list, a whole row, a field of a struct, columns nobody listed) are taken along and never end it. What means nothing
 * counts as a key.
 */
export function resolve(parts: readonly string[], levels: readonly Level[]): Trace {
  let maybe: Trace | undefined
  for (const level of levels) {
    for (const trace of possibleMeanings(parts, level)) maybe = (maybe ?? 0) | trace
    const sure = sureMeanings(parts, level)
    if (sure.length > 0) return union(sure) | (maybe ?? 0)
  }
  return maybe ?? (parts.length === 1 && clocks.has(parts[0] ?? '') ? clear : key)
}

/** Functions that are written like columns, where there is no such column. */
const clocks: ReadonlySet<string> = new Set([
  'current_date',
  'current_time',
  'current_timestamp',
  'localtime',
  'localtimestamp',
])

/** `column`, or `table.column`. */
function sureMeanings(parts: readonly string[], { relations }: Level): readonly Trace[] {
  const [first = '', second] = parts
  if (second === undefined) return relations.flatMap((relation) => lookUp(relation, first))
  return relations
    .filter(({ alias }) => alias === first)
    .flatMap((relation) => lookUp(relation, second))
}

function possibleMeanings(parts: readonly string[], level: Level): readonly Trace[] {
  const [first = '', second] = parts
  const alias = level.aliases.get(first)
  return [
    ...(alias === undefined ? [] : [alias]),
    ...level.relations.flatMap((relation) => {
      const isColumn =
        relation.alias === first && second !== undefined && relation.byName.has(second)
      return [
        ...(second === undefined ? [] : lookUp(relation, first)),
        ...(parts.includes(relation.alias) && !isColumn ? [relation.any] : []),
        ...(relation.unlisted === undefined ? [] : [relation.unlisted]),
      ]
    }),
  ]
}

function lookUp({ byName }: Relation, name: string): readonly Trace[] {
  const trace = byName.get(name)
  return trace === undefined ? [] : [trace]
}
