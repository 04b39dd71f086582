import { lowerAscii } from '../ascii.ts'
import { isNode, type Node } from '../node.ts'
import { type Answer, bounded, type Column, type Kind, opaque, renamed } from './answer.ts'
import { namesIn } from './expression.ts'
import { asList, type Reader } from './reader.ts'
import { type Level, type Names, type Relation, relationOf } from './scope-levels.ts'
import { carried, groupsWithin, has, rowsWithin, type Trace, union } from './trace.ts'

/** The tables of a FROM clause, those of a join one after the other. */
export function relationsOf(table: unknown, names: Names, reader: Reader): readonly Relation[] {
  if (!isNode(table)) return [relationOf(opaque, '')]
  switch (table.type) {
    case 'EMPTY':
      return []
    case 'BASE_TABLE':
      return [aliased(table, baseTable(table, names, reader), table.table_name)]
    case 'SUBQUERY': {
      const query = isNode(table.subquery) ? table.subquery.node : undefined
      return [aliased(table, reader.query(query, names), 'unnamed_subquery')]
    }
    case 'JOIN':
      return joined(table, names, reader)
    case 'EXPRESSION_LIST':
      return [aliased(table, valuesOf(table, names, reader), 'valueslist')]
    case 'TABLE_FUNCTION':
      return [functionTable(table, names, reader)]
    default:
      return [aliased(table, opaque, '')]
  }
}

function baseTable(table: Node, { ctes }: Names, reader: Reader): Answer {
  if (table.schema_name !== '' || table.catalog_name !== '') return opaque
  const name = lowerAscii(String(table.table_name))
  return ctes.get(name) ?? reader.table(name)
}

function aliased(table: Node, answer: Answer, otherwise: unknown): Relation {
  const alias = lowerAscii(String(table.alias || otherwise))
  return relationOf(renamed(answer, namesIn(table.column_name_alias)), alias)
}

/** The right side of a join sees the left one where it is a subquery or a function. */
function joined(table: Node, names: Names, reader: Reader): readonly Relation[] {
  const left = relationsOf(table.left, names, reader)
  const right = relationsOf(table.right, besides(names, left), reader)
  if (table.join_type === 'SEMI' || table.join_type === 'ANTI') return left
  const named = namesOf(right)
  const common =
    table.ref_type === 'NATURAL'
      ? namesOf(left).filter((name) => named.includes(name))
      : namesIn(table.using_columns)
  if (common.length === 0 && table.ref_type !== 'NATURAL') return [...left, ...right]
  const merged = new Map(
    common.map((name) => [
      name,
      union([...left, ...right].map(({ byName }) => byName.get(name) ?? 0)),
    ]),
  )
  return [
    ...left.map((relation) => sharing(relation, merged)),
    ...right.map((relation) => hiding(sharing(relation, merged), common)),
  ]
}

function besides(names: Names, relations: readonly Relation[]): Names {
  const level: Level = { relations, aliases: new Map() }
  return { ...names, levels: [level, ...names.levels] }
}

function namesOf(relations: readonly Relation[]): readonly string[] {
  return relations.flatMap(({ columns }) =>
    columns.flatMap(({ name }) => (name === undefined ? [] : [name])),
  )
}

function hiding(relation: Relation, names: readonly string[]): Relation {
  return { ...relation, hidden: new Set([...relation.hidden, ...names]) }
}

/** Columns of USING: `*` may show the value of either side, and their places are a guess. */
function sharing(relation: Relation, merged: ReadonlyMap<string, Trace>): Relation {
  const columns = relation.columns.map((column) => {
    const trace = column.name === undefined ? undefined : merged.get(column.name)
    return trace === undefined ? column : { ...column, trace }
  })
  const { rest, kind, alias, hidden } = relation
  return { ...relationOf({ columns, rest, kind, shaky: true, groups: [] }, alias), hidden }
}

function valuesOf(table: Node, names: Names, reader: Reader): Answer {
  const rows = asList(table.values).map(asList)
  const named = namesIn(table.expected_names)
  const traces = (rows[0] ?? []).map((_, at) =>
    reader.expression(
      rows.map((row) => row[at]),
      names,
    ),
  )
  const columns: readonly Column[] = traces.map((trace, at) => ({
    name: named[at] ?? `col${at}`,
    trace: trace & carried,
  }))
  return bounded({ columns, shaky: false, kind: kindWithin(union(traces)), groups: [] })
}

function kindWithin(trace: Trace): Kind {
  if (has(trace, rowsWithin)) return 'rows'
  return has(trace, groupsWithin) ? 'groups' : 'constants'
}

/** Rows made from arguments. A list may hold structs, which become columns of names that nobody knows. */
function functionTable(table: Node, names: Names, reader: Reader): Relation {
  const call = isNode(table.function) ? table.function : {}
  const trace = reader.expression(call, names)
  const own = lowerAscii(String(call.function_name))
  const listed = own === 'range' || own === 'generate_series'
  const answer: Answer = {
    columns: [{ name: own, trace: trace & carried }],
    ...((!listed || table.with_ordinality !== 'WITHOUT_ORDINALITY') && { rest: trace & carried }),
    shaky: false,
    kind: kindWithin(trace),
    groups: [],
  }
  return aliased(table, answer, own)
}
