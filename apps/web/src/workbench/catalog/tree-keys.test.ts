import { describe, expect, it } from 'vitest'
import { moveOf } from './tree-keys.ts'
import type { TreeRow } from './tree-rows.ts'

const table = {
  ...{ name: 'person', captionTh: '', captionEn: '', words: [], rows: 0 },
  ...{ columns: [], withheld: [] },
}
const group = { id: 'people', th: 'ก', en: 'a', tables: ['person'] }
const field = { name: 'NAME', reasonTh: '', reasonEn: '', instead: null }
const place = (id: string, level: number) => ({ id, level, position: 1, setSize: 1 })
const rows: readonly TreeRow[] = [
  { kind: 'group', group, open: true, ...place('g', 1) },
  { kind: 'table', table, open: true, ...place('t', 2) },
  { kind: 'withheld', table, field, ...place('w', 3) },
  { kind: 'table', table, open: false, ...place('u', 2) },
]
const press = (key: string, at: number, more = {}) =>
  moveOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more }, rows, at)

describe('a key in the catalogue’s tree', () => {
  it('moves, and stops at the ends', () => {
    expect(press('ArrowDown', 0)).toEqual({ kind: 'go', to: 1 })
    expect(press('ArrowUp', 0)).toEqual({ kind: 'go', to: 0 })
    expect(press('PageDown', 1)).toEqual({ kind: 'go', to: 3 })
    expect(press('End', 0)).toEqual({ kind: 'go', to: 3 })
    expect(press('Home', 3)).toEqual({ kind: 'go', to: 0 })
  })

  it('opens and goes in, goes out and closes', () => {
    expect(press('ArrowRight', 3)).toEqual({ kind: 'toggle' })
    expect(press('ArrowRight', 1)).toEqual({ kind: 'go', to: 2 })
    expect(press('ArrowRight', 2)).toBeUndefined()
    expect(press('ArrowLeft', 1)).toEqual({ kind: 'toggle' })
    expect(press('ArrowLeft', 2)).toEqual({ kind: 'go', to: 1 })
    expect(press('ArrowLeft', 3)).toEqual({ kind: 'go', to: 0 })
  })

  it('inserts with Enter, shows rows with Shift and Enter', () => {
    expect(press('Enter', 1)).toEqual({ kind: 'insert' })
    expect(press('Enter', 1, { shiftKey: true })).toEqual({ kind: 'preview' })
    expect(press('Enter', 0)).toEqual({ kind: 'toggle' })
    expect(press(' ', 1)).toEqual({ kind: 'toggle' })
  })

  it('leaves shortcuts alone, and types into the search', () => {
    expect(press('s', 1, { ctrlKey: true })).toBeUndefined()
    expect(press('Tab', 1)).toBeUndefined()
    expect(press('บ', 1)).toEqual({ kind: 'search' })
  })
})
