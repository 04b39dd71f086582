import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

const never = new AbortController().signal

/** Asks in this order, and the actors in the order in which they got their turn. */
function line(turns: Turns, actors: readonly string[]) {
  const went: string[] = []
  for (const actor of actors) turns.take(actor, never).then(() => went.push(actor))
  return went
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('turns', () => {
  it('go to one person as often as one person may run at a time', async () => {
    const turns = new Turns({ perActor: 2, total: 9 })
    const went = line(turns, ['a', 'a', 'a', 'b'])
    await settle()
    expect(went).toEqual(['a', 'a', 'b'])
    turns.give('a')
    await settle()
    expect(went).toEqual(['a', 'a', 'b', 'a'])
  })

  it('go to whoever has fewer runs at work, then to whoever came first', async () => {
    const turns = new Turns({ perActor: 2, total: 2 })
    const went = line(turns, ['a', 'a', 'a', 'b', 'c'])
    await settle()
    expect(went).toEqual(['a', 'a'])
    for (const over of ['a', 'b', 'c']) {
      turns.give(over)
      await settle()
    }
    expect(went).toEqual(['a', 'a', 'b', 'c', 'a'])
  })

  it('are not waited for any longer by whoever stops', async () => {
    const turns = new Turns({ perActor: 1, total: 1 })
    await turns.take('a', never)
    const stop = new AbortController()
    const stopped = turns.take('b', stop.signal)
    const went = line(turns, ['c'])
    stop.abort()
    expect(await stopped).toBe(false)
    turns.give('a')
    await settle()
    expect(went).toEqual(['c'])
    expect(await turns.take('d', stop.signal)).toBe(false)
  })

  it('tell whoever waits its place in the line, as things stand', async () => {
    const turns = new Turns({ perActor: 2, total: 2 })
    await turns.take('a', never)
    await turns.take('a', never)
    const [first, second] = [new AbortController(), new AbortController()]
    turns.take('a', first.signal)
    turns.take('b', second.signal)
    expect([second, first].map(({ signal }) => turns.place(signal))).toEqual([1, 2])
    turns.give('a')
    expect([second, first].map(({ signal }) => turns.place(signal))).toEqual([null, 1])
    first.abort()
    expect(turns.place(first.signal)).toBeNull()
  })
})
