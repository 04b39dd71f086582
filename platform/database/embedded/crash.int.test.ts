import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { recordAudit } from '../audit.ts'
import { type Database, inTransaction, openDatabase } from '../database.ts'
import {
  endProcesses,
  kill,
  postmasterIn,
  processesOf,
  removeHome,
  temporaryHome,
} from '../testing/homes.ts'
import { OtherProgram } from '../testing/other-program.ts'
import { postmasterOf } from './postmaster.ts'

let fresh: Home
let home: Home

beforeAll(async () => {
  home = await temporaryHome()
})

beforeEach(async () => {
  fresh = await temporaryHome()
})

afterEach(() => removeHome(fresh))

afterAll(() => removeHome(home))

/** Numbers from 0 to 1, the same for the same seed. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/** Insert without pause until told to stop; returns what the database acknowledged. */
async function insertUntil(database: Database, label: string, stop: AbortSignal) {
  const acknowledged: string[] = []
  for (let number = 0; !stop.aborted; number += 1) {
    const action = `${label}-${number}`
    const event = { at: new Date(0), actor: 'test', action, outcome: 'done' }
    const done = await inTransaction(database, (tx) => recordAudit(tx, event)).then(
      () => true,
      () => pause(5, false),
    )
    if (done) acknowledged.push(action)
  }
  return acknowledged
}

test('three kills of PostgreSQL amid inserts lose nothing acknowledged, and it comes back by itself', async () => {
  const random = randomNumbers(43)
  const database = await openDatabase(home, { program: 'test' })
  const stop = new AbortController()
  const writers = ['a', 'b', 'c', 'd'].map((label) => insertUntil(database, label, stop.signal))
  for (const whom of ['all', 'postmaster', 'all']) {
    await pause(200 + 300 * random.next().value)
    const killed = postmasterIn(home)
    const victims = whom === 'all' ? processesOf(home) : [killed]
    for (const pid of victims) kill(pid)
    while (!isAnother(postmasterOf(home.database), killed)) await pause(10)
    while (!(await answers(database))) await pause(10)
  }
  stop.abort()
  const acknowledged = (await Promise.all(writers)).flat()
  const kept = await database.db.selectFrom('audit_event').select('action').execute()
  await database.close()
  const lost = new Set(acknowledged).difference(new Set(kept.map((row) => row.action)))
  expect(acknowledged.length).toBeGreaterThan(50)
  expect([...lost]).toEqual([])
  expect(processesOf(home)).toEqual([])
})

function isAnother(pid: number | undefined, than: number): boolean {
  return pid !== undefined && pid !== than
}

function answers(database: Database): Promise<boolean> {
  const asked = database.db.selectFrom('run').select('id').execute()
  return asked.then(
    () => true,
    () => false,
  )
}

test('a program killed at any moment of its first opening leaves a home that opens', async () => {
  const random = randomNumbers(7)
  for (let round = 0; round < 4; round += 1) {
    const program = new OtherProgram(fresh)
    await pause(300 + 900 * random.next().value)
    await program.kill()
  }
  const database = await openDatabase(fresh, { program: 'test' })
  expect(await database.db.selectFrom('run').selectAll().execute()).toEqual([])
  await database.close()
  expect(processesOf(fresh)).toEqual([])
})

test('lock files that name another living process do not keep the server from starting', async () => {
  const program = new OtherProgram(home)
  await program.answer()
  await program.kill()
  await endProcesses(home)
  const locks = [
    path.join(home.database, 'postmaster.pid'),
    path.join(home.run, '.s.PGSQL.5432.lock'),
  ]
  const stranger = spawn('sleep', ['60'])
  for (const lock of locks) {
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(stranger.pid)))
  }
  const database = await openDatabase(home, { program: 'test' })
  expect(postmasterIn(home)).not.toBe(stranger.pid)
  await database.close()
  stranger.kill()
})

const damages: Record<string, (home: Home) => void> = {
  'is missing while the lake holds data': (home) => writeFileSync(path.join(home.lake, 'part'), ''),
  'is a file': (home) => writeFileSync(home.database, ''),
  'is empty': (home) => mkdirSync(home.database),
  'is of another version': (home) => {
    mkdirSync(home.database)
    writeFileSync(path.join(home.database, 'PG_VERSION'), '15\n')
  },
}

test.each(Object.entries(damages))(
  'a cluster that %s is a fault and is left alone',
  async (_, harm) => {
    harm(fresh)
    const before = readdirSync(fresh.path, { recursive: true })
    await expect(openDatabase(fresh, { program: 'test' })).rejects.toMatchObject({
      code: 'home-damaged',
      message: expect.stringContaining('Nothing was overwritten'),
    })
    expect(readdirSync(fresh.path, { recursive: true })).toEqual(before)
  },
)

test('a cluster with a broken configuration is a fault that names the log', async () => {
  await (await openDatabase(home, { program: 'test' })).close()
  appendFileSync(path.join(home.database, 'postgresql.conf'), "nonsense = 'x'\n")
  await expect(openDatabase(home, { program: 'test' })).rejects.toMatchObject({
    code: 'database-failed',
    message: expect.stringContaining(path.join(home.logs, 'postgresql.log')),
  })
})
