import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { openDatabase } from '../database.ts'
import {
  endProcesses,
  postmasterIn,
  processesOf,
  removeHome,
  temporaryHome,
} from '../testing/homes.ts'
import { OtherProgram } from '../testing/other-program.ts'

let home: Home
let programs: OtherProgram[] = []

beforeAll(async () => {
  home = await temporaryHome()
})

afterEach(async () => {
  for (const program of programs) await program.kill()
  programs = []
  await endProcesses(home)
})

afterAll(() => removeHome(home))

async function start(count = 1): Promise<readonly OtherProgram[]> {
  const started = Array.from({ length: count }, () => new OtherProgram(home))
  programs.push(...started)
  for (const program of started) expect(await program.answer()).toBe('open')
  return started
}

function startsInLog(): number {
  const log = readFileSync(path.join(home.logs, 'postgresql.log'), 'utf8')
  return log.split('starting PostgreSQL').length - 1
}

test('three programs that open a fresh home at once share one server, and the last stops it', async () => {
  const [first, second, third] = await start(3)
  const pid = postmasterIn(home)
  expect(startsInLog()).toBe(1)
  expect(await first?.say('close')).toBe('closed')
  expect(await second?.say('still here')).toBe('still here')
  expect(await second?.say('close')).toBe('closed')
  expect(await third?.say('still here')).toBe('still here')
  expect(postmasterIn(home)).toBe(pid)
  expect(await third?.say('close')).toBe('closed')
  expect(processesOf(home)).toEqual([])
  expect(readdirSync(home.path).filter((name) => name.includes('.new-'))).toEqual([])
})

test('a server whose program was killed is adopted, not doubled, and stopped by its new user', async () => {
  const [program] = await start()
  const starts = startsInLog()
  const pid = postmasterIn(home)
  await program?.kill()
  expect(processesOf(home)).toContain(pid)
  const database = await openDatabase(home, { program: 'test' })
  expect(postmasterIn(home)).toBe(pid)
  await database.close()
  expect(processesOf(home)).toEqual([])
  expect(startsInLog()).toBe(starts)
})

test('the server outlives the program that started it while another uses it', async () => {
  const [program] = await start()
  const database = await openDatabase(home, { program: 'test' })
  await program?.kill()
  expect(await database.db.selectFrom('run').selectAll().execute()).toEqual([])
  await database.close()
  expect(processesOf(home)).toEqual([])
})

test('Ctrl-C does not reach the server before the program has closed', async () => {
  const [program] = await start()
  program?.interrupt()
  expect(await program?.answer()).toBe('closed')
  expect(processesOf(home)).toEqual([])
  const database = await openDatabase(home, { program: 'test' })
  const events = await database.db.selectFrom('audit_event').select('action').execute()
  await database.close()
  expect(events).toContainEqual({ action: 'interrupted' })
})

test('a lock is waited for, and free again when its holder is killed', async () => {
  const [holder, waiter] = await start(2)
  expect(await holder?.say('lock')).toBe('locked')
  expect(await waiter?.say('lock')).toBe('waiting')
  await holder?.kill()
  expect(await waiter?.answer()).toBe('locked')
})

test('comers and goers at any moment always find a server', async () => {
  const visits = Array.from({ length: 4 }, async () => {
    for (let round = 0; round < 8; round += 1) {
      const database = await openDatabase(home, { program: 'visitor' })
      await database.db.selectFrom('run').selectAll().execute()
      await database.close()
    }
  })
  await Promise.all(visits)
  expect(processesOf(home)).toEqual([])
})

test('nobody but the owner can reach the socket', async () => {
  const database = await openDatabase(home, { program: 'test' })
  expect(statSync(path.join(home.run, '.s.PGSQL.5432')).mode & 0o777).toBe(0o700)
  expect(statSync(home.database).mode & 0o777).toBe(0o700)
  await database.close()
})

test('the log of the server holds no value of a failed statement', async () => {
  const database = await openDatabase(home, { program: 'test' })
  const insert = sql`insert into facility (hospcode) values (${'SECRET'})`
  await insert.execute(database.db)
  await expect(insert.execute(database.db)).rejects.toThrow()
  await expect(sql`select ${'SECRET'}::date`.execute(database.db)).rejects.toThrow()
  await expect(sql`select 'SECRET' from nowhere`.execute(database.db)).rejects.toThrow()
  await database.close()
  const log = readFileSync(path.join(home.logs, 'postgresql.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('SECRET')
})
