/** A place in the grid; row -1 is the header. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Where the keyboard is, and what is selected between the anchor and there. */
export interface Selection {
  readonly active: Place
  readonly anchor: Place
  readonly whole: 'cells' | 'rows' | 'columns' | 'all'
}

/** Both ends belong to it. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface Shape {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on the screen. */
  readonly page: number
}

/** At most so many rows are copied, and selected by Ctrl+A. */
export const mostCopied = 500

export const firstCell: Selection = {
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  whole: 'cells',
}

export function rangeOf({ active, anchor, whole }: Selection, shape: Shape): Range {
  const last = { row: shape.rows - 1, column: shape.columns - 1 }
  const rows = whole === 'columns' || whole === 'all'
  const columns = whole === 'rows' || whole === 'all'
  const bottom = whole === 'all' ? Math.min(last.row, mostCopied - 1) : last.row
  return {
    top: rows ? 0 : Math.max(0, Math.min(active.row, anchor.row)),
    bottom: rows ? bottom : Math.max(0, active.row, anchor.row),
    left: columns ? 0 : Math.min(active.column, anchor.column),
    right: columns ? last.column : Math.max(active.column, anchor.column),
  }
}

/** Go to a place; `extend` keeps the other end of what is selected. */
export function goTo(selection: Selection, active: Place, extend: boolean): Selection {
  if (!extend || active.row < 0) return { active, anchor: active, whole: 'cells' }
  return { active, anchor: selection.anchor, whole: 'cells' }
}

export function selectColumn(selection: Selection, column: number, extend: boolean): Selection {
  const anchor = extend ? selection.anchor : { row: 0, column }
  return { active: { row: -1, column }, anchor, whole: 'columns' }
}

export function selectRow(selection: Selection, row: number, extend: boolean): Selection {
  const anchor = extend ? selection.anchor : { row, column: 0 }
  return { active: { row, column: 0 }, anchor, whole: 'rows' }
}

/** Where a key leads from a place; undefined when it leads nowhere. */
export function placeAfter(
  { row, column }: Place,
  key: { readonly key: string; readonly ctrl: boolean },
  { rows, columns, page }: Shape,
): Place | undefined {
  const lastRow = rows - 1
  const lastColumn = columns - 1
  const at = (nextRow: number, nextColumn: number): Place => ({
    row: Math.min(lastRow, Math.max(-1, nextRow)),
    column: Math.min(lastColumn, Math.max(0, nextColumn)),
  })
  switch (key.key) {
    case 'ArrowUp':
      return at(key.ctrl ? 0 : row - 1, column)
    case 'ArrowDown':
      return at(key.ctrl ? lastRow : row + 1, column)
    case 'ArrowLeft':
      return at(row, key.ctrl ? 0 : column - 1)
    case 'ArrowRight':
      return at(row, key.ctrl ? lastColumn : column + 1)
    case 'PageUp':
      return at(Math.max(0, row - page), column)
    case 'PageDown':
      return at(row + page, column)
    case 'Home':
      return at(key.ctrl ? 0 : row, 0)
    case 'End':
      return at(key.ctrl ? lastRow : row, lastColumn)
    default:
      return undefined
  }
}
