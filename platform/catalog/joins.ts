import { standardJoins } from '#domain/standard'

/** A way to join two served tables: the columns, of one name in both, that must all be equal. */
export interface CatalogJoin {
  readonly from: string
  readonly to: string
  readonly columns: readonly string[]
}

interface Joined {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

/** The joins of the standard of which both tables, and all columns in both, are served with equal types. */
export function joinsBetween(tables: readonly Joined[]): readonly CatalogJoin[] {
  const types = new Map(
    tables.map(({ name, columns }) => [
      name,
      new Map(columns.map((column) => [column.name.toUpperCase(), column.type])),
    ]),
  )
  return standardJoins
    .map(({ from, to, columns }) => ({ from: from.toLowerCase(), to: to.toLowerCase(), columns }))
    .filter(({ from, to, columns }) =>
      columns.every((column) => {
        const type = types.get(from)?.get(column)
        return type !== undefined && type === types.get(to)?.get(column)
      }),
    )
}
