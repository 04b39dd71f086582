import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine, EngineSession } from '#platform/engine'
import { createCapsuleEngine } from '#platform/engine-duckdb'
import { type Scene, setScene } from './fixture/scene.ts'
import { sessionState } from './judge.ts'
import { runStatement } from './run-statement.ts'
import { fillPlaces } from './statement.ts'

/** The only table functions that an analyst may call. */
const allowedTableFunctions = ['unnest', 'range', 'generate_series']
const limits = { maxRows: 10, maxBytes: 100_000, wallMs: 5_000 }

let scene: Scene
let engine: Engine
let session: EngineSession

beforeAll(async () => {
  scene = await setScene()
  engine = createCapsuleEngine()
  session = await engine.open(scene.scope)
})

afterAll(async () => {
  await engine.close()
  scene.remove()
})

/** Names that this version of the engine knows, from an engine of our own without any lock. */
async function namesFrom(sql: string): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rows = await connection.runAndReadAll(sql)
  connection.closeSync()
  instance.closeSync()
  return rows.getRows().map(([name]) => String(name))
}

/** Statements of the list that were not refused. */
async function notRefused(statements: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const statement of statements) {
    const sql = fillPlaces(statement, scene.places)
    const { state } = await runStatement(session, sql, limits)
    if (state !== 'refused') found.push(`${state}: ${sql}`)
  }
  return found
}

describe('everything that this version of the engine offers', () => {
  it('has no table function past the list, whatever its arguments', async () => {
    const names = await namesFrom(
      "SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro') ORDER BY 1",
    )
    const refusable = names.filter((name) => !allowedTableFunctions.includes(name))
    expect(refusable.length).toBeGreaterThan(50)
    const calls = ['', "'{csv}'", "'person'", "'{alias}.main.person'", '1', "'{csv}', 'x'"]
    const statements = refusable.flatMap((name) =>
      calls.flatMap((call) => [
        `SELECT * FROM "${name}"(${call})`,
        `WITH c AS (FROM ${name}(${call})) SELECT count(*) FROM c`,
        `SELECT 1 WHERE EXISTS (FROM system.main."${name}"(${call}))`,
      ]),
    )
    expect(await notRefused(statements)).toEqual([])
  })

  it('has no setting that can be set, reset or switched in any scope', async () => {
    const names = await namesFrom('SELECT name FROM duckdb_settings() ORDER BY 1')
    expect(names.length).toBeGreaterThan(100)
    const statements = names.flatMap((name) => [
      ...['', 'GLOBAL', 'SESSION', 'LOCAL'].map((scope) => `SET ${scope} ${name} = '1'`),
      ...['', 'GLOBAL', 'SESSION'].map((scope) => `RESET ${scope} ${name}`),
      `PRAGMA ${name} = '1'`,
      `SELECT current_setting('${name}')`,
    ])
    expect(await notRefused(statements)).toEqual([])
  })

  it('has no pragma that can be called', async () => {
    const names = await namesFrom(
      "SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'pragma' ORDER BY 1",
    )
    expect(names.length).toBeGreaterThan(30)
    const statements = names.flatMap((name) => [`PRAGMA ${name}`, `PRAGMA ${name}('person')`])
    expect(await notRefused(statements)).toEqual([])
  })

  it('has no view of its catalogue that can be read', async () => {
    const views = await namesFrom(
      "SELECT schema_name || '.' || view_name FROM duckdb_views() WHERE internal ORDER BY 1",
    )
    expect(views.length).toBeGreaterThan(30)
    const statements = views.flatMap((view) => [
      `SELECT * FROM ${view}`,
      `SELECT * FROM system.${view}`,
      `DESCRIBE ${view}`,
      `SUMMARIZE ${view}`,
      `SELECT * FROM ${view.split('.')[1]}`,
    ])
    expect(await notRefused(statements)).toEqual([])
  })

  it('has left the session as it was', async () => {
    const fresh = await engine.open(scene.scope)
    expect(await sessionState(session)).toBe(await sessionState(fresh))
    await fresh.close()
  })
})
