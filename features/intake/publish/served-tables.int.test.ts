import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lakeColumns } from '#domain/privacy'
import { files } from '#domain/standard'
import { capsuleScope, catalogSnapshot } from '#platform/catalog'
import type { CapsuleScope } from '#platform/engine'
import type { Manifest } from '#platform/lake'
import { MadeHome } from './made-loads.ts'
import { madeProvince } from './made-province.ts'

const facilities = [
  { hospcode: '10001', hospname: "โรงพยาบาล 'สมมติ'", provcode: '55', bed: null },
  { hospcode: '10002', hospname: 'อีกแห่ง', provcode: '55', bed: '30' },
]

describe('what a data version serves', () => {
  let made: MadeHome
  let manifest: Manifest
  let scope: CapsuleScope
  let instance: DuckDBInstance
  let connection: DuckDBConnection

  beforeAll(async () => {
    made = await MadeHome.make()
    manifest = await made.load(madeProvince(3, { archives: 4, rows: 200 }), { facilities })
    scope = capsuleScope(made.home, manifest)
    instance = await DuckDBInstance.create(':memory:')
    connection = await instance.connect()
    for (const { alias, path } of scope.attachments) {
      await connection.run(`ATTACH '${path}' AS ${alias} (READ_ONLY)`)
    }
  })
  afterAll(async () => {
    connection.closeSync()
    instance.closeSync()
    await made.remove()
  })

  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS()

  it('has a table for every file of the standard that is loaded, with rows or without', () => {
    const loaded = files.filter(({ name }) => lakeColumns(name).length > 0)
    const names = scope.tables.map((table) => table.name)
    expect(names).toEqual(expect.arrayContaining(loaded.map(({ name }) => name.toLowerCase())))
    expect(names).not.toContain('data_correct')
    expect(names).toEqual(expect.arrayContaining(['chospital', 'cchangwat', 'sex', 'cinstype_new']))
  })

  it('has exactly the columns and types that the catalogue says, and none that begins with _', async () => {
    for (const { columns, sources } of scope.tables) {
      for (const { alias, table } of sources) {
        const described = await rows(`DESCRIBE ${alias}.${table}`)
        expect(described.map((row) => `${row.column_name} ${row.column_type}`)).toEqual(
          columns.map((column) => `${column.name} ${column.type}`),
        )
        expect(columns.filter((column) => column.name.startsWith('_'))).toEqual([])
      }
    }
  })

  it('counts the rows of every table', async () => {
    for (const { name, rows: counted } of catalogSnapshot(manifest).tables) {
      const sources = scope.tables.find((table) => table.name === name)?.sources ?? []
      const all = sources.map(({ alias, table }) => `SELECT 1 FROM ${alias}.${table}`)
      const [found] = await rows(`SELECT count(*)::INTEGER AS n FROM (${all.join(' UNION ALL ')})`)
      expect({ name, rows: found?.n }).toEqual({ name, rows: counted })
    }
  })

  it('keeps the rows of a table in the order of hospital, date and person', async () => {
    for (const { alias, table } of scope.tables.find(({ name }) => name === 'service')?.sources ??
      []) {
      const inOrder = await rows(`SELECT HOSPCODE, DATE_SERV, PID FROM ${alias}.${table}`)
      const sorted = await rows(
        `SELECT HOSPCODE, DATE_SERV, PID FROM ${alias}.${table} ORDER BY HOSPCODE, DATE_SERV, PID`,
      )
      expect(inOrder).toEqual(sorted)
    }
  })

  it('has the facilities as they were given', async () => {
    const source = scope.tables.find(({ name }) => name === 'chospital')?.sources[0]
    const found = await rows(
      `SELECT hospcode, hospname, provcode, bed FROM ${source?.alias}.${source?.table} ORDER BY hospcode`,
    )
    expect(found).toEqual(facilities)
  })
})
