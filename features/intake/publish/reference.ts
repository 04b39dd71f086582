import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { codeTables, files, findFile, provinces } from '#domain/standard'
import { servedColumns } from '#platform/catalog'
import { buildingFolder, type ServingFile, writeDurably } from '#platform/lake'
import { storageVersion, type TableSql, writeDatabase } from './database-file.ts'
import type { Lane } from './lane.ts'
import { literal, quoted } from './shape.ts'

/** Raised when the same facilities shall give another reference file. */
const referenceFormat = 1
/** The smallest there is: these tables are many and small. */
const blockBytes = 16_384

/** A facility as `chospital.csv` gives it, by column of CHOSPITAL. */
export type Facility = Readonly<Record<string, string | null>>

interface ReferenceTable {
  /** Upper case. */
  readonly name: string
  readonly rows: readonly (readonly (string | null)[])[]
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
    .update(JSON.stringify([referenceFormat, storageVersion, tables.map(tableSql)]))
    .digest('hex')
  const name = `reference-${hash.slice(0, 32)}.duckdb`
  const final = path.join(servingPath, name)
  if (!existsSync(final)) {
    const building = path.join(servingPath, buildingFolder('reference'))
    await mkdir(building, { recursive: true, mode: 0o700 })
    const unfinished = path.join(building, name)
    await writeDatabase(lane, { path: unfinished, tables: tables.map(tableSql), blockBytes })
    await writeDurably(unfinished, final)
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

function referenceTables(facilities: readonly Facility[]): readonly ReferenceTable[] {
  return [
    {
      name: 'CHOSPITAL',
      rows: facilities.map((facility) =>
        servedColumns('CHOSPITAL').map(({ name }) => facility[name] ?? null),
      ),
    },
    {
      name: 'CCHANGWAT',
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
    const isList = inline && codes !== undefined && name !== 'CCHANGWAT'
    return isNamed && isList ? [{ name, rows: Object.entries(codes) }] : []
  })
}

function emptyFiles(): readonly ReferenceTable[] {
  const served = files.filter(({ name }) => servedColumns(name).length > 0)
  return served.map(({ name }) => ({ name, rows: [] }))
}

function tableSql({ name, rows }: ReferenceTable): TableSql {
  const table = name.toLowerCase()
  const columns = servedColumns(name)
  const types = columns.map((column) => `${quoted(column.name)} ${column.type}`)
  if (rows.length === 0) return { name: table, definition: `(${types.join(', ')})` }
  const names = columns.map((column) => quoted(column.name)).join(', ')
  const values = rows.map((row) => `(${row.map(valueSql).join(', ')})`).join(', ')
  return { name: table, definition: `AS SELECT * FROM (VALUES ${values}) AS rows(${names})` }
}

/** Typed, so that a column without any value is text too. */
function valueSql(value: string | null): string {
  return value === null ? 'CAST(NULL AS VARCHAR)' : literal(value)
}
