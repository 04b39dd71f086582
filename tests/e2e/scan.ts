import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { sql } from 'kysely'
import type { Database } from '#platform/database'

/** A place where a planted value was found. */
export interface Leak {
  readonly place: string
  readonly needle: string
}

/** Every file below a folder. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** Look for the needles in the bytes of every file, as UTF-8 and as TIS-620. */
export async function scanBytes(folder: string, needles: readonly string[]): Promise<Leak[]> {
  const leaks: Leak[] = []
  for (const file of await filesBelow(folder)) {
    const bytes = await readFile(file)
    for (const needle of needles) {
      if (bytes.includes(needle) || bytes.includes(tis620(needle)))
        leaks.push({ place: file, needle })
    }
  }
  return leaks
}

/** Look for the needles in the decoded columns of every Parquet and DuckDB file, since compression hides values. */
export async function scanColumns(folder: string, needles: readonly string[]): Promise<Leak[]> {
  const files = await filesBelow(folder)
  const leaks: Leak[] = []
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const search = async (relation: string, place: string): Promise<void> => {
    const counts = needles.map(
      (_needle, index) => `count(*) filter (contains(line, $${index + 1}))`,
    )
    const found = await connection.runAndReadAll(
      `select ${counts.join(', ')} from (select t::varchar as line from ${relation} t)`,
      [...needles],
    )
    for (const [index, count] of (found.getRows()[0] ?? []).entries()) {
      if (Number(count) > 0) leaks.push({ place, needle: needles[index] ?? '' })
    }
  }
  for (const file of files.filter((name) => name.endsWith('.parquet'))) {
    await search(`read_parquet('${file}')`, file)
  }
  for (const file of files.filter((name) => name.endsWith('.duckdb'))) {
    await connection.run(`attach '${file}' as scanned (read_only)`)
    const tables = await connection.runAndReadAll(
      "select schema_name, table_name from duckdb_tables() where database_name = 'scanned'",
    )
    for (const [schema, table] of tables.getRows()) {
      await search(`scanned."${schema}"."${table}"`, `${file}:${table}`)
    }
    await connection.run('detach scanned')
  }
  connection.closeSync()
  instance.closeSync()
  return leaks
}

/** Look for the needles in every row of every table of the application database. */
export async function scanDatabase(
  database: Database,
  needles: readonly string[],
): Promise<Leak[]> {
  const tables = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(database.db)
  const leaks: Leak[] = []
  for (const { name } of tables.rows) {
    for (const needle of needles) {
      const found = await sql<{ n: string }>`
        select count(*) as n from ${sql.raw(name)} as t where strpos(t::text, ${needle}) > 0`.execute(
        database.db,
      )
      if (Number(found.rows[0]?.n) > 0) leaks.push({ place: name, needle })
    }
  }
  return leaks
}

function tis620(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code >= 0x0e00 && code <= 0x0e7f ? code - 0x0e00 + 0xa0 : code & 0xff
    }),
  )
}
