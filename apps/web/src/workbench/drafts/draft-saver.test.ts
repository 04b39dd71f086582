import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftDesk } from './draft-desk.ts'
import { isUnsaved } from './draft-state.ts'
import { SmallServer } from './small-server.ts'

let server: SmallServer
let desk: DraftDesk

beforeEach(() => {
  vi.useFakeTimers()
  server = new SmallServer()
  desk = new DraftDesk(server, ({ title }) => `${title} (copy)`.trim())
})

afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const drafts = () => desk.store.now().drafts
const active = () => drafts().find(({ id }) => id === desk.store.now().activeId)
const kept = (id: string) => server.drafts.get(id)?.text

async function begin(): Promise<void> {
  server.keep('a', 'SELECT 1')
  desk.adopt(await server.list())
  server.asked.length = 0
}

describe('saving', () => {
  beforeEach(begin)

  test('a change is saved a moment after the last key, once', async () => {
    desk.edit('a', { text: 'SELECT 1,' })
    await pass(1_000)
    desk.edit('a', { text: 'SELECT 1, 2' })
    await pass(1_400)
    expect(server.asked).toEqual([])
    await pass(200)
    expect(server.asked).toEqual(['save SELECT 1, 2'])
    expect(drafts().some(isUnsaved)).toBe(false)
    expect(active()?.savedAt).not.toBeNull()
  })

  test('somebody who never pauses is saved all the same', async () => {
    for (let second = 0; second < 12; second += 1) {
      desk.edit('a', { text: `SELECT ${second}` })
      await pass(1_000)
    }
    expect(server.asked.length).toBe(1)
  })

  test('one save at a time, and the newest text wins', async () => {
    server.isSlow = true
    desk.edit('a', { text: 'one' })
    await pass(1_600)
    desk.edit('a', { text: 'two' })
    desk.edit('a', { text: 'three' })
    await pass(5_000)
    expect(server.asked).toEqual(['save one'])
    server.isSlow = false
    server.letGo()
    await pass(2_000)
    expect(server.asked).toEqual(['save one', 'save three'])
    expect(kept('a')).toBe('three')
  })

  test('a text that was changed back needs no save', async () => {
    desk.edit('a', { text: 'SELECT 12' })
    desk.edit('a', { text: 'SELECT 1' })
    await pass(3_000)
    expect(server.asked).toEqual([])
  })

  test('it is saved at once when another tab is chosen', async () => {
    server.keep('b', 'SELECT 2')
    desk.adopt(await server.list())
    desk.edit('a', { text: 'changed' })
    desk.select('b')
    await pass(0)
    expect(kept('a')).toBe('changed')
  })

  test('two wishes to save at the same moment are one save', async () => {
    desk.edit('a', { text: 'changed' })
    desk.saver.flushAll()
    desk.saver.flushAll()
    await pass(0)
    expect(server.asked).toEqual(['save changed'])
  })

  test('it is saved at once when the page is left', async () => {
    desk.edit('a', { text: 'changed' })
    desk.saver.flushAll({ leaving: true })
    await pass(0)
    expect(kept('a')).toBe('changed')
  })
})

describe('when it cannot be saved', () => {
  beforeEach(begin)

  test('a lost network is tried every three seconds, and then the newest text is there', async () => {
    server.refusal = { code: 'offline', status: 0 }
    desk.edit('a', { text: 'one' })
    await pass(1_600)
    expect(active()?.trouble?.kind).toBe('offline')
    desk.edit('a', { text: 'two' })
    await pass(6_000)
    expect(server.asked).toEqual(['save one', 'save two', 'save two'])
    server.refusal = undefined
    await pass(3_000)
    expect(kept('a')).toBe('two')
    expect(active()?.trouble).toBeNull()
    expect(desk.hasUnsaved()).toBe(false)
  })

  test('an answer that was lost makes no copy', async () => {
    server.losesAnswer = true
    desk.edit('a', { text: 'one' })
    await pass(1_600)
    desk.edit('a', { text: 'two' })
    await pass(6_000)
    expect(kept('a')).toBe('two')
    expect(server.drafts.size).toBe(1)
    expect(desk.store.now().copied).toBeNull()
  })

  test('a session that ended keeps the text until the person is back', async () => {
    server.refusal = { code: 'sign-in-needed', status: 401 }
    desk.edit('a', { text: 'one' })
    await pass(1_600)
    desk.edit('a', { text: 'two' })
    await pass(60_000)
    expect(server.asked).toEqual(['save one'])
    expect(active()).toMatchObject({ text: 'two', trouble: { kind: 'signed-out' } })
    expect(desk.hasUnsaved()).toBe(true)
    server.refusal = undefined
    desk.saver.resume()
    await pass(0)
    expect(kept('a')).toBe('two')
  })

  test('a text too large is not sent again before it is changed', async () => {
    server.refusal = { code: 'draft-too-large', status: 413 }
    desk.edit('a', { text: 'large' })
    await pass(60_000)
    expect(server.asked).toEqual(['save large'])
    expect(active()?.trouble?.kind).toBe('too-large')
    server.refusal = undefined
    desk.edit('a', { text: 'small' })
    await pass(1_600)
    expect(kept('a')).toBe('small')
  })

  test('a server that breaks is tried again', async () => {
    server.refusal = { code: 'fault', status: 500 }
    desk.edit('a', { text: 'one' })
    await pass(1_600)
    server.refusal = undefined
    await pass(5_000)
    expect(kept('a')).toBe('one')
  })

  test('nothing is saved any more for another person', async () => {
    desk.edit('a', { text: 'secret' })
    desk.saver.stop()
    await pass(60_000)
    desk.saver.resume()
    await pass(0)
    expect(server.asked).toEqual([])
  })
})

describe('a draft that was changed in another window', () => {
  beforeEach(async () => {
    await begin()
    server.keep('a', 'theirs', { revision: 7 })
    desk.edit('a', { text: 'mine' })
    await pass(1_600)
  })

  test('is kept twice, and nothing is lost', () => {
    expect(kept('a')).toBe('theirs')
    const copy = [...server.drafts.values()].find(({ id }) => id !== 'a')
    expect(copy).toMatchObject({ text: 'mine', title: '(copy)' })
    expect(drafts().map(({ text }) => text)).toEqual(['mine', 'theirs'])
  })

  test('leaves the tab in which somebody writes as it is, and says where the other one is', () => {
    expect(active()).toMatchObject({ id: 'a', text: 'mine' })
    const { copied } = desk.store.now()
    expect(copied?.mine).toBe('a')
    expect(drafts().find(({ id }) => id === copied?.theirs)?.text).toBe('theirs')
  })

  test('goes on to be saved as the copy', async () => {
    desk.edit('a', { text: 'mine, more' })
    await pass(1_600)
    expect(kept('a')).toBe('theirs')
    expect([...server.drafts.values()].map(({ text }) => text)).toEqual(['theirs', 'mine, more'])
  })
})

test('a draft that was closed in another window stays open here as a copy', async () => {
  await begin()
  await server.close('a')
  desk.edit('a', { text: 'mine' })
  await pass(1_600)
  expect(kept('a')).toBe('SELECT 1')
  expect(active()?.text).toBe('mine')
  expect(desk.hasUnsaved()).toBe(false)
})
