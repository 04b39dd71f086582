import { type Outcome, ok, refuse } from '#domain/outcome'
import type { ResultShape } from '#domain/privacy'
import { isNode } from './node.ts'
import { positionOfByte } from './positions.ts'
import { resultShape } from './result-shape.ts'
import { safeDetail } from './safe-detail.ts'
import type { SqlScope } from './scope.ts'
import { refusalOfTreeError } from './tree-errors.ts'
import { TreeWalk } from './tree-walk.ts'

/** A statement that may run: which tables of the scope it reads, and what its result can tell. */
export interface Checked {
  readonly tables: ReadonlySet<string>
  readonly shape: ResultShape
}

/**
 * The second wall: judge one statement on the engine's own tree of it.
 *
 * Deny by default. Exactly one statement that only reads, made of known node kinds, verified functions, and tables of
 * the scope or of its own WITH. The caller runs the original text, not the tree.
 *
 * @param text the statement as it will run; it only gives positions.
 * @param tree JSON of the engine's `json_serialize_sql(text)`.
 */
export function guard(text: string, tree: string, scope: SqlScope): Outcome<Checked> {
  const parsed: unknown = JSON.parse(tree)
  if (!isNode(parsed)) return refuse('sql-construct', { construct: 'tree' })
  if (parsed.error !== false) return { ok: false, refusal: refusalOfTreeError(text, parsed) }
  const statements = parsed.statements
  if (!Array.isArray(statements) || Object.keys(parsed).length !== 2) {
    return refuse('sql-construct', { construct: 'tree' })
  }
  if (statements.length === 0) return refuse('sql-empty')
  if (statements.length > 1) return refuse('sql-several-statements', { count: statements.length })
  return judge(text, statements[0], scope)
}

function judge(text: string, statement: unknown, scope: SqlScope): Outcome<Checked> {
  const walk = new TreeWalk(scope)
  const found = walk.statement(statement)
  if (found === undefined) return ok({ tables: walk.tables, shape: resultShape(statement, scope) })
  const position = positionOfByte(text, found.byte)
  return refuse(found.code, found.detail && safeDetail(found.detail), position)
}
