import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inspectArchive } from './inspect-archive.ts'
import { makeArchive } from './testing-archives.ts'

const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const service = 'HOSPCODE|PID|SEQ|DATE_SERV\r\n55001|1|V1|20240131\r\n'

test('an archive is known by its name, its hash and its hospital', async () => {
  const path = await makeArchive(folder, 'F43_55001_20240201103000.zip', { 'service.txt': service })
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  expect(await inspectArchive(path)).toMatchObject({
    ok: true,
    value: {
      hospcode: '55001',
      stamp: '20240201103000',
      sha256,
      sizeBytes: readFileSync(path).length,
    },
  })
})

test('without a hospital in the name the first row tells it', async () => {
  const path = await makeArchive(folder, 'backup.zip', {
    'a/readme.txt': 'x',
    'a/Service.TXT': service,
  })
  expect(await inspectArchive(path)).toMatchObject({
    ok: true,
    value: { hospcode: '55001', stamp: null },
  })
})

test.each([
  ['archive-not-zip', async (path: string) => writeFileSync(path, 'this is no zip')],
  ['archive-not-zip', async (path: string) => writeFileSync(path, '')],
  [
    'archive-truncated',
    async (path: string) => {
      const whole = readFileSync(await makeArchive(folder, 'whole.zip', { 'service.txt': service }))
      writeFileSync(path, whole.subarray(0, whole.length - 40))
    },
  ],
  [
    'archive-encrypted',
    async (path: string) => {
      const plain = readFileSync(await makeArchive(folder, 'plain.zip', { 'service.txt': service }))
      const directory = plain.indexOf('PK\x01\x02', 0, 'latin1')
      plain.writeUInt16LE(plain.readUInt16LE(directory + 8) | 1, directory + 8)
      writeFileSync(path, plain)
    },
  ],
  [
    'archive-empty',
    async (path: string) => {
      await makeArchive(folder, path.split('/').at(-1) ?? '', { 'readme.txt': 'x' })
    },
  ],
  [
    'archive-too-large',
    async (path: string) => {
      const name = path.split('/').at(-1) ?? ''
      await makeArchive(folder, name, { 'service.txt': Buffer.alloc(70 << 20, 0x61) })
    },
  ],
  ['archive-unreadable', async () => undefined],
])('%s is said in words', async (code, make) => {
  const path = join(folder, `F43_55001_2024020110300${Math.floor(performance.now())}.zip`)
  await make(path)
  expect(await inspectArchive(path)).toMatchObject({ ok: false, refusal: { code } })
})

test('an archive that nothing says the hospital of is refused', async () => {
  const path = await makeArchive(folder, 'nobody.zip', { 'service.txt': 'PID|SEQ\r\n1|2\r\n' })
  expect(await inspectArchive(path)).toMatchObject({
    ok: false,
    refusal: { code: 'archive-hospital-unknown', detail: { archive: 'nobody.zip' } },
  })
})
