import { holdsPseudonyms, type ResultShape } from '#domain/privacy'
import { lowerAscii } from './ascii.ts'
import { type Answer, type Column, opaque } from './lineage/answer.ts'
import { Lineage } from './lineage/lineage.ts'
import { clear, has, key, singleRows, type Trace } from './lineage/trace.ts'
import { isNode } from './node.ts'
import { safeText } from './safe-detail.ts'
import type { SqlScope } from './scope.ts'

/**
 * Whether the rows of a statement's result stand for groups, and which columns carry pseudonyms or single rows: found by
 * following columns through the engine's own tree.
 *
 * What cannot be followed counts as a pseudonym, and what is not known to be a summary is none.
 *
 * @param statement one that the guard has agreed to.
 */
export function resultShape(statement: unknown, scope: SqlScope): ResultShape {
  const lineage = new Lineage(servedTables(scope))
  const node = isNode(statement) ? statement.node : undefined
  const answer = lineage.query(node, { ctes: new Map(), levels: [] })
  const { kind, columns, rest, groups } = answer
  const carriers = (bit: Trace) => [
    ...new Set([
      ...[...columns, ...groups].flatMap((column, at) =>
        has(column.trace, bit) ? [shownName(column, at)] : [],
      ),
      ...(rest === undefined ? [] : unlisted(bit)),
    ]),
  ]
  return {
    aggregate: kind === 'groups' || kind === 'keyed-groups',
    columns: rest === undefined ? columns.length : null,
    keyColumns: carriers(key).slice(0, mostNames),
    rowColumns: carriers(singleRows).slice(0, mostNames),
  }
}

const mostNames = 10

/** Columns that nobody listed may carry anything. */
function unlisted(bit: Trace): readonly string[] {
  return bit === key ? ['*'] : []
}

function shownName({ name }: Column, at: number): string {
  return name === undefined ? `${at + 1}` : safeText(name)
}

function servedTables({ tables }: SqlScope): (name: string) => Answer {
  const byName = new Map(tables.map((table) => [table.name, table]))
  return (name) => {
    const table = byName.get(name)
    if (table === undefined) return opaque
    const columns = table.columns.map((column) => ({
      name: lowerAscii(column.name),
      trace: holdsPseudonyms(name, column.name) ? key : clear,
    }))
    return { columns, shaky: false, kind: 'rows', groups: [] }
  }
}
