import { lowerAscii } from '../ascii.ts'
import { isNode, type Node } from '../node.ts'
import { anyOf } from './answer.ts'
import { callTrace, windowTrace } from './calls.ts'
import { asList, type Reader } from './reader.ts'
import { type Names, resolve } from './scope-levels.ts'
import {
  carried,
  clear,
  groupsWithin,
  key,
  rank,
  rowsWithin,
  singleRows,
  spreads,
  type Trace,
  union,
  without,
} from './trace.ts'

/** What the value of one expression carries. */
export function expressionTrace(node: Node, names: Names, reader: Reader): Trace {
  switch (node.class) {
    case 'CONSTANT':
      return clear
    case 'COLUMN_REF':
      return resolve(namesIn(node.column_names), names.levels)
    case 'POSITIONAL_REFERENCE':
      return anyColumn(names)
    case 'STAR':
      return anyColumn(names) | spreads | partsTrace(node, names, reader)
    case 'SUBQUERY':
      return subqueryTrace(node, names, reader)
    case 'FUNCTION':
      return callTrace(node, names, reader)
    case 'WINDOW':
      return windowTrace(node, names, reader)
    case 'OPERATOR':
      return operatorTrace(node, names, reader)
    default:
      return partsTrace(node, names, reader)
  }
}

export function namesIn(value: unknown): readonly string[] {
  return asList(value).map((name) => lowerAscii(String(name)))
}

/** Whether something is missing says nothing about what it is. */
function operatorTrace(node: Node, names: Names, reader: Reader): Trace {
  const parts = partsTrace(node, names, reader)
  if (node.type === 'OPERATOR_IS_NULL' || node.type === 'OPERATOR_IS_NOT_NULL') {
    return without(parts, key)
  }
  return node.type === 'OPERATOR_UNPACK' ? parts | spreads : parts
}

/** A value of a subquery, or whether there is one; whether a row exists says nothing about its columns. */
function subqueryTrace(node: Node, names: Names, reader: Reader): Trace {
  const { subquery, subquery_type: type } = node
  if (type === 'EXISTS' || type === 'NOT_EXISTS') return clear
  const answer = reader.query(isNode(subquery) ? subquery.node : undefined, names)
  const carries = anyOf(answer) & carried
  const tested = reader.expression(node.child, names)
  if (type === 'ANY') return carries | tested
  const single = answer.kind === 'rows' || answer.kind === 'keyed-groups'
  return carries | tested | (single ? rowsWithin : answer.kind === 'groups' ? groupsWithin : clear)
}

/** Everything that an expression is made of. */
function partsTrace(node: Node, names: Names, reader: Reader): Trace {
  const parts = Object.entries(node).filter(([name]) => !notParts.has(name))
  return union(parts.map(([, value]) => reader.expression(value, names)))
}

const notParts: ReadonlySet<string> = new Set([
  'cast_type',
  'column_names',
  'exclude_list',
  'qualified_exclude_list',
  'rename_list',
  'value_type',
])

function anyColumn({ levels }: Names): Trace {
  const [here] = levels
  const all = union((here?.relations ?? []).map(({ any }) => any))
  return levels.length > 1 ? all | key | rank | singleRows : all
}
