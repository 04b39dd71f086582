import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Fault } from '#domain/outcome'
import { kill, processesOf } from '../database/testing/homes.ts'
import { plain, Stage } from './testing/stage.ts'
import { startThaiBulkSmsPeer } from './testing/thai-bulk-sms-peer.ts'

const program = fileURLToPath(new URL('./testing/deliverer-under-test.ts', import.meta.url))
const leaseMs = 1200
const kills = 4

let stage: Stage
let peer: Awaited<ReturnType<typeof startThaiBulkSmsPeer>>
let deliverer: ChildProcess | undefined
let writer: Writer | undefined

beforeAll(async () => {
  stage = await Stage.open()
})

beforeEach(async () => {
  peer = await startThaiBulkSmsPeer()
})

afterEach(async () => {
  await writer?.stop()
  await killDeliverer()
  await peer.close()
})

afterAll(() => stage?.close())

/** Numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

async function start(): Promise<void> {
  const args = [program, stage.home.path, peer.address, String(leaseMs)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  deliverer = child
  const first = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  expect(String(first[0])).toBe('delivering\n')
}

async function killDeliverer(): Promise<void> {
  if (deliverer === undefined || deliverer.exitCode !== null) return
  const ended = once(deliverer, 'exit')
  deliverer.kill('SIGKILL')
  await ended
  deliverer = undefined
}

/** Has messages sent until it is stopped, and remembers those that the database has acknowledged. */
class Writer {
  readonly #acknowledged = new Set<string>()
  readonly #stop = new AbortController()
  readonly #writing: Promise<void>

  constructor(seed: number) {
    this.#writing = this.#write(seed)
  }

  async stop(): Promise<ReadonlySet<string>> {
    this.#stop.abort()
    await this.#writing
    return this.#acknowledged
  }

  async #write(seed: number): Promise<void> {
    for (let number = 1; !this.#stop.signal.aborted; number += 1) {
      const text = `เหตุการณ์ ${seed}-${number}`
      const message = { text: plain(text), eventId: text, now: new Date() }
      const id = await unlessFault(stage.enqueue(message))
      if (id !== undefined) this.#acknowledged.add(text)
      await pause(20)
    }
  }
}

async function drained(): Promise<void> {
  const left = stage.database.db
    .selectFrom('message')
    .select('id')
    .where('state', 'in', ['queued', 'sending'])
  while ((await unlessFault(left.execute()))?.length !== 0) await pause(50)
}

/** What the database answers; undefined while it is away. */
async function unlessFault<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

function duplicates(): number {
  return peer.taken.length - new Set(peer.taken.map(({ text }) => text)).size
}

/** Messages are flowing; with the peer slow a kill falls into a call, with it quick between two. */
async function amidDelivery(random: () => number): Promise<void> {
  const seen = peer.taken.length
  while (peer.taken.length === seen) await pause(5)
  await pause(20 + 200 * random())
  peer.behave(random() < 0.7 ? 'accept slowly' : 'accept')
  await pause(160 * random())
}

/** The peer's own log is the oracle. */
function expectNothingLost(acknowledged: ReadonlySet<string>): void {
  const arrived = new Set(peer.taken.map(({ text }) => text))
  expect(acknowledged.size).toBeGreaterThan(20)
  expect([...acknowledged.difference(arrived)]).toEqual([])
  expect(duplicates()).toBeLessThanOrEqual(kills)
}

test.each([11, 12, 13])(
  'kills amid delivery, seed %i: nothing acknowledged is lost, each doubles one message at most',
  async (seed) => {
    const random = randomNumbers(seed)
    writer = new Writer(seed)
    for (let count = 1; count <= kills; count += 1) {
      await start()
      await amidDelivery(random)
      await killDeliverer()
      expect(duplicates()).toBeLessThanOrEqual(count)
    }
    const acknowledged = await writer.stop()
    peer.behave('accept')
    await start()
    await drained()
    expectNothingLost(acknowledged)
    // Without a transaction nothing goes out, and every message here was acknowledged.
    expect(peer.taken.filter(({ text }) => !acknowledged.has(text))).toEqual([])
  },
)

test('kills of PostgreSQL amid delivery lose nothing acknowledged, and double no more either', async () => {
  const random = randomNumbers(14)
  writer = new Writer(14)
  await start()
  for (let count = 1; count <= kills; count += 1) {
    await amidDelivery(random)
    for (const pid of processesOf(stage.home)) kill(pid)
    await pause(300)
    expect(duplicates()).toBeLessThanOrEqual(count)
  }
  const acknowledged = await writer.stop()
  peer.behave('accept')
  await drained()
  expectNothingLost(acknowledged)
})
