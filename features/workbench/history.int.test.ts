import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  analyst,
  openWorkbench,
  strangers,
  type WorkbenchUnderTest,
} from './testing/workbench-under-test.ts'

describe('the history of runs', () => {
  let under: WorkbenchUnderTest
  const texts = ['summary', 'rows', 'refused', 'SELECT 100%_a', 'summary']

  beforeAll(async () => {
    under = await openWorkbench()
    for (const text of texts) await under.ask(text)
    for (const other of strangers) await under.ask('answered', other)
  })

  afterAll(() => under?.close())

  const history = (...args: Parameters<typeof under.workbench.history>) =>
    under.workbench.history(...args)

  it('is of one person in one province, newest first, with text and state', async () => {
    const { runs, next } = await history(analyst)
    expect(runs.map(({ sql }) => sql)).toEqual(texts.toReversed())
    expect(next).toBeNull()
    expect(runs[0]).toMatchObject({ state: 'done', rows: 2, releasable: { ok: true } })
    expect(runs[2]).toMatchObject({ state: 'failed', releasable: { code: 'release-no-result' } })
    for (const other of strangers) {
      expect((await history(other)).runs.map(({ sql }) => sql)).toEqual(['answered'])
    }
  })

  it('comes in pages that follow each other without a gap', async () => {
    const seen: string[] = []
    let before: string | undefined
    do {
      const page = await history(analyst, { before, limit: 2 })
      seen.push(...page.runs.map(({ id }) => id))
      before = page.next ?? undefined
    } while (before !== undefined)
    expect(seen).toEqual((await history(analyst)).runs.map(({ id }) => id))
    expect(new Set(seen).size).toBe(texts.length)
  })

  it('does not begin at a run of somebody else', async () => {
    const [other] = (await history({ actor: 'somebody else', province: '55' })).runs
    expect((await history(analyst, { before: other?.id })).runs).toEqual([])
    expect((await history(analyst, { before: 'no cursor' })).runs).toEqual([])
  })

  it.each([
    ['SUMM', 2],
    ['100%_', 1],
    ['100__', 0],
    ['  ', 5],
    ['\\', 0],
  ])('finds the words %s in %i texts', async (search, count) => {
    expect((await history(analyst, { search })).runs).toHaveLength(count)
  })
})
