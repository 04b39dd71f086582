import { describe, expect, it } from 'vitest'
import { ok } from '#domain/outcome'
import type { CapsuleScope, Engine, EngineSession } from '#platform/engine'
import { type SessionRequest, Sessions, type SessionsOptions } from './sessions.ts'

function scope(province: string, dataVersion = 1): CapsuleScope {
  return { province, dataVersion, attachments: [], tables: [], withheld: new Map() }
}

/** An engine whose sessions do nothing but remember what they are bound to. */
function countingEngine() {
  const opened: { scope: CapsuleScope; closed: boolean }[] = []
  const engine: Engine = {
    open: async (bound) => {
      const session = { scope: bound, closed: false }
      opened.push(session)
      return {
        run: async () => ok({ state: 'done', rows: 0 }),
        close: async () => {
          session.closed = true
        },
      } satisfies EngineSession
    },
    close: async () => undefined,
  }
  return { engine, opened }
}

const never = new AbortController().signal

function open(engine: Engine, more: Partial<SessionsOptions> = {}): Sessions {
  return new Sessions({ engine, idleMs: 1_000_000, maxAtWork: 100, maxOpen: 100, ...more })
}

function by(actor: string, bound: CapsuleScope): SessionRequest {
  return { actor, scope: bound, signal: never }
}

describe('sessions', () => {
  it('serve one person again and again with the same capsule', async () => {
    const { engine, opened } = countingEngine()
    const sessions = open(engine)
    await sessions.use(by('a', scope('55')), async () => undefined)
    await sessions.use(by('a', scope('55')), async () => undefined)
    expect(opened).toHaveLength(1)
    await sessions.close()
    expect(opened.every((session) => session.closed)).toBe(true)
  })

  it('are never handed to another person, nor kept for another province or data version', async () => {
    const { engine, opened } = countingEngine()
    const sessions = open(engine)
    const seen: EngineSession[] = []
    const look = async (session: EngineSession) => void seen.push(session)
    await sessions.use(by('a', scope('55')), look)
    await sessions.use(by('b', scope('55')), look)
    await sessions.use(by('a', scope('56')), look)
    await sessions.use(by('a', scope('56', 2)), look)
    expect(new Set(seen).size).toBe(4)
    expect(opened.map(({ closed }) => closed)).toEqual([true, false, true, false])
    await sessions.close()
  })

  it('give one person two at a time and let the third wait', async () => {
    const { engine, opened } = countingEngine()
    const sessions = open(engine)
    const ends: (() => void)[] = []
    const order: string[] = []
    const work = (name: string) => () => {
      order.push(name)
      return new Promise<void>((end) => ends.push(end))
    }
    const running = ['one', 'two', 'three'].map((name) =>
      sessions.use(by('a', scope('55')), work(name)),
    )
    await settle()
    expect(order).toEqual(['one', 'two'])
    ends[0]?.()
    await settle()
    expect(order).toEqual(['one', 'two', 'three'])
    for (const end of ends) end()
    await Promise.all(running)
    expect(opened).toHaveLength(2)
    await sessions.close()
  })

  it('are free again when the work fails', async () => {
    const { engine, opened } = countingEngine()
    const sessions = open(engine)
    const failing = sessions.use(by('a', scope('55')), async () => {
      throw new TypeError('broken')
    })
    await expect(failing).rejects.toThrow('broken')
    await sessions.use(by('a', scope('55')), async () => undefined)
    expect(opened).toHaveLength(1)
    await sessions.close()
  })

  it('make room for whoever comes by closing the one that was idle longest', async () => {
    const { engine, opened } = countingEngine()
    const sessions = open(engine, { maxOpen: 2 })
    for (const actor of ['a', 'b', 'a', 'c']) {
      await sessions.use(by(actor, scope('55')), async () => undefined)
    }
    expect(opened.map(({ closed }) => closed)).toEqual([false, true, false])
    await sessions.close()
  })

  it('are not waited for any longer after a stop', async () => {
    const { engine, opened } = countingEngine()
    const sessions = open(engine, { maxAtWork: 1 })
    const stop = new AbortController()
    const { promise, resolve: end } = Promise.withResolvers<void>()
    const first = sessions.use(by('a', scope('55')), () => promise)
    const second = sessions.use({ ...by('b', scope('55')), signal: stop.signal }, async () => 1)
    await settle()
    stop.abort()
    expect(await second).toBeUndefined()
    end()
    await first
    expect(opened).toHaveLength(1)
    await sessions.close()
  })
})

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}
