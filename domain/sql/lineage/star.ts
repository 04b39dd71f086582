import { lowerAscii } from '../ascii.ts'
import { isNode, type Node } from '../node.ts'
import type { Column } from './answer.ts'
import { namesIn } from './expression.ts'
import { asList, type Reader } from './reader.ts'
import type { Names, Relation } from './scope-levels.ts'
import { carried, key, type Trace } from './trace.ts'

export interface Expanded {
  readonly columns: readonly Column[]
  /** What columns carry that nobody listed. */
  readonly rest?: Trace | undefined
  readonly shaky: boolean
}

/** The columns of `*` or `t.*`, with EXCLUDE, REPLACE and RENAME. */
export function expandStar(star: Node, names: Names, reader: Reader): Expanded {
  const table = lowerAscii(String(star.relation_name))
  const all = names.levels[0]?.relations ?? []
  const meant = table === '' ? all : all.filter(({ alias }) => alias === table)
  // The fields of a struct, or a name of an outer query.
  if (meant.length === 0) return { columns: [], rest: key, shaky: true }
  const change = changeOf(star, names, reader)
  const columns = meant.flatMap((relation) =>
    relation.columns
      .filter(({ name }) => table !== '' || name === undefined || !relation.hidden.has(name))
      .flatMap((column) => change(column, relation)),
  )
  const rests = meant.flatMap(({ rest }) => (rest === undefined ? [] : [rest]))
  return {
    columns,
    ...(rests.length > 0 && { rest: rests.reduce((one, other) => one | other) }),
    shaky: meant.some(({ shaky }) => shaky),
  }
}

function changeOf(star: Node, names: Names, reader: Reader) {
  const excluded = new Set(namesIn(star.exclude_list))
  const excludedOf = asList(star.qualified_exclude_list).flatMap((one) =>
    isNode(one) ? [qualified(one)] : [],
  )
  const replaced = new Map(
    asList(star.replace_list).flatMap((one) =>
      isNode(one)
        ? [[lowerAscii(String(one.key)), reader.expression(one.value, names) & carried] as const]
        : [],
    ),
  )
  const newNames = asList(star.rename_list).flatMap((one) =>
    isNode(one) && isNode(one.key)
      ? [{ ...qualified(one.key), to: lowerAscii(String(one.value)) }]
      : [],
  )
  return ({ name = '', trace }: Column, { alias }: Relation): readonly Column[] => {
    const is = (other: { table: string; column: string }) =>
      other.column === name && (other.table === '' || other.table === alias)
    if (name === '') return [{ name: undefined, trace }]
    if (excluded.has(name) || excludedOf.some(is)) return []
    return [{ name: newNames.find(is)?.to ?? name, trace: replaced.get(name) ?? trace }]
  }
}

function qualified(node: Node): { readonly table: string; readonly column: string } {
  return { table: lowerAscii(String(node.table)), column: lowerAscii(String(node.column)) }
}
