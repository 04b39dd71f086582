import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { lakeColumns } from '#domain/privacy'
import { codeTables, files, findCodeTable, findFile, provinces } from '#domain/standard'
import { buildingFolder, type ServingFile, writeDurably } from '#platform/lake'
import type { Lane } from './lane.ts'
import { storageVersion, writeTables } from './serving.ts'
import { literal, quoted } from './shape.ts'

/** Raised when the same facilities shall give another reference file. */
const referenceFormat = 1

/** A facility as `chospital.csv` gives it, by column of CHOSPITAL. */
export type Facility = Readonly<Record<string, string | null>>

interface ReferenceTable {
  /** Upper case. */
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * Write the file that every capsule attaches: facilities, provinces, the standard's code lists, and an empty table for
 * each file of the standard, so that a file that nobody sent is a table without rows.
 *
 * @param facilities in the order of their codes.
 */
export async function buildReference(
  lane: Lane,
  servingPath: string,
  facilities: readonly Facility[],
): Promise<ServingFile> {
  const tables = referenceTables(facilities)
  const hash = createHash('sha256')
    .update(JSON.stringify([referenceFormat, storageVersion, tables]))
    .digest('hex')
  const name = `reference-${hash.slice(0, 32)}.duckdb`
  const final = path.join(servingPath, name)
  if (!existsSync(final)) {
    const building = path.join(servingPath, buildingFolder('reference'))
    await mkdir(building, { recursive: true, mode: 0o700 })
    await writeTables(lane, path.join(building, name), tables.map(tableSql))
    await writeDurably(path.join(building, name), final)
  }
  return {
    path: name,
    sizeBytes: (await stat(final)).size,
    tables: tables.map((table) => ({
      file: table.name,
      year: null,
      table: table.name.toLowerCase(),
      rows: table.rows.length,
    })),
  }
}

/** Columns of CHOSPITAL, in its order. */
export const facilityColumns: readonly string[] = findCodeTable('CHOSPITAL')?.columns ?? []

function referenceTables(facilities: readonly Facility[]): readonly ReferenceTable[] {
  return [
    {
      name: 'CHOSPITAL',
      columns: texts(facilityColumns),
      rows: facilities.map((facility) => facilityColumns.map((name) => facility[name] ?? null)),
    },
    {
      name: 'CCHANGWAT',
      columns: texts(['changwatcode', 'changwatname', 'zonecode', 'changwatname_en']),
      rows: [...provinces.values()].map(({ code, nameTh, nameEn, region }) => [
        code,
        nameTh,
        String(region).padStart(2, '0'),
        nameEn,
      ]),
    },
    ...codeLists(),
    ...emptyFiles(),
  ]
}

function codeLists(): readonly ReferenceTable[] {
  return codeTables.flatMap(({ name, inline, codes }) => {
    const isNamed = /^[A-Z][A-Z0-9_]*$/.test(name) && findFile(name) === undefined
    if (!inline || codes === undefined || !isNamed || name === 'CCHANGWAT') return []
    return [{ name, columns: texts(['code', 'nameth']), rows: Object.entries(codes) }]
  })
}

function emptyFiles(): readonly ReferenceTable[] {
  return files.flatMap(({ name }) => {
    const served = lakeColumns(name).filter((column) => column.served)
    const columns = served.map((column) => ({ name: column.name, type: column.sqlType }))
    return columns.length === 0 ? [] : [{ name, columns, rows: [] }]
  })
}

function texts(names: readonly string[]): ReferenceTable['columns'] {
  return names.map((name) => ({ name, type: 'VARCHAR' }))
}

function tableSql({ name, columns, rows }: ReferenceTable) {
  const typed = columns.map((column) => `${quoted(column.name)} ${column.type}`).join(', ')
  if (rows.length === 0) return { name: name.toLowerCase(), definition: `(${typed})` }
  const values = rows.map((row) => `(${row.map(valueSql).join(', ')})`).join(', ')
  const casts = columns.map(
    (column, index) => `CAST(col${index} AS ${column.type}) AS ${quoted(column.name)}`,
  )
  return {
    name: name.toLowerCase(),
    definition: `AS SELECT ${casts.join(', ')} FROM (VALUES ${values})`,
  }
}

function valueSql(value: string | number | null): string {
  return value === null ? 'NULL' : literal(String(value))
}
