import type { Answer } from './answer.ts'
import type { Names } from './scope-levels.ts'
import type { Trace } from './trace.ts'

/** Reads the parts of a tree; each part is read by a function that needs the others. */
export interface Reader {
  /** What an expression carries; `value` may be anything, also a list of expressions. */
  expression(value: unknown, names: Names): Trace
  query(node: unknown, names: Names): Answer
  /** A table that the statement names, and that is none of its own. */
  table(name: string): Answer
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
