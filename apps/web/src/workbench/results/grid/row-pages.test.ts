import { describe, expect, it } from 'vitest'
import { type PageSource, RowPages } from './row-pages.ts'

function source(changed: Partial<PageSource> = {}) {
  const asked: number[] = []
  return {
    asked,
    rows: 100_000,
    columns: 1,
    load: async (offset: number) => {
      asked.push(offset)
      await Promise.resolve()
      return Array.from({ length: 500 }, (_, index) => [offset + index])
    },
    retryMs: () => undefined,
    ...changed,
  }
}

async function settled() {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

describe('pages of rows', () => {
  it('come when they are looked at, once each', async () => {
    const given = source()
    const pages = new RowPages(given)
    pages.want(400, 600)
    await settled()
    pages.want(0, 100)
    await settled()
    expect(given.asked).toEqual([0, 500])
    expect(pages.rowAt(599)).toEqual([599])
    expect(pages.rowAt(1000)).toBeUndefined()
  })

  it('are forgotten when many others were seen since, but never the first rows for the widths', async () => {
    const given = source()
    const pages = new RowPages(given)
    for (let page = 0; page < 80; page += 1) {
      pages.want(page * 500, page * 500 + 30)
      await settled()
    }
    expect(pages.rowAt(0)).toBeUndefined()
    expect(pages.rowAt(79 * 500)).toEqual([39_500])
    expect(pages.firstRows).toHaveLength(500)
  })

  it('that nobody looks at any more are given up', async () => {
    const signals: AbortSignal[] = []
    const pages = new RowPages(
      source({
        load: (_, signal) => {
          signals.push(signal)
          return new Promise(() => undefined)
        },
      }),
    )
    pages.want(0, 30)
    pages.want(50_000, 50_030)
    await settled()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  })

  it('say why they are missing', async () => {
    const why = new TypeError('broken')
    const pages = new RowPages(source({ load: () => Promise.reject(why) }))
    pages.want(0, 30)
    await settled()
    expect(pages.problem).toBe(why)
  })
})
