import { lowerAscii } from '../ascii.ts'
import type { Node } from '../node.ts'
import { aggregateFunctions } from '../verified-functions.ts'
import type { Reader } from './reader.ts'
import { type Names, resolve } from './scope-levels.ts'
import {
  aggregate,
  carried,
  clear,
  rank,
  singleRows,
  spreads,
  type Trace,
  without,
} from './trace.ts'

/** They say how many, never which. */
const counting: ReadonlySet<string> = new Set([
  'approx_count_distinct',
  'count',
  'count_if',
  'count_star',
  'countif',
])

/** Aggregates whose value holds the values of single rows, one by one. */
const collecting: ReadonlySet<string> = new Set([
  'approx_top_k',
  'array_agg',
  'bitstring_agg',
  'group_concat',
  'histogram',
  'histogram_exact',
  'json_group_array',
  'json_group_object',
  'json_group_structure',
  'list',
  'listagg',
  'string_agg',
])

/** Different for every row, whatever the row holds. */
const different: ReadonlySet<string> = new Set([
  'gen_random_uuid',
  'random',
  'uuid',
  'uuidv4',
  'uuidv7',
])

const ranking: ReadonlySet<string> = new Set([
  'cume_dist',
  'dense_rank',
  'ntile',
  'percent_rank',
  'rank',
  'rank_dense',
  'row_number',
])

/** An aggregate, or a function of one row; FILTER picks rows and carries nothing, as WHERE does. */
export function callTrace(node: Node, names: Names, reader: Reader): Trace {
  const name = lowerAscii(String(node.function_name))
  const given =
    reader.expression(node.children, names) |
    reader.expression(node.order_bys, names) |
    calledOn(node, names)
  if (counting.has(name)) return without(given, carried) | aggregate
  if (aggregateFunctions.has(name)) {
    const many = collecting.has(name) || takesSeveral(name, node)
    return given | aggregate | (many ? singleRows : clear)
  }
  if (different.has(name)) return given | singleRows
  return name === 'unnest' ? given | spreads : given
}

/** `max(x, 10)` is a list of ten values. */
function takesSeveral(name: string, node: Node): boolean {
  const { children } = node
  const most = severalAbove[name]
  return most !== undefined && Array.isArray(children) && children.length > most
}

const severalAbove: Readonly<Record<string, number>> = {
  max: 1,
  min: 1,
  arg_max: 2,
  arg_min: 2,
  argmax: 2,
  argmin: 2,
  max_by: 2,
  min_by: 2,
  arg_max_null: 2,
  arg_min_null: 2,
  arg_max_nulls_last: 2,
  arg_min_nulls_last: 2,
}

/** A value for every row; the groups that PARTITION BY names are not in it. */
export function windowTrace(node: Node, names: Names, reader: Reader): Trace {
  const name = lowerAscii(String(node.function_name))
  const { children, orders, arg_orders, offset_expr, default_expr, start_expr, end_expr } = node
  const given =
    reader.expression(
      [children, orders, arg_orders, offset_expr, default_expr, start_expr, end_expr],
      names,
    ) |
    without(reader.expression([node.partitions, node.filter_expr], names), carried) |
    calledOn(node, names)
  if (counting.has(name)) return without(given, carried)
  if (ranking.has(name)) return given | rank
  return collecting.has(name) || takesSeveral(name, node) ? given | singleRows : given
}

/** `pid.upper()` is written like a schema and a function; `main` alone is always the schema. */
function calledOn({ schema, catalog }: Node, { levels }: Names): Trace {
  const parts = [catalog, schema].map((name) => lowerAscii(String(name ?? ''))).filter(Boolean)
  return parts.length === 0 || parts.join('.') === 'main' ? clear : resolve(parts, levels)
}
