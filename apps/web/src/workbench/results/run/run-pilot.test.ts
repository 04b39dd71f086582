import { beforeEach, describe, expect, it } from 'vitest'
import { ApiProblem, Offline } from '../../../api/client.ts'
import type { Run } from '../../run-types.ts'
import { RunPilot, type RunWorld } from './run-pilot.ts'
import { syntheticRun } from './synthetic-run.ts'

const running = syntheticRun({ state: 'running', rows: null, columns: null, finishedAt: null })
const done = syntheticRun()
const stopped = syntheticRun({ state: 'cancelled', rows: null, columns: null })

type Step = Run | Error

/** A server that answers each call with the next of its steps, and the last one ever after. */
class ScriptedWorld implements RunWorld {
  starts: Step[] = [running]
  looks: Step[] = [running, done]
  kept: Run | undefined
  cancelAnswer: Run = stopped
  readonly asked: string[] = []
  readonly keys: string[] = []
  readonly cancelled: string[] = []
  readonly told: string[] = []
  readonly #next = <Kind>(steps: Kind[]): Kind => {
    const [first] = steps
    if (first === undefined) throw new Offline()
    if (steps.length > 1) steps.shift()
    return first
  }
  readonly #answer = async (steps: Step[]): Promise<Run> => {
    await Promise.resolve()
    const step = this.#next(steps)
    if (step instanceof Error) throw step
    return step
  }
  start({ sql, key }: { readonly sql: string; readonly key: string }): Promise<Run> {
    this.asked.push(sql)
    this.keys.push(key)
    return this.#answer(this.starts)
  }
  look(): Promise<Run> {
    return this.#answer(this.looks)
  }
  cancel(id: string): Promise<Run> {
    this.cancelled.push(id)
    return this.#answer([this.cancelAnswer])
  }
  newest(): Promise<Run | undefined> {
    return Promise.resolve(this.kept)
  }
  lastShown(): string | undefined {
    return undefined
  }
  changed(run: Run): void {
    this.told.push(run.state)
  }
  newKey(): string {
    return `key-${this.keys.length}`
  }
  nowMs(): number {
    return 5000
  }
  pause(): Promise<void> {
    return Promise.resolve()
  }
}

describe('the pilot of a run', () => {
  let world: ScriptedWorld
  let pilot: RunPilot
  beforeEach(() => {
    world = new ScriptedWorld()
    pilot = new RunPilot(world)
  })

  it('is starting at once, and follows the run to its end', async () => {
    const ended = pilot.start(['SELECT 1'])
    expect(pilot.view()).toMatchObject({ starting: true, run: undefined })
    await ended
    expect(pilot.view()).toMatchObject({ starting: false, run: { state: 'done' } })
    expect(world.told).toEqual(['running', 'done'])
  })

  it('asks again by the same key when the network fails, and finds the run again', async () => {
    world.starts = [new Offline(), new Offline(), running]
    world.looks = [new Offline(), running, new Offline(), done]
    await pilot.start(['SELECT 1'])
    expect(new Set(world.keys).size).toBe(1)
    expect(pilot.view()).toMatchObject({ problem: undefined, run: { state: 'done' } })
  })

  it('gives a new key to every statement', async () => {
    await pilot.start(['SELECT 1'])
    await pilot.start(['SELECT 2'])
    expect(new Set(world.keys).size).toBe(2)
  })

  it('makes one run of a double click', async () => {
    await Promise.all([pilot.start(['SELECT 1']), pilot.start(['SELECT 1'])])
    expect(world.keys).toHaveLength(1)
  })

  it('runs several statements one after another, each by a key of its own', async () => {
    world.looks = [done]
    const rows: unknown[] = []
    pilot.subscribe(() => rows.push(pilot.view().row?.number))
    await pilot.start(['SELECT 1', 'SELECT 2', 'SELECT 3'])
    expect(world.asked).toEqual(['SELECT 1', 'SELECT 2', 'SELECT 3'])
    expect(new Set(world.keys).size).toBe(3)
    expect([...new Set(rows)]).toEqual([1, 2, 3])
    expect(pilot.view()).toMatchObject({ row: { number: 3, of: 3 }, run: { state: 'done' } })
  })

  it.each([
    ['fails', syntheticRun({ state: 'failed', rows: null, columns: null })],
    ['was stopped', stopped],
    ['meets a limit', syntheticRun({ state: 'limit', limit: 'rows' })],
    ['is refused', new ApiProblem({ status: 400, code: 'sql-too-long', th: 'ก', en: 'a' })],
  ])('ends several at the first that %s', async (_how, end) => {
    world.starts = [done, end, done]
    await pilot.start(['SELECT 1', 'SELECT 2', 'SELECT 3'])
    expect(world.asked).toEqual(['SELECT 1', 'SELECT 2'])
    expect(pilot.view().row).toEqual({ number: 2, of: 3 })
  })

  it('begins none of several after Stop, even when it came too late for the one at work', async () => {
    world.looks = [done]
    world.cancelAnswer = done
    const ended = pilot.start(['SELECT 1', 'SELECT 2'])
    await pilot.stop()
    await ended
    expect(world.asked).toEqual(['SELECT 1'])
    expect(pilot.view()).toMatchObject({ stopping: false, run: { state: 'done' } })
  })

  it('begins none of several when something else was asked for meanwhile', async () => {
    world.looks = [done]
    const several = pilot.start(['SELECT 1', 'SELECT 2'])
    await Promise.all([several, pilot.start(['SELECT 9'])])
    expect(world.asked).toEqual(['SELECT 1', 'SELECT 9'])
    expect(pilot.view().row).toEqual({ number: 1, of: 1 })
  })

  it('stops a run that the server has not answered for yet', async () => {
    world.looks = [running, running, stopped]
    const ended = pilot.start(['SELECT 1'])
    await pilot.stop()
    expect(pilot.view().stopping).toBe(true)
    await ended
    expect(world.cancelled).toEqual([running.id])
    expect(pilot.view()).toMatchObject({ stopping: false, run: { state: 'cancelled' } })
  })

  it('shows a refusal of the call and does not try again', async () => {
    world.starts = [new ApiProblem({ status: 401, code: 'sign-in-needed', th: 'ก', en: 'a' })]
    await pilot.start(['SELECT 1'])
    expect(world.keys).toHaveLength(1)
    expect(pilot.view()).toMatchObject({ starting: false, problem: { code: 'sign-in-needed' } })
  })

  it('lets the newest asking win', async () => {
    const other = syntheticRun({ id: '00000000-0000-4000-8000-000000000002', rows: 7 })
    const first = pilot.start(['SELECT 1'])
    world.starts = [other]
    await Promise.all([first, pilot.start(['SELECT 2'])])
    expect(pilot.view().run?.rows).toBe(7)
  })

  it('takes up the newest run after a reload only when it has not ended', async () => {
    world.kept = done
    await pilot.attach()
    expect(pilot.view().run).toBeUndefined()
    world.kept = running
    await pilot.attach()
    expect(pilot.view().run?.state).toBe('done')
  })
})
