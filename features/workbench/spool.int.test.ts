import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RowBatch } from '#platform/engine'
import { readPage, readRows, SpoolWriter, spooledColumns } from './spool.ts'
import { expireSpools } from './spool-expiry.ts'

const columns = [
  { name: 'n', type: 'INTEGER' },
  { name: 't', type: 'VARCHAR' },
]

describe('the spool of a result', () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hippo-spool-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function spool(name: string, batches: readonly number[]): Promise<string> {
    const target = path.join(folder, name)
    const writer = new SpoolWriter(target)
    await writer.begin(columns)
    let next = 0
    for (const count of batches) {
      const rows = Array.from({ length: count }, () => [next++, `แถว ${next}\n"|`])
      await writer.write(RowBatch.of(rows))
    }
    await writer.end()
    return target
  }

  it('gives any page of the rows in their order, across batches', async () => {
    const target = await spool('pages', [1000, 1, 499])
    for (const [offset, limit] of [
      [0, 1],
      [0, 1500],
      [999, 3],
      [1000, 1],
      [1001, 10],
      [1495, 100],
      [1500, 10],
      [9999, 1],
    ] as const) {
      const page = await readPage(target, offset, limit)
      const expected = Array.from({ length: 1500 }, (_row, n) => n).slice(offset, offset + limit)
      expect(page?.rows.map(([n]) => n)).toEqual(expected)
    }
  })

  it('gives all rows as a stream, text unchanged', async () => {
    const rows = []
    for await (const row of readRows(await spool('stream', [2]))) rows.push(row)
    expect(rows).toEqual([
      [0, 'แถว 1\n"|'],
      [1, 'แถว 2\n"|'],
    ])
  })

  it('knows the columns of a result without rows, and nothing of a result that is gone', async () => {
    const target = await spool('empty', [])
    expect(await spooledColumns(target)).toEqual(columns)
    expect((await readPage(target, 0, 10))?.rows).toEqual([])
    expect(await readPage(path.join(folder, 'nowhere'), 0, 10)).toBeUndefined()
  })

  it('cannot be read before it has ended', async () => {
    const target = path.join(folder, 'unfinished')
    const writer = new SpoolWriter(target)
    await writer.begin(columns)
    await writer.write(RowBatch.of([[1, 'x']]))
    expect(await readPage(target, 0, 10)).toBeUndefined()
    await writer.end()
    expect((await readPage(target, 0, 10))?.rows).toHaveLength(1)
  })
})

describe('the expiry of spools', () => {
  it('removes what is old, then the oldest above the size, and never what is in use', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'hippo-expiry-'))
    const now = Date.now()
    for (const [name, ageHours] of [
      ['old', 30],
      ['old-in-use', 30],
      ['first', 3],
      ['second', 2],
      ['third', 1],
    ] as const) {
      const target = path.join(folder, name)
      const writer = new SpoolWriter(target)
      await writer.begin(columns)
      await writer.write(RowBatch.of([[1, 'x'.repeat(100_000)]]))
      await writer.end()
      const at = new Date(now - ageHours * 3_600_000)
      for (const file of await readdir(target)) await utimes(path.join(target, file), at, at)
      await utimes(target, at, at)
    }
    const keeping = { keepMs: 24 * 3_600_000, maxBytes: 250_000, now }
    await expireSpools(folder, new Set(['old-in-use']), keeping)
    expect((await readdir(folder)).toSorted()).toEqual(['old-in-use', 'second', 'third'])
    await rm(folder, { recursive: true, force: true })
  })
})
