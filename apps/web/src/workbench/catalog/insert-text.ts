import type { CatalogColumn, CatalogTable } from '../catalog-types.ts'

/** A code as a statement writes it: numbers bare, text in quotes. */
export function literalOf(code: string, { type }: CatalogColumn): string {
  const isNumber = /^(?:INTEGER|BIGINT|DECIMAL)/.test(type) && /^\d+$/.test(code)
  return isNumber ? String(Number(code)) : `'${code.replaceAll("'", "''")}'`
}

/** The statement behind “see an example”. */
export function previewOf({ name }: CatalogTable): string {
  return `SELECT * FROM ${name} LIMIT 100`
}
