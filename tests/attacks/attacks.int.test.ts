import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '#platform/engine'
import { createCapsuleEngine } from '#platform/engine-duckdb'
import { attacks } from './attacks.ts'
import { canaries } from './fixture/canaries.ts'
import { type Scene, setScene } from './fixture/scene.ts'
import { type Arena, judgeAttack, sessionState } from './judge.ts'
import { leaks } from './oracle.ts'
import { childProcesses } from './processes.ts'
import { runStatement } from './run-statement.ts'
import { fillPlaces } from './statement.ts'

let scene: Scene
let engine: Engine
let arena: Arena
let healthy: string

beforeAll(async () => {
  scene = await setScene()
  // A small capsule: what a bomb can fill is filled soon, and the suite stays short.
  engine = createCapsuleEngine({ memoryMegabytes: 256, threads: 1, graceMs: 700 })
  await enterArena()
  healthy = await sessionState(arena.session)
})

afterAll(async () => {
  await engine.close()
  scene.remove()
})

async function enterArena(): Promise<void> {
  arena = { session: await engine.open(scene.scope), folder: scene.folder, places: scene.places }
}

describe('the session under attack', () => {
  it('answers with the own data before the first attack', () => {
    expect(healthy).toMatch(/^done .*\| 710 \| 3$/)
  })

  it.each(attacks.map((attack) => [attack.id, attack.position, attack] as const))(
    'withstands %s (%s)',
    async (_id, _position, attack) => {
      const complaints = await judgeAttack(attack, arena, healthy)
      if (complaints.length > 0) await leaveArena()
      expect(complaints, fillPlaces(attack.sql, scene.places).slice(0, 300)).toEqual([])
    },
  )
})

/** One hole must not hide the others: after a complaint the next attack meets a new session. */
async function leaveArena(): Promise<void> {
  await arena.session.close()
  await enterArena()
}

describe('the oracle over a real engine', () => {
  it('fails a scope into which the other province was put by mistake', async () => {
    const session = await engine.open(scene.wrongScope)
    const sql = 'SELECT HOSPCODE, LABRESULT FROM labfu'
    const limits = { maxRows: 10_000, maxBytes: 10_000_000, wallMs: 10_000 }
    const observed = await runStatement(session, sql, limits)
    await session.close()
    expect(leaks(observed, sql)).toContain(canaries.otherProvince)
  })

  it('finds no process left behind after the engine has closed', async () => {
    expect(childProcesses()).not.toEqual([])
    await engine.close()
    expect(childProcesses()).toEqual([])
  })
})
