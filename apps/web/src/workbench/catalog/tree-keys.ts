import { isBranch, parentOf, type TreeRow } from './tree-rows.ts'

/** What a key does in the tree; undefined when it does nothing there. */
export type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'toggle' | 'insert' | 'preview' | 'search' | 'dismiss' }

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const pageLines = 10

/** The move of a key pressed on the line `at`; typing goes to the search. */
export function moveOf(key: Key, rows: readonly TreeRow[], at: number): TreeMove | undefined {
  const row = rows[at]
  if (key.ctrlKey || key.metaKey || key.altKey || row === undefined) return undefined
  const to = placeAfter(key.key, rows, at)
  if (to !== undefined) return { kind: 'go', to: Math.max(0, Math.min(rows.length - 1, to)) }
  if (key.key === 'ArrowRight') return isBranch(row) ? { kind: 'toggle' } : undefined
  if (key.key === 'ArrowLeft') return { kind: 'toggle' }
  if (key.key === 'Escape') return { kind: 'dismiss' }
  if (key.key === ' ') return isBranch(row) ? { kind: 'toggle' } : { kind: 'insert' }
  if (key.key === 'Enter') return enter(row, key.shiftKey)
  return key.key.length === 1 ? { kind: 'search' } : undefined
}

function enter(row: TreeRow, shift: boolean): TreeMove {
  if (row.kind === 'group') return { kind: 'toggle' }
  return row.kind === 'table' && shift ? { kind: 'preview' } : { kind: 'insert' }
}

function placeAfter(key: string, rows: readonly TreeRow[], at: number): number | undefined {
  const row = rows[at]
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + pageLines
    case 'PageUp':
      return at - pageLines
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'ArrowRight':
      return isOpen(row) ? at + 1 : undefined
    case 'ArrowLeft':
      return isOpen(row) ? undefined : parentOf(rows, at)
    default:
      return undefined
  }
}

function isOpen(row: TreeRow | undefined): boolean {
  return row !== undefined && 'open' in row && row.open
}
