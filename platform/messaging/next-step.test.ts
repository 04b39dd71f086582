import { expect, test } from 'vitest'
import type { SendResult } from './gateway.ts'
import { nextStep } from './next-step.ts'
import { usualRhythm as rhythm } from './rhythm.ts'

const now = new Date('2026-11-24T05:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)
const hourMs = 3_600_000
const round = { attempts: 1, blind: 0, endsAt: later(12 * hourMs) }
const plain = { honoursKey: false, canLookUp: false }
const at = (gateway = plain) => ({ now, rhythm, gateway })
const busy: SendResult = { outcome: 'rejected', reason: 'busy', retryable: true }
const lost: SendResult = { outcome: 'unknown', reason: 'timed-out' }

test('a message that was taken is sent', () => {
  const taken: SendResult = { outcome: 'accepted', providerId: 'a' }
  expect(nextStep(round, taken, at())).toEqual({ state: 'sent' })
})

test('a number that does not exist fails at once', () => {
  const bad: SendResult = { outcome: 'rejected', reason: 'bad-number', retryable: false }
  expect(nextStep(round, bad, at())).toEqual({ state: 'failed', reason: 'bad-number' })
})

test('a gateway that does not take it is tried less and less often for 12 hours, the last time at their end', () => {
  let when = now
  let attempts = 1
  const delays: number[] = []
  for (;;) {
    const step = nextStep({ ...round, attempts }, busy, { ...at(), now: when })
    if (step.state !== 'queued') {
      expect(step).toEqual({ state: 'given-up', reason: 'busy' })
      break
    }
    delays.push(step.dueAt.getTime() - when.getTime())
    when = step.dueAt
    attempts += 1
  }
  expect(when).toEqual(round.endsAt)
  expect(delays.slice(0, 8).map((ms) => ms / 1000)).toEqual([15, 30, 60, 120, 240, 480, 960, 1800])
  expect(attempts).toBeLessThan(40)
})

test('of a message that may have been taken the gateway is asked, where it can be', () => {
  const step = nextStep(round, lost, at({ honoursKey: false, canLookUp: true }))
  expect(step).toMatchObject({ state: 'queued', inDoubt: true, blind: 0, dueAt: later(15_000) })
})

test('a gateway that honours keys gets it again as often as need be', () => {
  const step = nextStep(
    { ...round, attempts: 9, blind: 0 },
    lost,
    at({ honoursKey: true, canLookUp: false }),
  )
  expect(step).toMatchObject({ state: 'queued', inDoubt: false, blind: 0 })
})

test('a gateway that has neither gets it again once, later, and then nobody sends it blindly', () => {
  const once = nextStep(round, lost, at())
  expect(once).toMatchObject({ state: 'queued', blind: 1, dueAt: later(rhythm.doubtMs) })
  expect(nextStep({ ...round, attempts: 2, blind: 1 }, lost, at())).toEqual({
    state: 'given-up',
    reason: 'timed-out',
  })
  expect(nextStep({ ...round, attempts: 2, blind: 1 }, busy, at())).toMatchObject({
    state: 'queued',
    blind: 1,
  })
})

test('being cut off ourselves is never a reason to give up before the 12 hours are over', () => {
  const cutOff: SendResult = { outcome: 'unknown', reason: 'interrupted' }
  const step = nextStep({ ...round, attempts: 9, blind: 1 }, cutOff, at())
  expect(step).toMatchObject({ state: 'queued', blind: 1, reason: 'interrupted' })
  const over = { ...at(), now: round.endsAt }
  expect(nextStep(round, cutOff, over)).toMatchObject({ state: 'given-up' })
})
