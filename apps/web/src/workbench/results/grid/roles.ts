/** What assistive means are told: the whole grid, though only what is in sight is drawn. It cannot be a table of the page. */
export const roles = {
  grid: (label: string, rows: number, columns: number) => ({
    role: 'grid',
    'aria-label': label,
    'aria-rowcount': rows + 1,
    'aria-colcount': columns,
    'aria-multiselectable': true,
  }),
  rows: { role: 'rowgroup' },
  /** Row -1 is the header. */
  row: (row: number) => ({ role: 'row', 'aria-rowindex': row + 2 }),
  columnHead: (column: number, selected: boolean) => ({
    role: 'columnheader',
    'aria-colindex': column + 1,
    'aria-selected': selected,
  }),
  cell: (column: number, selected: boolean) => ({
    role: 'gridcell',
    'aria-colindex': column + 1,
    'aria-selected': selected,
  }),
} as const
