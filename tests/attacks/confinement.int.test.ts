import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine, EngineSession } from '#platform/engine'
import { createCapsuleEngine } from '#platform/engine-duckdb'
import { canaries } from './fixture/canaries.ts'
import { type Scene, setScene } from './fixture/scene.ts'
import { childProcesses, killChildProcesses } from './processes.ts'
import { runStatement } from './run-statement.ts'

const limits = { maxRows: 10_000, maxBytes: 1_000_000, wallMs: 30_000 }
/** Works without end and needs no memory for it. */
const endless =
  'SELECT count(*) FROM range(1000000) AS a, range(1000000) AS b, range(1000) AS c WHERE a.range + b.range = c.range'
/** Needs a good part of the memory that a run may use. */
const sizable =
  'SELECT count(*) FROM (SELECT DISTINCT md5(range::VARCHAR) AS h FROM range(1000000))'

let scene: Scene
let engine: Engine
let session: EngineSession

beforeAll(async () => {
  scene = await setScene()
  engine = createCapsuleEngine()
  session = await engine.open(scene.scope)
  await runStatement(session, 'SELECT count(*) FROM person', limits)
})

afterAll(async () => {
  await engine.close()
  scene.remove()
})

/** What the session answers to a small question: the state, the message where there is one, and the count. */
async function countPersons(): Promise<string> {
  const { state, message, rows } = await runStatement(
    session,
    'SELECT count(*) FROM person',
    limits,
  )
  return [state, message, rows[0]?.[0]].join(' ').replace('  ', ' ')
}

/** Regular files that a process holds open, with their way of opening. */
function openFiles(id: number): readonly { readonly path: string; readonly writable: boolean }[] {
  return readdirSync(`/proc/${id}/fd`).flatMap((descriptor) => {
    const path = readlinkSync(`/proc/${id}/fd/${descriptor}`)
    if (!path.startsWith('/') || !statSync(path, { throwIfNoEntry: false })?.isFile()) return []
    const information = readFileSync(`/proc/${id}/fdinfo/${descriptor}`, 'utf8')
    const flags = Number.parseInt(/^flags:\s+(\d+)/m.exec(information)?.[1] ?? '', 8)
    return [{ path, writable: (flags & 3) !== 0 }]
  })
}

/** The processes that hold a file of the scope: not programs that only started them. */
function capsules(): readonly number[] {
  const served = scene.scope.attachments.map(({ path }) => path)
  return childProcesses().filter((id) => openFiles(id).some(({ path }) => served.includes(path)))
}

describe('the process of a capsule', () => {
  it('is one process for the session', () => {
    expect(capsules()).toHaveLength(1)
  })

  it('has an environment without anything of its parent', () => {
    for (const id of capsules()) {
      const environment = readFileSync(`/proc/${id}/environ`, 'utf8')
      expect(environment).not.toContain(canaries.environment)
      expect(environment).not.toContain('HOME=')
    }
  })

  it('has a limit on its writable memory', () => {
    for (const id of capsules()) {
      const limitsOfProcess = readFileSync(`/proc/${id}/limits`, 'utf8')
      const soft = /^Max data size\s+(\S+)/m.exec(limitsOfProcess)?.[1]
      expect(Number(soft)).toBeLessThanOrEqual(8_000_000_000)
    }
  })

  it('holds no file open for writing, and of the data only those of its scope', () => {
    const files = capsules().flatMap(openFiles)
    expect(files.filter(({ writable }) => writable)).toEqual([])
    const served = scene.scope.attachments.map(({ path }) => path)
    const data = files.map(({ path }) => path).filter((path) => path.startsWith(scene.folder))
    expect(new Set(data)).toEqual(new Set(served))
  })
})

describe('a run that its owner stops', () => {
  it('ends as cancelled, and the session answers again', async () => {
    const stop = new AbortController()
    const run = runStatement(session, endless, limits, stop.signal)
    setTimeout(() => stop.abort(), 200)
    expect((await run).state).toBe('cancelled')
    expect((await runStatement(session, 'SELECT 1', limits)).rows).toEqual([[1]])
  })

  it('ends as cancelled when it was stopped before it began', async () => {
    const observed = await runStatement(session, endless, limits, AbortSignal.abort())
    expect(observed.state).toBe('cancelled')
    expect((await runStatement(session, 'SELECT 1', limits)).state).toBe('done')
  })

  it('ends when the engine cannot be interrupted, by the death of its process', async () => {
    const stop = new AbortController()
    const stubborn = "SELECT levenshtein(repeat('a', 300000), repeat('b', 300000))"
    const run = runStatement(session, stubborn, limits, stop.signal)
    setTimeout(() => stop.abort(), 200)
    expect((await run).state).toBe('cancelled')
    expect(await countPersons()).toBe('done 710')
  })
})

describe('two runs at the same time', () => {
  it('get each its own answer', async () => {
    const numbers = Array.from({ length: 20 }, (_, n) => n)
    const answers = await Promise.all(
      numbers.map((n) => runStatement(session, `SELECT ${n} AS n FROM range(100)`, limits)),
    )
    for (const [n, { rows }] of answers.entries()) {
      expect(rows.length).toBe(100)
      expect(rows.every(([value]) => value === n)).toBe(true)
    }
  })
})

describe('a session that met a memory bomb', () => {
  it('has as much memory for the next run as it had before', async () => {
    expect((await runStatement(session, sizable, limits)).rows).toEqual([['1000000']])
    for (const bomb of [
      "SELECT repeat('x', 100000000) FROM range(5)",
      "SELECT length(string_agg(repeat('x', 1000000), '')) FROM range(5000)",
      "SELECT length(json_group_array(repeat('x', 1000000))::VARCHAR) FROM range(3000)",
    ]) {
      expect((await runStatement(session, bomb, limits)).state).not.toBe('done')
      expect((await runStatement(session, sizable, limits)).rows).toEqual([['1000000']])
    }
  })
})

describe('the death of a capsule', () => {
  it('ends its run, and the session answers again from another process', async () => {
    const run = runStatement(session, endless, limits)
    setTimeout(killChildProcesses, 300)
    expect((await run).state).not.toBe('done')
    expect(await countPersons()).toBe('done 710')
  })

  it('comes with the end of the engine, in the middle of a run', async () => {
    const run = runStatement(session, endless, limits)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await engine.close()
    expect((await run).state).not.toBe('done')
    expect(childProcesses()).toEqual([])
  })
})
