import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { type Entry, openPromise } from 'yauzl'
import { dayOf } from '../calendar.ts'
import { EntryText } from './entry-text.ts'
import type { ArchiveStyle } from './style.ts'
import { writeZip } from './zip-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hippo-zip-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const style: ArchiveStyle = {
  encoding: 'utf-8',
  hasByteOrderMark: true,
  lineEnd: '\r\n',
  entryName: ({ name }) => name,
  heading: ({ name }) => name,
  columns: (fields) => fields,
  hasOldLabCodes: false,
}

test('an entry of many pieces is one stream that any unzip program reads', async () => {
  const entry = new EntryText('F43/person.txt', style)
  const lines = Array.from({ length: 30_000 }, (_, at) => `${at}|บ้านเลขที่ ${at * 7}`)
  for (const line of lines) entry.line(line)
  const file = path.join(folder, 'a.zip')
  const finished = entry.finish()
  expect(finished.pieces.length).toBeGreaterThan(1)
  const size = writeZip(file, [finished], { day: dayOf(2025, 10, 5), second: 40_000 })
  const zip = await openPromise(file)
  const found: Entry[] = []
  for await (const one of zip.eachEntry()) {
    found.push(one)
    const read = await buffer(await zip.openReadStreamPromise(one))
    expect(read.toString()).toBe(`\ufeff${lines.map((line) => `${line}\r\n`).join('')}`)
  }
  expect(found.map(({ fileName }) => fileName)).toEqual(['F43/person.txt'])
  expect(found[0]?.compressedSize).toBeLessThan(size)
})
