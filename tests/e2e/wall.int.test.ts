import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#domain/standard'
import { runIntake } from '#features/intake'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { type FixtureRows, writeArchive, writeFacilities } from '../fixtures/archive.ts'
import { filesBelow, scanBytes, scanColumns, scanDatabase } from './scan.ts'

/** Distinctive values, so that finding one anywhere is a leak and nothing else. */
const planted = {
  name: 'สมรักษ์กำแพงแก้ว',
  surname: 'ทดสอบรั่วไหล',
  telephone: '0899911223',
  citizenId: '9550000000018',
  staffId: '9550000000026',
  houseNumber: '98765/4321',
  houseId: '95599887766',
  passport: 'XZ99887766',
  pid: 'PIDLEAK7700123',
  hn: 'HNLEAK99123',
  seq: 'SEQLEAK9912345',
  an: 'ANLEAK912',
  hid: 'HIDLEAK771234',
} as const

const needles = [...Object.values(planted), '19470312']
const hospcode = '95599'

describe('the wall between people and what is kept', () => {
  let folder = ''
  let home: Home
  let database: Database

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hippo-wall-'))
    await writeFacilities(path.join(folder, 'in'), { [hospcode]: '55' })
    await writeArchive(path.join(folder, 'in'), {
      hospcode,
      stamp: '20251010093000',
      files: Object.fromEntries(files.map((file) => [file.name, plantedRows(file.name)])),
    })
    const opened = await openHome(path.join(folder, 'home'))
    if (!opened.ok) throw new TypeError(opened.refusal.code)
    home = opened.value
    database = await openDatabase(home, { program: 'test' })
    const loaded = await runIntake(home, database, { paths: [path.join(folder, 'in')] })
    expect(loaded).toMatchObject({ ok: true, value: { published: [{ province: '55' }] } })
  })

  afterAll(async () => {
    await database?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10 })
  })

  it('keeps every file of the standard but the corrections, so that the scan has something to look at', async () => {
    const { rows } = await database.db
      .selectFrom('archive')
      .select(['rows', 'set_aside'])
      .executeTakeFirstOrThrow()
    expect(rows).toBeGreaterThanOrEqual(files.length - 1)
    const kept = (await filesBelow(home.lake)).filter((name) => name.includes('part-'))
    expect(kept.length).toBeGreaterThanOrEqual(files.length - 1)
  })

  it('leaves no planted value in the bytes of lake, serving files, vault, logs and database', async () => {
    expect(await scanBytes(home.path, needles)).toEqual([])
  })

  it('leaves no planted value in the decoded columns of Parquet and serving files', async () => {
    expect(await scanColumns(home.path, needles)).toEqual([])
  })

  it('leaves no planted value in any row of the database', async () => {
    expect(await scanDatabase(database, needles)).toEqual([])
  })

  it('would see a value that leaked into a compressed column, into bytes, or into the database', async () => {
    const parquet = path.join(home.lake, 'leak.parquet')
    const log = path.join(home.logs, 'leak.log')
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(
      `copy (select '${planted.name}' || range as t from range(5000)) to '${parquet}' (compression zstd)`,
    )
    connection.closeSync()
    instance.closeSync()
    await writeFile(log, `x ${planted.telephone} y`)
    await database.db
      .insertInto('facility')
      .values({ ...noFacility, hospcode: '00001', hospname: planted.citizenId })
      .execute()
    expect(await scanColumns(home.lake, needles)).toMatchObject([{ needle: planted.name }])
    expect(await scanBytes(home.logs, needles)).toMatchObject([{ needle: planted.telephone }])
    expect(await scanDatabase(database, needles)).toMatchObject([{ needle: planted.citizenId }])
  })
})

const noFacility = {
  hostype: null,
  provcode: null,
  distcode: null,
  subdistcode: null,
  mu: null,
  bed: null,
  level_service: null,
  zone_code: null,
  status: null,
}

/** A row with an identifying value wherever somebody could have typed one. */
function plantedRows(fileName: string): FixtureRows {
  const file = files.find(({ name }) => name === fileName)
  const fields = file?.fields ?? []
  return [Object.fromEntries(fields.map((field) => [field.name, plantedValue(fileName, field)]))]
}

const byName: Readonly<Record<string, string>> = {
  HOSPCODE: hospcode,
  PID: planted.pid,
  HN: planted.hn,
  SEQ: planted.seq,
  AN: planted.an,
  HID: planted.hid,
  HOUSE_ID: planted.houseId,
  PASSPORT: planted.passport,
  CID: planted.citizenId,
  FATHER: planted.citizenId,
  MOTHER: planted.citizenId,
  COUPLE: planted.citizenId,
  BIRTH: '19470312',
  TELEPHONE: planted.telephone,
  MOBILE: planted.telephone,
  NAME: planted.name,
  LNAME: planted.surname,
  HOUSENO: planted.houseNumber,
  HOUSE: planted.houseNumber,
  D_UPDATE: '20251009101112',
}

function plantedValue(
  fileName: string,
  field: { readonly name: string; readonly type: string; readonly width: number },
): string {
  if (fileName === 'PROVIDER' && field.name === 'CID') return planted.staffId
  const known = byName[field.name]
  if (known !== undefined) return known
  if (field.type === 'date') return '20250912'
  if (field.type === 'datetime') return '20250912101500'
  if (field.type === 'time') return '101500'
  if (field.type === 'integer' || field.type === 'decimal') return '1'
  if (field.type === 'text')
    return `${planted.name} โทร ${planted.telephone} ${planted.houseNumber}`
  return field.width >= 13 ? planted.citizenId : '1'
}
