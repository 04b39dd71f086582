import { lowerAscii } from '../ascii.ts'
import { isNode, type Node } from '../node.ts'
import { type Answer, bounded, type Column, type Kind, kindOfAll, opaque } from './answer.ts'
import { relationsOf } from './from-clause.ts'
import { asList, type Reader } from './reader.ts'
import type { Level, Names } from './scope-levels.ts'
import { expandStar } from './star.ts'
import {
  aggregate,
  carried,
  clear,
  groupsWithin,
  has,
  key,
  rank,
  rowsWithin,
  singleRows,
  spreads,
  type Trace,
  union,
  without,
} from './trace.ts'

/** One entry of the select list, or one column of its star. */
interface Item extends Column {
  readonly aggregates: boolean
}

interface Listed {
  readonly items: readonly Item[]
  readonly rest: Trace | undefined
  readonly shaky: boolean
  /** Everything seen in the list. */
  readonly seen: Trace
}

/** The result of one SELECT. */
export function selectAnswer(node: Node, outer: Names, reader: Reader): Answer {
  const relations = relationsOf(node.from_table, outer, reader)
  const level: Level = { relations, aliases: new Map() }
  const names: Names = { ...outer, levels: [level, ...outer.levels] }
  const listed = readList(node, names, reader)
  if (listed === undefined) return opaque
  const groups = readGroups(node, listed, { names, reader })
  const grouped = groups !== undefined || has(listed.seen, aggregate)
  const from = kindOfAll(relations.map(({ kind }) => kind))
  const kind = grouped ? kindOfGroups(groups ?? []) : kindPassedOn(from, listed.seen)
  const ranksGroups = kind === 'groups' || kind === 'constants'
  const settle = (trace: Trace) => settled(trace, ranksGroups)
  return bounded({
    columns: listed.items.map(({ name, trace }) => ({ name, trace: settle(trace) })),
    ...(listed.rest !== undefined && { rest: settle(listed.rest) }),
    shaky: listed.shaky,
    kind,
    groups: (groups ?? []).map(({ name, trace }) => ({ name, trace: settle(trace) })),
  })
}

/** Undefined when there are too many columns to follow. */
function readList(node: Node, names: Names, reader: Reader): Listed | undefined {
  const items: Item[] = []
  let [rest, shaky, seen]: [Trace | undefined, boolean, Trace] = [undefined, false, clear]
  for (const entry of asList(node.select_list)) {
    if (isNode(entry) && entry.class === 'STAR' && entry.columns !== true) {
      const star = expandStar(entry, names, reader)
      items.push(...star.columns.map((column) => ({ ...column, aggregates: false })))
      if (star.rest !== undefined) rest = (rest ?? clear) | star.rest
      shaky ||= star.shaky
    } else {
      const trace = reader.expression(entry, names)
      const name = nameOf(entry)
      if (name !== undefined) {
        const { aliases } = names.levels[0] ?? { aliases: new Map<string, Trace>() }
        aliases.set(name, (aliases.get(name) ?? clear) | (trace & carried))
      }
      if (has(trace, spreads)) rest = (rest ?? clear) | (trace & carried)
      else items.push({ name, trace: trace & carried, aggregates: has(trace, aggregate) })
      seen |= trace
    }
    if (items.length > mostItems) return undefined
  }
  return { items, rest, shaky, seen }
}

const mostItems = 5000

function nameOf(entry: unknown): string | undefined {
  if (!isNode(entry)) return undefined
  if (entry.alias !== '') return lowerAscii(String(entry.alias))
  const last = entry.class === 'COLUMN_REF' ? asList(entry.column_names).at(-1) : undefined
  return last === undefined ? undefined : lowerAscii(String(last))
}

/** What GROUP BY groups by; undefined where there is none. */
function readGroups(
  node: Node,
  listed: Listed,
  { names, reader }: { readonly names: Names; readonly reader: Reader },
): readonly Column[] | undefined {
  const all = node.aggregate_handling === 'FORCE_AGGREGATES'
  const expressions = asList(node.group_expressions)
  if (!all && expressions.length === 0) return undefined
  const groups = expressions.map((entry) => {
    const position = positionIn(entry)
    if (position === undefined) {
      return { name: nameOf(entry), trace: reader.expression(entry, names) & carried }
    }
    const exact = listed.rest === undefined && !listed.shaky
    const item = exact ? listed.items[position - 1] : undefined
    return item ?? { name: undefined, trace: anyItem(listed) }
  })
  return all ? [...groups, ...listed.items.filter(({ aggregates }) => !aggregates)] : groups
}

function anyItem({ items, rest = clear }: Listed): Trace {
  return union(items.map(({ trace }) => trace)) | rest
}

/** `GROUP BY 2` */
function positionIn(entry: unknown): number | undefined {
  if (!isNode(entry) || entry.class !== 'CONSTANT' || !isNode(entry.value)) return undefined
  const { value } = entry.value
  return typeof value === 'number' ? value : undefined
}

function kindOfGroups(groups: readonly Column[]): Kind {
  return has(union(groups.map(({ trace }) => trace)), key | singleRows | rank)
    ? 'keyed-groups'
    : 'groups'
}

/** A query that groups nothing passes on what its tables hold; groups by a key are single rows to whoever reads on. */
function kindPassedOn(from: Kind, seen: Trace): Kind {
  if (from === 'rows' || from === 'keyed-groups' || has(seen, rowsWithin)) return 'rows'
  if (from === 'constants' && has(seen, groupsWithin)) return 'groups'
  return from
}

function settled(trace: Trace, ranksGroups: boolean): Trace {
  if (!has(trace, rank)) return trace & carried
  const rest = without(trace & carried, rank)
  return ranksGroups ? rest : rest | singleRows
}
