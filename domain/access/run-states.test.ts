import { describe, expect, it } from 'vitest'
import { canFollow, isFinal, type RunState, runTransitions } from './run-states.ts'

const states = Object.keys(runTransitions) as RunState[]

describe('the states of a run', () => {
  it('ends in four states, and nothing follows an end', () => {
    expect(states.filter(isFinal)).toEqual(['done', 'failed', 'cancelled', 'limit'])
  })

  it('reaches every state from queued', () => {
    const reached = new Set<RunState>(['queued'])
    for (const state of reached) for (const next of runTransitions[state]) reached.add(next)
    expect([...reached].sort()).toEqual([...states].sort())
  })

  it('can be cancelled and can fail until it has ended', () => {
    for (const state of states) {
      expect(canFollow(state, 'cancelled')).toBe(!isFinal(state))
      expect(canFollow(state, 'failed')).toBe(!isFinal(state))
    }
  })

  it('never goes back', () => {
    const order: RunState[] = ['queued', 'starting', 'running', 'spooling', 'done']
    for (const [at, from] of order.entries()) {
      for (const to of order.slice(0, at + 1)) expect(canFollow(from, to)).toBe(false)
    }
  })
})
