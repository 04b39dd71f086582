import type { Catalog, CatalogColumn, CatalogTable, CodeList } from '../catalog-types.ts'
import type { Code, ColumnHit, TableHit, Withheld } from './catalog-search.ts'
import { type FileGroup, fileGroups, referenceGroup } from './file-groups.ts'

interface Place {
  readonly id: string
  /** 1 is the outermost. */
  readonly level: number
  readonly position: number
  readonly setSize: number
}

/** One line of the tree as it is shown now. */
export type TreeRow = Place &
  (
    | { readonly kind: 'group'; readonly group: FileGroup; readonly open: boolean }
    | { readonly kind: 'table'; readonly table: CatalogTable; readonly open: boolean }
    | {
        readonly kind: 'column'
        readonly table: CatalogTable
        readonly column: CatalogColumn
        readonly list: CodeList | undefined
        readonly open: boolean
      }
    | { readonly kind: 'code'; readonly column: CatalogColumn; readonly code: Code }
    | { readonly kind: 'withheld'; readonly table: CatalogTable; readonly field: Withheld }
  )

export type RowKind = TreeRow['kind']

/** The catalogue, prepared once for drawing trees of it. */
export interface Tree {
  readonly groups: readonly {
    readonly group: FileGroup
    readonly tables: readonly CatalogTable[]
  }[]
  readonly lists: ReadonlyMap<string, CodeList>
}

export function treeOf({ tables, codeLists }: Catalog): Tree {
  const byName = new Map(tables.map((table) => [table.name, table]))
  const grouped = fileGroups.map((group) => ({
    group,
    tables: group.tables.flatMap((name) => byName.get(name) ?? []),
  }))
  const known = new Set(fileGroups.flatMap((group) => group.tables))
  const others = tables.filter(({ name }) => !known.has(name))
  return {
    groups: [...grouped, { group: referenceGroup, tables: others }].filter(
      (entry) => entry.tables.length > 0,
    ),
    lists: new Map(codeLists.map((list) => [list.name, list])),
  }
}

/** Groups are open until they are closed, but for the reference tables. */
export function firstOpen({ groups }: Tree): ReadonlySet<string> {
  return new Set(
    groups.map(({ group }) => groupId(group)).filter((id) => id !== groupId(referenceGroup)),
  )
}

/** The lines of the whole tree. */
export function browseRows(tree: Tree, open: ReadonlySet<string>): readonly TreeRow[] {
  return tree.groups.flatMap(({ group, tables }, index) => {
    const id = groupId(group)
    const head = { kind: 'group', id, level: 1, group, open: open.has(id) } as const
    const place = { position: index + 1, setSize: tree.groups.length }
    if (!head.open) return [{ ...head, ...place }]
    return [{ ...head, ...place }, ...tablesRows(tree, open, { tables, level: 2 })]
  })
}

/** The lines of what a search found: below each table what matched in it, or all of it once it is opened. */
export function foundRows(
  tree: Tree,
  open: ReadonlySet<string>,
  hits: readonly TableHit[],
): readonly TreeRow[] {
  return hits.flatMap((hit, index) => {
    const { table } = hit
    const id = tableId(table)
    const wide = open.has(id)
    const matches = hit.columns.length + hit.withheld.length > 0
    const place = { level: 1, position: index + 1, setSize: hits.length }
    const head = { kind: 'table', id, table, open: wide || matches, ...place } as const
    if (wide) return [head, ...insideRows(tree, open, { table, level: 2, hits: hit.columns })]
    return [head, ...matchRows(tree, open, hit)]
  })
}

function tablesRows(
  tree: Tree,
  open: ReadonlySet<string>,
  { tables, level }: { readonly tables: readonly CatalogTable[]; readonly level: number },
): readonly TreeRow[] {
  return tables.flatMap((table, index) => {
    const id = tableId(table)
    const place = { level, position: index + 1, setSize: tables.length }
    const head = { kind: 'table', id, table, open: open.has(id), ...place } as const
    return head.open ? [head, ...insideRows(tree, open, { table, level: level + 1 })] : [head]
  })
}

interface Inside {
  readonly table: CatalogTable
  readonly level: number
  readonly hits?: readonly ColumnHit[]
}

function insideRows(
  tree: Tree,
  open: ReadonlySet<string>,
  { table, level, hits = [] }: Inside,
): readonly TreeRow[] {
  const found = new Map(hits.map((hit) => [hit.column.name, hit.codes]))
  const all = table.columns.map((column) => ({ column, codes: found.get(column.name) ?? [] }))
  return partRows(tree, open, { table, level, columns: all, withheld: table.withheld })
}

function matchRows(
  tree: Tree,
  open: ReadonlySet<string>,
  { table, columns, withheld }: TableHit,
): readonly TreeRow[] {
  return partRows(tree, open, { table, level: 2, columns, withheld })
}

interface Parts {
  readonly table: CatalogTable
  readonly level: number
  readonly columns: readonly ColumnHit[]
  readonly withheld: readonly Withheld[]
}

function partRows(
  tree: Tree,
  open: ReadonlySet<string>,
  { table, level, columns, withheld }: Parts,
): readonly TreeRow[] {
  const setSize = columns.length + withheld.length
  const shown = columns.flatMap(({ column, codes }, index): readonly TreeRow[] => {
    const id = `c:${table.name}.${column.name}`
    const list = tree.lists.get(column.ref ?? '')
    const wide = list !== undefined && open.has(id)
    const head = { id, level, position: index + 1, setSize, kind: 'column' } as const
    const inside = codesRows(id, column, { level: level + 1, codes: wide ? list.codes : codes })
    return [{ ...head, table, column, list, open: inside.length > 0 }, ...inside]
  })
  const locked = withheld.map((field, index): TreeRow => {
    const position = columns.length + index + 1
    const id = `w:${table.name}.${field.name}`
    return { id, level, position, setSize, kind: 'withheld', table, field }
  })
  return [...shown, ...locked]
}

function codesRows(
  columnId: string,
  column: CatalogColumn,
  { level, codes }: { readonly level: number; readonly codes: readonly Code[] },
): readonly TreeRow[] {
  return codes.map((code, index) => ({
    id: `${columnId}=${code.code}`,
    level,
    position: index + 1,
    setSize: codes.length,
    kind: 'code',
    column,
    code,
  }))
}

function groupId({ id }: FileGroup): string {
  return `g:${id}`
}

function tableId({ name }: CatalogTable): string {
  return `t:${name}`
}

/** Whether a line can be opened and closed. */
export function isBranch(row: TreeRow): boolean {
  return (
    row.kind === 'group' ||
    row.kind === 'table' ||
    (row.kind === 'column' && row.list !== undefined)
  )
}

/** The line that another stands below. */
export function parentOf(rows: readonly TreeRow[], at: number): number {
  const level = rows[at]?.level ?? 1
  for (let above = at - 1; above >= 0; above--) {
    if ((rows[above]?.level ?? level) < level) return above
  }
  return at
}
