import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftDesk } from './draft-desk.ts'
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

async function begin(): Promise<void> {
  server.keep('a', 'SELECT 1')
  desk.adopt(await server.list())
  server.asked.length = 0
}

describe('what the server lists', () => {
  test('begins, for a first visit, with an example that is saved', async () => {
    desk.adopt(await server.list())
    await pass(0)
    expect(active()?.text).toContain('FROM diagnosis_opd d')
    expect(server.drafts.size).toBe(1)
  })

  test('shows the draft that was changed last', async () => {
    server.keep('a', '1', { updatedAt: '2026-11-24T07:30:00.000Z' })
    server.keep('b', '2', { updatedAt: '2026-11-24T07:10:00.000Z' })
    desk.adopt(await server.list())
    expect(active()?.id).toBe('a')
  })

  test('brings newer texts of other windows, but not over what is written here', async () => {
    await begin()
    server.keep('b', 'b')
    desk.adopt(await server.list())
    desk.edit('a', { text: 'mine' })
    server.keep('a', 'theirs', { revision: 2 })
    server.keep('b', 'theirs', { revision: 2 })
    desk.adopt(await server.list())
    expect(drafts().map(({ text }) => text)).toEqual(['mine', 'theirs'])
  })

  test('that is older than a save changes nothing', async () => {
    await begin()
    const old = await server.list()
    desk.edit('a', { text: 'newer' })
    await pass(1_600)
    desk.adopt(old)
    expect(active()?.text).toBe('newer')
  })

  test('that is older than a closing opens nothing again', async () => {
    await begin()
    const old = await server.list()
    await desk.close('a')
    desk.adopt(old)
    expect(drafts().map(({ draftId }) => draftId)).not.toContain('a')
    expect(desk.store.now().closed.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('tabs', () => {
  beforeEach(begin)

  test('a text opens in a new draft, or in one in which nothing is written', async () => {
    desk.open({ title: '', text: '' })
    desk.open({ title: '', text: 'SELECT 2' })
    await pass(1_600)
    expect(drafts().map(({ text }) => text)).toEqual(['SELECT 1', 'SELECT 2'])
    desk.open({ title: '', text: 'SELECT 3' })
    await pass(0)
    expect([...server.drafts.values()].map(({ text }) => text)).toContain('SELECT 3')
  })

  test('closing saves first, and shows the one beside it', async () => {
    server.keep('b', 'SELECT 2')
    desk.adopt(await server.list())
    desk.edit('a', { text: 'last words' })
    await desk.close('a')
    expect(server.drafts.get('a')).toMatchObject({ text: 'last words' })
    expect(server.drafts.get('a')?.closedAt).not.toBeNull()
    expect(active()?.id).toBe('b')
  })

  test('closing the last one leaves an empty one', async () => {
    await desk.close('a')
    expect(drafts()).toMatchObject([{ text: '' }])
    expect(active()?.text).toBe('')
  })

  test('a tab that cannot be saved does not close', async () => {
    server.refusal = { code: 'offline', status: 0 }
    desk.edit('a', { text: 'last words' })
    await desk.close('a')
    expect(active()).toMatchObject({ id: 'a', text: 'last words', isClosing: false })
    expect(desk.store.now().trouble?.kind).toBe('offline')
  })

  test('a closed draft comes back with its text', async () => {
    await desk.close('a')
    await desk.restore('a')
    expect(active()).toMatchObject({ draftId: 'a', text: 'SELECT 1' })
    expect(desk.store.now().closed).toEqual([])
  })

  test('a new name is saved', async () => {
    desk.edit('a', { title: 'ผู้ป่วยเบาหวาน' })
    await desk.saver.flush('a')
    expect(server.drafts.get('a')?.title).toBe('ผู้ป่วยเบาหวาน')
  })
})
