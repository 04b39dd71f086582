import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindStatements } from '../../platform/engine-duckdb/bind.ts'
import { attacks } from './attacks.ts'
import { canaries, otherProvinceNumbers } from './fixture/canaries.ts'
import { type Scene, setScene } from './fixture/scene.ts'
import { changedFiles, leaks, watchFiles } from './oracle.ts'
import type { Observed } from './run-statement.ts'
import { type Attack, fillPlaces } from './statement.ts'

/**
 * The first wall alone: what the engine's own lock is worth in this version, with no guard before it.
 *
 * Names and paths of attached files do show here, which is why there is a second wall. Nothing that lies outside the
 * attached files may show, and nothing may be written.
 */
const outside: readonly string[] = [
  canaries.otherProvince,
  canaries.outsideFile,
  canaries.environment,
  canaries.token,
  ...Object.values(otherProvinceNumbers),
]

const size = { memoryMegabytes: 1024, threads: 2 }

/** What would crash, hold up or fill the output of the test itself is left to the capsule. */
const leftOut = /bomb|crash|pointer|sleep|profiling| switch$/

let scene: Scene

beforeAll(async () => {
  scene = await setScene()
})

afterAll(() => scene.remove())

/** A locked engine bound as a capsule is; opened anew when an attack has spoilt it. */
class LockedEngine {
  #instance: DuckDBInstance | undefined
  #connection: DuckDBConnection | undefined

  async connection(): Promise<DuckDBConnection> {
    if (this.#connection !== undefined && (await isSound(this.#connection))) return this.#connection
    this.close()
    this.#instance = await DuckDBInstance.create(':memory:')
    this.#connection = await this.#instance.connect()
    for (const statement of bindStatements(scene.scope, size)) await this.#connection.run(statement)
    return this.#connection
  }

  close(): void {
    this.#connection?.closeSync()
    this.#instance?.closeSync()
  }
}

async function isSound(connection: DuckDBConnection): Promise<boolean> {
  const sql = "SELECT lower('A'), count(*), current_setting('enable_profiling') FROM person"
  const seen = await read(connection, sql)
  return seen.rows[0]?.join() === 'a,710,null'
}

async function read(connection: DuckDBConnection, sql: string): Promise<Observed> {
  const nothing: Observed = { state: 'done', code: '', columns: [], rows: [], message: '' }
  try {
    const result = await connection.streamAndReadUntil(sql, 2000)
    return { ...nothing, rows: result.getRowsJson().map((row) => row.map(String)) }
  } catch (error) {
    return { ...nothing, state: 'fault', message: String(error) }
  }
}

async function complaintsOf(attack: Attack, engine: LockedEngine): Promise<readonly string[]> {
  const sql = fillPlaces(attack.sql, scene.places)
  const connection = await engine.connection()
  const before = watchFiles(scene.folder)
  const observed = await read(connection, sql)
  const shown = leaks(observed, sql).filter((canary) => outside.includes(canary))
  const changed = changedFiles(before, watchFiles(scene.folder))
  return [...shown, ...changed].map((complaint) => `${attack.id}: ${complaint}`)
}

describe('the lock of the engine, without the guard', () => {
  it('shows nothing from outside the attached files and writes nothing', async () => {
    const engine = new LockedEngine()
    const complaints: string[] = []
    for (const attack of attacks) {
      if (leftOut.test(`${attack.family} ${attack.encoding}`)) continue
      complaints.push(...(await complaintsOf(attack, engine)))
    }
    engine.close()
    expect(complaints).toEqual([])
  })

  it('would be noticed if it were open', async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const sql = fillPlaces("FROM '{csv}'", scene.places)
    const observed = await read(connection, sql)
    connection.closeSync()
    instance.closeSync()
    expect(leaks(observed, sql)).toEqual([canaries.outsideFile])
  })
})
