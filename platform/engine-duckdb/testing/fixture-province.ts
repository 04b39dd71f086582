import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { CapsuleScope } from '#platform/engine'

/** A small made-up province: serving files on disk, and the scope over them. */
export interface FixtureProvince {
  readonly scope: CapsuleScope
  remove(): void
}

const personColumns = [
  { name: 'HOSPCODE', type: 'VARCHAR', captionTh: 'รหัสสถานบริการ' },
  { name: 'CID', type: 'VARCHAR' },
  { name: 'SEX', type: 'VARCHAR' },
  { name: 'BIRTH', type: 'DATE' },
] as const

const visitColumns = [
  { name: 'HOSPCODE', type: 'VARCHAR' },
  { name: 'SEQ', type: 'INTEGER' },
  { name: 'DATE_SERV', type: 'DATE' },
  { name: 'PRICE', type: 'DECIMAL(11,2)' },
] as const

/** Persons in one file; visits in two, one a year, as the publisher writes them; a hidden column in each. */
export async function makeFixtureProvince(province: string): Promise<FixtureProvince> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hippo-capsule-'))
  const file = (name: string) => path.join(folder, `${name}.duckdb`)
  await writeFile(file('person'), (connection) => writePersons(connection, province))
  for (const year of [2023, 2024]) {
    await writeFile(file(`visits-${year}`), (connection) => writeVisits(connection, year))
  }
  const scope: CapsuleScope = {
    province,
    dataVersion: 1,
    attachments: ['person', 'visits-2023', 'visits-2024'].map((name) => ({
      alias: name,
      path: file(name),
    })),
    tables: [
      {
        name: 'person',
        columns: personColumns,
        sources: [{ alias: 'person', table: 'PERSON' }],
      },
      {
        name: 'service',
        columns: visitColumns,
        sources: [
          { alias: 'visits-2023', table: 'SERVICE' },
          { alias: 'visits-2024', table: 'SERVICE' },
        ],
      },
      { name: 'epi', columns: visitColumns, sources: [] },
    ],
    withheld: new Map([
      [
        'PERSON.NAME',
        { reasonTh: 'ชื่อระบุตัวบุคคล', reasonEn: 'A name identifies a person.', instead: 'CID' },
      ],
    ]),
  }
  return { scope, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

async function writePersons(connection: DuckDBConnection, province: string): Promise<void> {
  await connection.run(`CREATE TABLE "PERSON" AS SELECT uuid() AS "_ROWKEY",
    '${province}00' || (n % 3) AS "HOSPCODE", md5('${province}' || n) AS "CID",
    (1 + n % 2)::VARCHAR AS "SEX", DATE '1960-01-01' + (n * 31)::INTEGER AS "BIRTH"
    FROM range(1000) AS t(n)`)
}

async function writeVisits(connection: DuckDBConnection, year: number): Promise<void> {
  await connection.run(`CREATE TABLE "SERVICE" AS SELECT uuid() AS "_ROWKEY",
    '1000' || (n % 3) AS "HOSPCODE", n::INTEGER AS "SEQ",
    DATE '${year}-01-01' + (n % 365)::INTEGER AS "DATE_SERV", (n / 4)::DECIMAL(11,2) AS "PRICE"
    FROM range(5000) AS t(n)`)
}

async function writeFile(
  file: string,
  write: (connection: DuckDBConnection) => Promise<void>,
): Promise<void> {
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  await write(connection)
  await connection.run('CHECKPOINT')
  connection.closeSync()
  instance.closeSync()
}
