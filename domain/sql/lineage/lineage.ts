import { lowerAscii } from '../ascii.ts'
import { isNode, type Node } from '../node.ts'
import { type Answer, anyOf, bounded, type Column, kindOfAll, opaque, renamed } from './answer.ts'
import { expressionTrace, namesIn } from './expression.ts'
import { asList, type Reader } from './reader.ts'
import type { Names } from './scope-levels.ts'
import { selectAnswer } from './select.ts'
import { clear, key, type Trace, union } from './trace.ts'

/** Deeper statements, and longer ones, are not followed: what is in there counts as the worst. */
const deepest = 600
const mostSteps = 300_000

/** Follows columns through a statement's tree; see `resultShape`. */
export class Lineage implements Reader {
  readonly table: (name: string) => Answer
  #depth = 0
  #steps = 0

  constructor(table: (name: string) => Answer) {
    this.table = table
  }

  expression(value: unknown, names: Names): Trace {
    return this.#deeper(key, () => {
      if (Array.isArray(value)) return union(value.map((one) => this.expression(one, names)))
      if (!isNode(value)) return clear
      if (typeof value.class === 'string') return expressionTrace(value, names, this)
      return union(Object.values(value).map((one) => this.expression(one, names)))
    })
  }

  query(node: unknown, names: Names): Answer {
    return this.#deeper(opaque, () => {
      if (!isNode(node)) return opaque
      const known = this.#withCtes(node, names)
      switch (node.type) {
        case 'SELECT_NODE':
          return selectAnswer(node, known, this)
        case 'SET_OPERATION_NODE':
          return this.#setOperation(node, known)
        case 'RECURSIVE_CTE_NODE':
          return this.#recursion(node, known)
        default:
          return opaque
      }
    })
  }

  #deeper<T>(otherwise: T, work: () => T): T {
    if (this.#depth >= deepest || this.#steps >= mostSteps) return otherwise
    this.#depth += 1
    this.#steps += 1
    try {
      return work()
    } finally {
      this.#depth -= 1
    }
  }

  /** Each sees those before it. */
  #withCtes(node: Node, names: Names): Names {
    const declared = isNode(node.cte_map) ? asList(node.cte_map.map) : []
    if (declared.length === 0) return names
    const ctes = new Map(names.ctes)
    for (const cte of declared) {
      if (!isNode(cte) || !isNode(cte.value)) continue
      const { query, aliases } = cte.value
      const answer = this.query(isNode(query) ? query.node : undefined, { ...names, ctes })
      ctes.set(lowerAscii(String(cte.key)), renamed(answer, namesIn(aliases)))
    }
    return { ...names, ctes }
  }

  #setOperation(node: Node, names: Names): Answer {
    const children = asList(node.children)
    const arms = (children.length > 0 ? children : [node.left, node.right]).map((arm) =>
      this.query(arm, names),
    )
    const columns = node.setop_type === 'UNION_BY_NAME' ? byName(arms) : byPosition(arms)
    if (columns === undefined) return opaque
    return bounded({
      columns,
      shaky: false,
      kind: kindOfAll(arms.map(({ kind }) => kind)),
      groups: arms.flatMap(({ groups }) => groups),
    })
  }

  /** Whatever any column of it carries may come into each of its columns on the next round. */
  #recursion(node: Node, names: Names): Answer {
    const first = this.query(node.left, names)
    if (first.rest !== undefined) return opaque
    const own = renamed({ ...first, groups: [] }, namesIn(node.aliases))
    let carries = anyOf(own)
    for (let round = 0; round < 3; round += 1) {
      const self = { ...own, columns: own.columns.map(({ name }) => ({ name, trace: carries })) }
      const ctes = new Map(names.ctes).set(lowerAscii(String(node.cte_name)), self)
      const next = this.query(node.right, { ...names, ctes })
      if (next.rest !== undefined) return opaque
      const more = carries | anyOf(next)
      const onlyConstants = own.kind === 'constants' && next.kind === 'constants'
      if (more === carries) return { ...self, kind: onlyConstants ? 'constants' : 'rows' }
      carries = more
    }
    return opaque
  }
}

function byPosition(arms: readonly Answer[]): readonly Column[] | undefined {
  const [first] = arms
  if (first === undefined) return undefined
  const equal = arms.every(
    ({ columns, rest }) => rest === undefined && columns.length === first.columns.length,
  )
  if (!equal) return undefined
  const any = arms.some(({ shaky }) => shaky) ? union(arms.map(anyOf)) : clear
  return first.columns.map(({ name }, at) => ({
    name,
    trace: any | union(arms.map(({ columns }) => columns[at]?.trace ?? key)),
  }))
}

/** Columns without a name of their own cannot be matched. */
function byName(arms: readonly Answer[]): readonly Column[] | undefined {
  const traces = new Map<string, Trace>()
  for (const { columns, rest } of arms) {
    if (rest !== undefined) return undefined
    for (const { name, trace } of columns) {
      if (name === undefined) return undefined
      traces.set(name, (traces.get(name) ?? clear) | trace)
    }
  }
  return Array.from(traces, ([name, trace]) => ({ name, trace }))
}
