import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { removeHome, temporaryHome } from './testing/homes.ts'

let home: Home
let database: Database
let folder = ''

beforeAll(async () => {
  home = await temporaryHome()
  database = await openDatabase(home, { program: 'test' })
})

afterAll(async () => {
  await database.close()
  await removeHome(home)
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(path.join(tmpdir(), 'hippo-migrations-'))
  cpSync(path.join(import.meta.dirname, 'migrations'), folder, { recursive: true })
})

function add(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text)
}

async function tableExists(name: string): Promise<boolean> {
  const found = await sql<{
    there: boolean
  }>`select to_regclass(${name}) is not null as there`.execute(database.db)
  return found.rows[0]?.there === true
}

test('an applied migration that was edited is refused, and nothing is changed', async () => {
  add('001_first-tables.sql', 'create table other (id integer)')
  add('901_more.sql', 'create table more (id integer)')
  await expect(migrate(database.db, folder)).rejects.toMatchObject({
    code: 'database-failed',
    message: expect.stringMatching(/001_first-tables\.sql differs/),
  })
  expect(await tableExists('more')).toBe(false)
})

test('migrations that fail are undone together', async () => {
  add('901_more.sql', 'create table more (id integer)')
  add('902_wrong.sql', 'create table more (id integer)')
  await expect(migrate(database.db, folder)).rejects.toMatchObject({ code: 'database-failed' })
  expect(await tableExists('more')).toBe(false)
})

test('many at once apply a new migration once; then the older product refuses the database', async () => {
  add('901_more.sql', 'create table more (id integer)')
  await Promise.all(Array.from({ length: 5 }, () => migrate(database.db, folder)))
  expect(await tableExists('more')).toBe(true)
  await expect(openDatabase(home, { program: 'older' })).rejects.toMatchObject({
    code: 'database-failed',
    message: expect.stringMatching(/newer HiPPO: it has 901_more\.sql/),
  })
})
