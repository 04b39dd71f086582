import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { findCodeTable } from '#domain/standard'
import { type Database, inTransaction, type Schema } from '#platform/database'
import { parseCsv } from './csv.ts'

type Facility = { [Column in keyof Schema['facility']]: string | null } & { hospcode: string }

/** Those of CHOSPITAL. */
const columns = (findCodeTable('CHOSPITAL')?.columns ?? []) as readonly (keyof Facility)[]

const batchRows = 1_000

/**
 * Take the facilities of a `chospital.csv` (columns of CHOSPITAL by name, in any order and case) into the facility
 * table; a facility that is known already gets the new row.
 *
 * @returns the provinces that have facilities there; or `facilities-unreadable`.
 */
export async function loadFacilities(
  database: Database,
  file: string,
): Promise<Outcome<readonly string[]>> {
  const bytes = await readFile(file).catch(() => undefined)
  const facilities = bytes && readFacilities(bytes)
  if (facilities === undefined) {
    return refuse('facilities-unreadable', { path: path.basename(file) })
  }
  await inTransaction(database, async (tx) => {
    for (let start = 0; start < facilities.length; start += batchRows) {
      await tx
        .insertInto('facility')
        .values(facilities.slice(start, start + batchRows))
        .onConflict((conflict) =>
          conflict
            .column('hospcode')
            .doUpdateSet(
              Object.fromEntries(columns.map((name) => [name, sql.ref(`excluded.${name}`)])),
            ),
        )
        .execute()
    }
  })
  return ok([...new Set(facilities.flatMap(({ provcode }) => provcode ?? []))])
}

/** Rows with a hospital code, the last one of each; undefined when the needed columns are not there. */
function readFacilities(bytes: Buffer): readonly Facility[] | undefined {
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-874').decode(bytes)
  const [header = [], ...rows] = parseCsv(text)
  const places = columns.map((name) =>
    header.findIndex((cell) => cell.trim().toLowerCase() === name),
  )
  if (places[columns.indexOf('hospcode')] === -1 || places[columns.indexOf('provcode')] === -1) {
    return undefined
  }
  const byCode = new Map<string, Facility>()
  for (const row of rows) {
    const cells = places.map((place) => row[place]?.trim() || null)
    const facility = Object.fromEntries(columns.map((name, index) => [name, cells[index]]))
    if (facility.hospcode) byCode.set(facility.hospcode, facility as Facility)
  }
  return [...byCode.values()]
}
