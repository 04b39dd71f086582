import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Draft, Drafts, removeClosedDrafts } from './drafts.ts'
import type { Requester } from './requester.ts'
import {
  analyst,
  openWorkbench,
  strangers,
  type WorkbenchUnderTest,
} from './testing/workbench-under-test.ts'

const unknown = { ok: false, refusal: { code: 'unknown-draft' } }

describe('drafts', () => {
  let under: WorkbenchUnderTest
  let drafts: Drafts

  beforeAll(async () => {
    under = await openWorkbench()
    drafts = new Drafts(under.database)
  })

  afterAll(() => under?.close())

  async function opened(who: Requester = analyst, text = 'SELECT 1'): Promise<Draft> {
    const draft = await drafts.open(who, { title: 'หนึ่ง', text })
    if (!draft.ok) throw new TypeError(draft.refusal.code)
    return draft.value
  }

  it('are kept as they were saved, revision by revision', async () => {
    const { id, revision } = await opened()
    const saved = await drafts.save(analyst, id, { title: 'สอง', text: 'SELECT 2\n', revision })
    expect(saved).toMatchObject({ value: { title: 'สอง', text: 'SELECT 2\n', revision: 2 } })
    expect(await drafts.list(analyst)).toContainEqual(saved.ok && saved.value)
  })

  it('lose nothing when a second window saves: it is told, and opens its own', async () => {
    const { id, revision } = await opened()
    const change = { title: 'a', revision }
    const both = await Promise.all(
      ['mine', 'theirs'].map((text) => drafts.save(analyst, id, { ...change, text })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: { code: 'draft-changed', detail: { revision: 2 } },
    })
  })

  it.each(strangers)('are out of reach for %o', async (other) => {
    const { id, revision } = await opened()
    expect((await drafts.list(other)).map((draft) => draft.id)).not.toContain(id)
    const change = { title: 'x', text: 'x', revision }
    expect(await drafts.save(other, id, change)).toEqual(unknown)
    expect(await drafts.close(other, id)).toEqual(unknown)
    expect(await drafts.restore(other, id)).toEqual(unknown)
    await drafts.close(analyst, id)
    expect(await drafts.closedDrafts(other)).toEqual([])
  })

  it('do not hold a citizen id', async () => {
    const { id, revision, text } = await opened(analyst, "SELECT '9550000000018' -- 9550000000018")
    expect(text).not.toContain('9550000000018')
    const saved = await drafts.save(analyst, id, { title: '9550000000018', text: '\0', revision })
    expect(saved).toMatchObject({ value: { title: '[citizen id removed]', text: '\uFFFD' } })
  })

  it('come back when they are restored, and are removed 30 days after they were closed', async () => {
    const { id, revision } = await opened()
    await drafts.close(analyst, id)
    expect((await drafts.list(analyst)).map((draft) => draft.id)).not.toContain(id)
    const change = { title: 'x', text: 'x', revision: revision + 1 }
    expect(await drafts.save(analyst, id, change)).toMatchObject({
      refusal: { code: 'draft-closed' },
    })
    expect(await drafts.restore(analyst, id)).toMatchObject({ value: { text: 'SELECT 1' } })
    await drafts.close(analyst, id)
    const day = 24 * 3600 * 1000
    await removeClosedDrafts(under.database, new Date(Date.now() + 29 * day))
    expect((await drafts.closedDrafts(analyst)).map((draft) => draft.id)).toContain(id)
    await removeClosedDrafts(under.database, new Date(Date.now() + 31 * day))
    expect(await drafts.restore(analyst, id)).toEqual(unknown)
  })

  it('are not longer than 1 MiB, and not longer than 16 MiB together', async () => {
    const who = { actor: 'writer', province: '55' }
    const mebibyte = 'x'.repeat(1024 * 1024)
    expect(await drafts.open(who, { text: `${mebibyte}x` })).toMatchObject({
      refusal: { code: 'draft-too-large' },
    })
    const first = await opened(who, mebibyte)
    for (let count = 1; count < 16; count += 1) await opened(who, mebibyte)
    expect(await drafts.open(who, { text: 'x' })).toMatchObject({
      refusal: { code: 'drafts-full' },
    })
    const same = { title: '', text: mebibyte, revision: first.revision }
    expect((await drafts.save(who, first.id, same)).ok).toBe(true)
  })

  it('that are opened only to be closed fill nothing: the newest 8 MiB stay', async () => {
    const who = { actor: 'filler', province: '55' }
    const ids: string[] = []
    for (let count = 0; count < 10; count += 1) {
      const { id } = await opened(who, 'x'.repeat(1024 * 1024))
      await drafts.close(who, id)
      ids.push(id)
    }
    const closed = await drafts.closedDrafts(who)
    expect(closed.map(({ id }) => id).toSorted()).toEqual(ids.slice(2).toSorted())
  })

  it('are 200 at most', async () => {
    const who = { actor: 'collector', province: '55' }
    for (let count = 0; count < 200; count += 1) await opened(who, '')
    expect(await drafts.open(who)).toMatchObject({ refusal: { code: 'too-many-drafts' } })
    expect((await drafts.list(who)).length).toBe(200)
  })
})
