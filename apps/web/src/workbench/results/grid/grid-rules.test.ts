import { describe, expect, it } from 'vitest'
import { cellText } from './cell-text.ts'
import { columnKind } from './column-kind.ts'
import { columnWidths, narrowest, widest } from './column-widths.ts'
import { copiedCells } from './copied-cells.ts'
import { scrollMap } from './scroll-map.ts'
import { firstCell, goTo, placeAfter, rangeOf, selectColumn } from './selection.ts'

describe('what stands in a cell', () => {
  it.each([
    [null, 'NULL', 'null'],
    ['', "''", 'empty'],
    ['9223372036854775807', '9223372036854775807', undefined],
    [false, 'false', undefined],
    ['a\nb\tc\u0007', 'a␊b␉c␇', undefined],
    ['น้ำ\u200bปู่', 'น้ำ⟨U+200B⟩ปู่', undefined],
    ['2025-10-01', '2025-10-01', undefined],
  ])('shows %j as %s', (value, text, mark) => {
    expect(cellText(value)).toEqual({ text, mark })
  })

  it('never cuts a long text between a letter and its marks', () => {
    const { text } = cellText('กี่'.repeat(200))
    expect(text.length).toBeLessThan(310)
    expect(text.endsWith('กี่…')).toBe(true)
  })
})

describe('columns', () => {
  it.each([
    ['BIGINT', 'number'],
    ['DECIMAL(18,2)', 'number'],
    ['HUGEINT', 'number'],
    ['BIGINT[]', 'text'],
    ['VARCHAR', 'text'],
    ['INTERVAL', 'text'],
    ['DATE', 'date'],
    ['TIMESTAMP WITH TIME ZONE', 'date'],
  ])('of %s are %s', (type, kind) => {
    expect(columnKind(type)).toBe(kind)
  })

  it('are as wide as their texts, between the narrowest and the widest', () => {
    const columns = ['a', 'ผู้ป่วย', 'b'].map((name) => ({ name, type: 'INT' }))
    const [short, thai, long] = columnWidths(columns, [['1', '2', 'x'.repeat(500)]])
    expect(short).toBe(narrowest)
    expect(thai).toBeGreaterThanOrEqual(narrowest)
    expect(long).toBe(widest)
  })
})

describe('scrolling', () => {
  it('is pixel by pixel while the browser can hold all rows', () => {
    const map = scrollMap(100_000 * 28)
    expect(map).toMatchObject({ height: 2_800_000, isScaled: false })
  })

  it('reaches the first and the last of a million rows, and goes back the same way', () => {
    const total = 1_000_000 * 28
    const map = scrollMap(total)
    expect(map.isScaled).toBe(true)
    expect(map.toRows(0)).toBe(0)
    expect(map.toRows(map.height - 600)).toBe(total - 600)
    for (const row of [3, 40_000, 500_000, 999_000]) {
      expect(map.toRows(map.toScrolled(row * 28))).toBeCloseTo(row * 28, 3)
    }
  })
})

describe('selecting', () => {
  const shape = { rows: 2000, columns: 3, page: 20 }

  it('extends from where it began', () => {
    const one = goTo(firstCell, { row: 5, column: 1 }, false)
    const more = goTo(one, { row: 2, column: 2 }, true)
    expect(rangeOf(more, shape)).toEqual({ top: 2, bottom: 5, left: 1, right: 2 })
  })

  it('takes a whole column, and of everything at most 500 rows', () => {
    const column = selectColumn(firstCell, 2, false)
    expect(rangeOf(column, shape)).toEqual({ top: 0, bottom: 1999, left: 2, right: 2 })
    const all = rangeOf({ ...firstCell, whole: 'all' }, shape)
    expect(all).toEqual({ top: 0, bottom: 499, left: 0, right: 2 })
  })

  it.each([
    ['ArrowUp', false, { row: -1, column: 1 }],
    ['ArrowDown', true, { row: 1999, column: 1 }],
    ['PageDown', false, { row: 20, column: 1 }],
    ['End', true, { row: 1999, column: 2 }],
    ['Home', false, { row: 0, column: 0 }],
    ['x', false, undefined],
  ])('goes by %s (Ctrl: %s)', (key, ctrl, place) => {
    expect(placeAfter({ row: 0, column: 1 }, { key, ctrl }, shape)).toEqual(place)
  })
})

describe('copying', () => {
  const rows = [
    ['07477', null, 'a\tb'],
    ['10669', '', 'say "x"\nagain'],
  ]
  const rowAt = (row: number) => rows[row % 2]
  const range = { top: 0, bottom: 1, left: 0, right: 2 }

  it('gives raw values between tabs, and quotes what would break the table', () => {
    expect(copiedCells({ range, names: undefined, rowAt })).toBe(
      '07477\t\t"a\tb"\n10669\t\t"say ""x""\nagain"',
    )
  })

  it('puts the names on top when asked, and takes at most 500 rows', () => {
    const long = { ...range, bottom: 1203, right: 0 }
    const text = copiedCells({ range: long, names: ['รหัส', 'b', 'c'], rowAt })
    expect(text?.split('\n')).toHaveLength(501)
    expect(text?.startsWith('รหัส\n07477')).toBe(true)
  })

  it('waits for rows that have not come', () => {
    expect(copiedCells({ range, names: undefined, rowAt: () => undefined })).toBeUndefined()
  })
})
