import { describe, expect, it } from 'vitest'
import { sessionLimits, sessionState } from './session-rules.ts'

const now = new Date('2026-11-24T05:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)

describe('a session', () => {
  it.each([
    ['open', 0, 0, null],
    ['open', 3_600_000, sessionLimits.idleMs - 1, null],
    ['idle', 3_600_000, sessionLimits.idleMs, null],
    ['open', sessionLimits.absoluteMs - 1, 0, null],
    ['too-old', sessionLimits.absoluteMs, 0, null],
    ['ended', 0, 0, now],
  ] as const)(
    'is %s %i ms after its begin and %i ms after its last request',
    (state, begun, seen, endedAt) => {
      expect(sessionState({ begunAt: ago(begun), seenAt: ago(seen), endedAt }, now)).toBe(state)
    },
  )
})
