import { type Answer, anyOf } from './answer.ts'
import { key, type Trace, union } from './trace.ts'

/** A table in FROM, under the name by which the query knows it. */
export interface Relation extends Pick<Answer, 'columns' | 'rest' | 'kind' | 'shaky'> {
  /** Lower case. */
  readonly alias: string
  /** Columns that `*` does not show again: those of USING. */
  readonly hidden: ReadonlySet<string>
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
  return maybe ?? key
}

/** `column`, or `table.column`. */
function sureMeanings(parts: readonly string[], { relations }: Level): readonly Trace[] {
  const [first = '', second] = parts
  if (second === undefined) return relations.flatMap((relation) => tracesOf(relation, first))
  return relations
    .filter(({ alias }) => alias === first)
    .flatMap((relation) => tracesOf(relation, second))
}

function possibleMeanings(parts: readonly string[], level: Level): readonly Trace[] {
  const [first = ''] = parts
  const alias = level.aliases.get(first)
  return [
    ...(alias === undefined ? [] : [alias]),
    ...level.relations.flatMap((relation) => [
      ...(parts.length > 1 ? tracesOf(relation, first) : []),
      ...(parts.includes(relation.alias) && !namesColumn(parts, relation) ? [anyOf(relation)] : []),
      ...unlisted(relation),
    ]),
  ]
}

function namesColumn(parts: readonly string[], relation: Relation): boolean {
  const [first, second] = parts
  return first === relation.alias && second !== undefined && tracesOf(relation, second).length > 0
}

function tracesOf({ columns }: Relation, name: string): readonly Trace[] {
  return columns.filter((column) => column.name === name).map(({ trace }) => trace)
}

/** Columns that nobody listed, and those whose names the engine makes up. */
function unlisted({ columns, rest }: Relation): readonly Trace[] {
  const unnamed = columns.filter(({ name }) => name === undefined).map(({ trace }) => trace)
  return rest === undefined ? unnamed : [...unnamed, rest]
}
