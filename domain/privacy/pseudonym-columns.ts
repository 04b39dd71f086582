import { findCodeTable, findFile } from '#domain/standard'
import { lakeColumns } from './columns.ts'

/**
 * Whether a served column holds pseudonyms: keys that point at one person, visit, household or member of staff.
 *
 * Facility codes and code lists are public. A table or column that nobody knows is taken for the worst.
 *
 * @param table and column in any case.
 */
export function holdsPseudonyms(table: string, column: string): boolean {
  const name = table.toUpperCase()
  if (findFile(name) === undefined) return findCodeTable(name) === undefined
  const known = lakeColumns(name).find((one) => one.name === column.toUpperCase())
  if (known === undefined || !known.served) return true
  const kind = known.treatment?.kind
  return kind === 'pseudonym' || kind === 'citizen-id'
}
