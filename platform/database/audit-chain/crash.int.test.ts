import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { verified } from '../audit-verify/testing/trail.ts'
import { openDatabase } from '../database.ts'
import { kill, processesOf, removeHome, temporaryHome } from '../testing/homes.ts'

let home: Home

beforeAll(async () => {
  home = await temporaryHome()
})

afterAll(() => removeHome(home))

/** A program that acts and records without pause, and says each act that the database acknowledged. */
class Actor {
  readonly child: ChildProcess
  readonly acknowledged: string[] = []

  constructor(name: string) {
    const program = fileURLToPath(new URL('./testing/acting-program.ts', import.meta.url))
    const child = spawn(process.execPath, [program, home.path, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    createInterface(child.stdout).on('line', (line) => this.acknowledged.push(line))
    this.child = child
  }

  async hasActed(): Promise<void> {
    while (this.acknowledged.length < 5) await pause(5)
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await once(this.child, 'close')
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

test('A9: kills at any moment leave no act without its record and no record without its act', async () => {
  const random = randomNumbers(5)
  const acknowledged: string[] = []
  for (const round of [1, 2, 3]) {
    const actors = [new Actor(`a${round}`), new Actor(`b${round}`)]
    for (const actor of actors) await actor.hasActed()
    await pause(200 * random.next().value)
    if (round === 2) for (const pid of processesOf(home)) kill(pid)
    for (const actor of actors) await actor.kill()
    acknowledged.push(...actors.flatMap((actor) => actor.acknowledged))
  }
  const database = await openDatabase(home, { program: 'test' })
  const done = await database.db.selectFrom('facility').select('hospcode as act').execute()
  const recorded = await database.db
    .selectFrom('audit_event')
    .select('subject as act')
    .orderBy('id')
    .execute()
  const { findings, events } = await verified(database, home)
  await database.close()
  const acts = new Set(done.map(({ act }) => act))
  expect(new Set(recorded.map(({ act }) => act))).toEqual(acts)
  expect([events, findings]).toEqual([acts.size, []])
  expect(new Set(acknowledged).difference(acts)).toEqual(new Set())
  expect(acknowledged.length).toBeGreaterThan(30)
})
