import { type Group, type Item, isQuery, isSymbol, isWordItem } from '../sql/groups.ts'
import { nameOf } from '../sql/tokens.ts'
import { afterSources, joining } from '../sql/words.ts'

/** What may be written at a place. */
export type Situation =
  | { readonly kind: 'nothing' }
  /** Behind `x.` */
  | { readonly kind: 'member'; readonly of: string }
  | { readonly kind: 'table' }
  /** Behind a file in FROM: its alias, or how the query goes on. */
  | { readonly kind: 'after-source' }
  /** Behind ON. */
  | { readonly kind: 'join' }
  | { readonly kind: 'using' }
  /** Behind `column =` or in `column IN (`; `inJoin` behind ON, where the other side of a key is meant. */
  | { readonly kind: 'value'; readonly column: ColumnName; readonly inJoin: boolean }
  | { readonly kind: 'type' }
  | { readonly kind: 'expression' }

export interface ColumnName {
  readonly of: string | undefined
  readonly name: string
}

const nothing: Situation = { kind: 'nothing' }
const expression: Situation = { kind: 'expression' }

/** @param offset where the word that is being typed begins. */
export function situationAt(path: readonly Group[], offset: number): Situation {
  const group = path.at(-1)
  if (group === undefined) return nothing
  const before = group.items.filter((item) => item.to <= offset)
  const last = before.at(-1)
  if (last?.kind === 'number' && last.to === offset) return nothing
  if (isSymbol(last, '.')) return memberOf(before)
  if (isSymbol(last, '::')) return { kind: 'type' }
  if (isWordItem(last, 'AS')) return path.length > 1 && isCast(path) ? { kind: 'type' } : nothing
  const opener = path.length > 1 ? openerOf(path) : []
  if (isWordItem(opener.at(-1), 'USING')) return { kind: 'using' }
  if (isWordItem(opener.at(-1), 'IN') && (last === undefined || isSymbol(last, ','))) {
    return valueAfter(opener.slice(0, isWordItem(opener.at(-2), 'NOT') ? -2 : -1), false)
  }
  const inSources = isQuery(group) ? inSourceList(before) : undefined
  if (inSources !== undefined) return inSources
  if (!isSymbol(last, '=', '==', '<>', '!=')) return expression
  return valueAfter(before.slice(0, -1), isQuery(group) && isBehindOn(before))
}

/** The items before the brackets of the innermost group. */
function openerOf(path: readonly Group[]): readonly Item[] {
  const group = path.at(-1)
  const around = path.at(-2)
  if (group === undefined || around === undefined) return []
  return around.items.filter((item) => item.to <= group.from)
}

function isCast(path: readonly Group[]): boolean {
  return isWordItem(openerOf(path).at(-1), 'CAST', 'TRY_CAST')
}

function memberOf(before: readonly Item[]): Situation {
  const name = before.at(-2)
  if (name?.kind !== 'word' && name?.kind !== 'quoted') return nothing
  return { kind: 'member', of: nameOf(name) }
}

function valueAfter(before: readonly Item[], inJoin: boolean): Situation {
  const column = before.at(-1)
  if (column?.kind !== 'word' && column?.kind !== 'quoted') return expression
  const qualifier = isSymbol(before.at(-2), '.') ? before.at(-3) : undefined
  const isNamed = qualifier?.kind === 'word' || qualifier?.kind === 'quoted'
  const name = { of: isNamed ? nameOf(qualifier) : undefined, name: nameOf(column) }
  return { kind: 'value', column: name, inJoin }
}

/** The place within FROM … JOIN …, if it is there and not within a condition. */
function inSourceList(before: readonly Item[]): Situation | undefined {
  const start = before.findLastIndex((item) => isWordItem(item, ...clauses))
  const clause = before[start]
  const last = before.at(-1)
  if (isWordItem(clause, 'ON')) return last === clause ? { kind: 'join' } : undefined
  if (isWordItem(clause, 'USING'))
    return last?.kind === 'group' ? { kind: 'after-source' } : nothing
  if (!isWordItem(clause, 'FROM', 'JOIN', 'DESCRIBE', 'SUMMARIZE')) return undefined
  if (last === clause || isSymbol(last, ',')) return { kind: 'table' }
  // `LEFT`, `CROSS`: the JOIN follows.
  return { kind: 'after-source' }
}

const clauses = ['FROM', 'JOIN', 'ON', 'USING', 'DESCRIBE', 'SUMMARIZE', ...afterSources]

function isBehindOn(before: readonly Item[]): boolean {
  return isWordItem(
    before.findLast((item) => isWordItem(item, ...clauses, ...joining)),
    'ON',
  )
}
