import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine, EngineSession } from '#platform/engine'
import { createCapsuleEngine } from '#platform/engine-duckdb'
import { type Scene, setScene } from './fixture/scene.ts'
import { legitimate } from './legitimate.ts'
import { answerText } from './question.ts'
import { runStatement } from './run-statement.ts'

const limits = { maxRows: 10_000, maxBytes: 50_000_000, wallMs: 20_000 }

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

describe('an analyst is answered', () => {
  it.each(legitimate.map((question) => [question.name, question] as const))(
    '%s',
    async (_name, { sql, expected }) => {
      const observed = await runStatement(session, sql, limits)
      expect(`${observed.state} ${observed.message}`).toBe('done ')
      expect(observed.columns.length).toBeGreaterThan(0)
      if (expected === undefined) return
      const answer = typeof expected === 'function' ? expected(scene) : expected
      expect(answerText(observed.rows)).toEqual(answerText(answer))
    },
  )
})
