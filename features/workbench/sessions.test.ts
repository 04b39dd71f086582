import { describe, expect, it } from 'vitest'
import { ok } from '#domain/outcome'
import type { CapsuleScope, Engine, EngineSession } from '#platform/engine'
import { Sessions } from './sessions.ts'

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

const idleMs = 1_000_000

describe('sessions', () => {
  it('serve one person again and again with the same capsule', async () => {
    const { engine, opened } = countingEngine()
    const sessions = new Sessions({ engine, idleMs })
    await sessions.use('a', scope('55'), async () => undefined)
    await sessions.use('a', scope('55'), async () => undefined)
    expect(opened).toHaveLength(1)
    await sessions.close()
    expect(opened.every((session) => session.closed)).toBe(true)
  })

  it('are never handed to another person, nor kept for another province or data version', async () => {
    const { engine, opened } = countingEngine()
    const sessions = new Sessions({ engine, idleMs })
    const seen: EngineSession[] = []
    const look = async (session: EngineSession) => void seen.push(session)
    await sessions.use('a', scope('55'), look)
    await sessions.use('b', scope('55'), look)
    await sessions.use('a', scope('56'), look)
    await sessions.use('a', scope('56', 2), look)
    expect(new Set(seen).size).toBe(4)
    expect(opened.map(({ closed }) => closed)).toEqual([true, false, true, false])
    await sessions.close()
  })

  it('give one person two at a time and let the third wait', async () => {
    const { engine, opened } = countingEngine()
    const sessions = new Sessions({ engine, idleMs })
    const ends: (() => void)[] = []
    const order: string[] = []
    const work = (name: string) => () => {
      order.push(name)
      return new Promise<void>((end) => ends.push(end))
    }
    const running = ['one', 'two', 'three'].map((name) =>
      sessions.use('a', scope('55'), work(name)),
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
    const sessions = new Sessions({ engine, idleMs })
    const failing = sessions.use('a', scope('55'), async () => {
      throw new TypeError('broken')
    })
    await expect(failing).rejects.toThrow('broken')
    await sessions.use('a', scope('55'), async () => undefined)
    expect(opened).toHaveLength(1)
    await sessions.close()
  })
})

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}
