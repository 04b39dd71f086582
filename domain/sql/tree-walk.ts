import { lowerAscii } from './ascii.ts'
import { type Found, unknownNode } from './found.ts'
import { checkCall, checkTableCall } from './function-checks.ts'
import { isNode, type Node } from './node.ts'
import type { SqlScope } from './scope.ts'
import { groups, type Shape } from './tree-rules.ts'

/** Where the walk is: the nearest known byte of the text, and which CTE names are visible. */
interface Place {
  readonly byte: number
  readonly names: Set<string>
  /** Node kind and key, to name what is refused. */
  readonly at: string
}

type Task =
  | { readonly value: unknown; readonly rule: string; readonly place: Place }
  | { readonly declare: string; readonly place: Place }

/**
 * One walk over a tree by the rules of `tree-rules.ts`.
 *
 * A stack of tasks instead of calls: a statement may nest deeper than calls can. Tasks are done in the order of the
 * text, so that a CTE sees exactly those before it, as in the engine.
 */
export class TreeWalk {
  /** Tables of the scope that the statement reads. */
  readonly tables = new Set<string>()
  readonly #served: ReadonlySet<string>
  readonly #tasks: Task[] = []

  constructor(scope: SqlScope) {
    this.#served = new Set(scope.tables.map((table) => table.name))
  }

  /** The first thing in a statement's tree that may not be; undefined when all of it may. */
  statement(tree: unknown): Found | undefined {
    this.#tasks.push({
      value: tree,
      rule: 'statement',
      place: { byte: -1, names: new Set(), at: 'statement' },
    })
    for (let task = this.#tasks.pop(); task !== undefined; task = this.#tasks.pop()) {
      const found = this.#do(task)
      if (found !== undefined) return found
    }
    return undefined
  }

  #do(task: Task): Found | undefined {
    if ('declare' in task) {
      task.place.names.add(task.declare)
      return undefined
    }
    const { value, rule, place } = task
    if (rule.endsWith('[]')) return this.#list(value, rule.slice(0, -2), place)
    if (rule.endsWith('?'))
      return value === null ? undefined : this.#one(value, rule.slice(0, -1), place)
    return this.#one(value, rule, place)
  }

  #one(value: unknown, rule: string, place: Place): Found | undefined {
    const fits = literalRules[rule]
    if (fits !== undefined) return fits(value) ? undefined : unknownNode(place.at, place.byte)
    const group = groups[rule]
    if (group === undefined || !isNode(value)) return unknownNode(place.at, place.byte)
    const kind = 'shape' in group ? rule : String(value[group.kindKey])
    const shape = 'shape' in group ? group.shape : ownShape(group.shapes, kind)
    const here = { ...place, byte: byteOf(value) ?? place.byte }
    if (shape === undefined) return unknownNode(kind, here.byte)
    return this.#check(value, kind, here) ?? this.#keys(value, { kind, shape }, here)
  }

  #list(value: unknown, rule: string, place: Place): Found | undefined {
    if (!Array.isArray(value)) return unknownNode(place.at, place.byte)
    this.#push(value.map((item) => ({ value: item, rule, place })))
    return undefined
  }

  #keys(node: Node, as: { kind: string; shape: Shape }, outer: Place): Found | undefined {
    const { kind, shape } = as
    const place = declaresNames(node, kind) ? { ...outer, names: new Set(outer.names) } : outer
    const tasks: Task[] = []
    for (const key of keysInOrder(node)) {
      const rule = Object.hasOwn(shape, key) ? shape[key] : undefined
      const at = `${kind}.${key}`
      if (rule === undefined) return unknownNode(at, place.byte)
      const task = { value: node[key], rule, place: { ...place, at } }
      tasks.push(...declarations(node, { kind, key }, place), task)
    }
    if (kind === 'cte') tasks.push({ declare: lowerAscii(String(node.key)), place: outer })
    this.#push(tasks)
    return undefined
  }

  #push(tasks: readonly Task[]): void {
    for (let at = tasks.length - 1; at >= 0; at -= 1) {
      const task = tasks[at]
      if (task !== undefined) this.#tasks.push(task)
    }
  }

  #check(node: Node, kind: string, { byte, names }: Place): Found | undefined {
    switch (kind) {
      case 'FUNCTION':
      case 'WINDOW':
        return checkCall(node, byte)
      case 'TABLE_FUNCTION':
        return checkTableCall(node, byte)
      case 'BASE_TABLE':
        return this.#checkTable(node, byte, names)
      default:
        return undefined
    }
  }

  #checkTable(node: Node, byte: number, names: ReadonlySet<string>): Found | undefined {
    const table = String(node.table_name)
    if (node.catalog_name !== '' || node.schema_name !== '') {
      return { code: 'sql-qualified-table', detail: { table }, byte }
    }
    const name = lowerAscii(table)
    if (names.has(name)) return undefined
    if (!this.#served.has(name)) return { code: 'sql-unknown-table', detail: { table }, byte }
    this.tables.add(name)
    return undefined
  }
}

/** What WITH declares inside a query is not visible outside. */
function declaresNames(node: Node, kind: string): boolean {
  const ctes = isNode(node.cte_map) ? node.cte_map.map : undefined
  return kind === 'RECURSIVE_CTE_NODE' || (Array.isArray(ctes) && ctes.length > 0)
}

/** `cte_map` first: its names are visible in all the rest. */
function keysInOrder(node: Node): readonly string[] {
  const keys = Object.keys(node)
  return 'cte_map' in node ? ['cte_map', ...keys.filter((key) => key !== 'cte_map')] : keys
}

/** The recursive side of a recursive CTE, and nothing before it, sees the CTE itself. */
function declarations(node: Node, at: { kind: string; key: string }, place: Place): Task[] {
  const recursive = at.kind === 'RECURSIVE_CTE_NODE' && at.key === 'right'
  return recursive ? [{ declare: lowerAscii(String(node.cte_name)), place }] : []
}

function ownShape(shapes: Readonly<Record<string, Shape>>, kind: string): Shape | undefined {
  return Object.hasOwn(shapes, kind) ? shapes[kind] : undefined
}

const literalRules: Readonly<Record<string, (value: unknown) => boolean>> = {
  scalar: (value) => value === null || typeof value !== 'object',
  empty: (value) =>
    value === null || value === '' || value === false || (Array.isArray(value) && !value.length),
  constant: isConstant,
}

/** Literals of any shape, but nothing that the engine would look up or compute. */
function isConstant(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isConstant)
  if (!isNode(value)) return true
  return !('class' in value || 'query_location' in value) && Object.values(value).every(isConstant)
}

/** The engine writes 2^64 - 1 where it knows no place. */
function byteOf(node: Node): number | undefined {
  const location = node.query_location
  return typeof location === 'number' && Number.isSafeInteger(location) ? location : undefined
}
