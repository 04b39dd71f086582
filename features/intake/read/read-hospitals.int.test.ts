import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lakeColumns } from '#domain/privacy'
import type { ReadPlan, ReadResult } from './plan.ts'
import { readHospitals } from './read-hospitals.ts'
import { makeArchive, planFor } from './testing-archives.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-hospitals-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const persons = (rows: readonly string[]) =>
  `HOSPCODE|CID|PID|NAME|LNAME|SEX|BIRTH|TELEPHONE|D_UPDATE\r\n${rows.join('\r\n')}\r\n`
const services = (rows: readonly string[]) =>
  `HOSPCODE|PID|SEQ|DATE_SERV|CHIEFCOMP|CID|D_UPDATE\r\n${rows.join('\r\n')}\r\n`

const child = '55001|9000000000012|1|สมหญิง|ใจดี|2|20200115|0812345678|20240131101112'
const adult = '55001||2|สมชาย|ใจดี|1|19600301|0812345679|20240131101112'
const visit = '55001|1|V1|20240131|ปวดหัว|9000000000012|20240131101112'

async function load(
  paths: readonly string[],
  changes: Partial<ReadPlan> = {},
): Promise<ReadResult & { rows: readonly Record<string, string>[] }> {
  const workPath = mkdtempSync(join(folder, 'work-'))
  const plan = await planFor(folder, paths, { workPath, ...changes })
  const result = await readHospitals(plan, () => undefined)
  return { ...result, rows: result.fragments.flatMap(({ file, path }) => rowsOf(file, path)) }
}

function rowsOf(file: string, path: string): Record<string, string>[] {
  const columns = lakeColumns(file).filter((column) => column.inFragment)
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => {
    const values = line.split('|')
    return {
      file,
      ...Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? '?'])),
    }
  })
}

function findingsOf(result: ReadResult): string[] {
  return result.findingsPaths.flatMap((path) => readFileSync(path, 'utf8').split('\n').slice(0, -1))
}

test('every variant of names and formats is read, and what is not taken is said', async () => {
  const tis620 = Buffer.from(services([visit.replace('ปวดหัว', '\u00bb\u00c7\u00b4')]), 'latin1')
  const path = await makeArchive(folder, 'F43_55001_20240201103000.zip', {
    'F43_55001_20240201103000/PERSON.TXT': `\uFEFF${persons([child, adult])}`,
    'F43_55001_20240201103000/service_07487_20251001085344.txt': tis620,
    'chronic.txt': 'chronic|hospcode|pid|DATE_DIAG\nE119|55001|1|20230301',
    'epi.txt': '',
    'anc.txt': 'HOSPCODE|PID|DATE_SERV\r\n',
    'data_correct.txt': 'HOSPCODE|TABLENAME\r\n55001|PERSON\r\n',
    'photo.jpg': 'x',
  })
  const { rows, reports, fragments } = await load([path])
  expect(rows.map(({ file }) => file).sort()).toEqual(['CHRONIC', 'PERSON', 'PERSON', 'SERVICE'])
  expect(rows.find(({ file }) => file === 'SERVICE')).toMatchObject({
    AGE_YEARS: '4',
    AGE_MONTHS: '48',
  })
  expect(fragments.map(({ file, year, rows: count }) => [file, year, count]).sort()).toEqual([
    ['CHRONIC', null, 1],
    ['PERSON', null, 2],
    ['SERVICE', 2024, 1],
  ])
  expect(reports[0]).toMatchObject({ rows: 4, setAside: 0, nulled: 0, notTaken: ['photo.jpg'] })
  const codes = reports[0]?.counts.map(({ file, code }) => `${file} ${code}`)
  expect(codes).toContain('DATA_CORRECT file-kept-aside')
  expect(codes).toContain('EPI entry-empty')
  expect(codes).toContain('ANC entry-empty')
})

test('names, telephones, complaints, citizen ids and true births are in no byte that was written', async () => {
  const dirty = '55001|x|0812345678|99|ปวดหัว|สมหญิง|9000000000012'
  const path = await makeArchive(folder, 'F43_55001_20240201103000.zip', {
    'person.txt': persons([child, adult, `${child}|สมหญิง`]),
    'service.txt': services([visit, dirty]),
  })
  const result = await load([path])
  const written = [...result.fragments, ...result.findingsPaths.map((one) => ({ path: one }))]
    .map((one) => readFileSync(one.path))
    .concat(result.shards.map((shard) => readFileSync(join(folder, 'vault', shard.path))))
  const bytes = Buffer.concat(written)
  for (const secret of [
    'สมหญิง',
    'ใจดี',
    '0812345678',
    'ปวดหัว',
    '9000000000012',
    '20200115',
    '2020-01-15',
  ]) {
    expect(bytes.includes(secret), secret).toBe(false)
  }
  expect(result.reports[0]?.setAside).toBe(2)
})

test('ages do not depend on which archive a person comes in, and any order gives the same rows', async () => {
  const paths = [
    await makeArchive(folder, 'F43_55001_20240201000000.zip', { 'service.txt': services([visit]) }),
    await makeArchive(folder, 'F43_55001_20240301000000.zip', {
      'person.txt': persons([
        child.replace('20200115', '20190115').replace('20240131', '20230131'),
      ]),
      'service.txt': services([visit.replace('V1', 'V2').replace('20240131|', '20210131|')]),
    }),
    await makeArchive(folder, 'F43_55001_20240401000000.zip', {
      'person.txt': persons([child, adult]),
    }),
    await makeArchive(folder, 'F43_55002_20240401000000.zip', {
      'service.txt': services([visit.replace('55001', '55002')]),
    }),
  ]
  const forward = await load(paths)
  const backward = await load(paths.toReversed(), { workers: 1 })
  const asText = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
  expect(asText(backward.rows)).toEqual(asText(forward.rows))
  expect(new Set(backward.shards.map(({ path }) => path))).toEqual(
    new Set(forward.shards.map(({ path }) => path)),
  )
  const ages = forward.rows.flatMap(({ file, HOSPCODE, DATE_SERV, AGE_YEARS }) =>
    file === 'SERVICE' ? [[HOSPCODE, DATE_SERV, AGE_YEARS].join(' ')] : [],
  )
  expect(ages.sort()).toEqual(['55001 2021-01-31 1', '55001 2024-01-31 4', '55002 2024-01-31 '])
})

test('a corrected birth of a held hospital is reported, and the vault keeps the newest row', async () => {
  const first = await load([
    await makeArchive(folder, 'F43_55001_20240201000000.zip', {
      'person.txt': persons([child, adult]),
    }),
  ])
  expect(first.changed).toEqual([])
  const corrected = child.replace('20200115', '20200116').replace('20240131', '20240601')
  const path = await makeArchive(folder, 'F43_55001_20240701000000.zip', {
    'person.txt': persons([corrected]),
    'service.txt': services([visit.replace('20240131|', '20240116|')]),
  })
  const held = {
    heldHospcodes: new Set(['55001']),
    oldShards: first.shards,
    previousFiscalYear: 2026,
  }
  const second = await load([path], held)
  const pid = second.rows.find(({ file }) => file === 'PERSON')?.PID
  expect(second.changed).toEqual([{ hospcode: '55001', pid, birthDay: 18_277 }])
  expect(second.rows.find(({ file }) => file === 'SERVICE')?.AGE_YEARS).toBe('4')
  expect(second.shards).toHaveLength(1)
  expect(second.shards[0]?.path).not.toBe(first.shards[0]?.path)
  const again = await load([path], { ...held, oldShards: second.shards })
  expect(again.changed).toEqual([])
  expect(again.shards).toEqual(second.shards)
})

test('a new fiscal year reports the oldest of hospitals that sent nothing', async () => {
  const old = adult.replace('19600301', '19200301')
  const first = await load([
    await makeArchive(folder, 'F43_55001_20240201000000.zip', {
      'person.txt': persons([child, old]),
    }),
  ])
  const path = await makeArchive(folder, 'F43_55002_20261101000000.zip', {
    'service.txt': services([visit.replace('55001', '55002')]),
  })
  const { changed } = await load([path], {
    heldHospcodes: new Set(['55001']),
    oldShards: first.shards,
    previousFiscalYear: 2026,
    newestFiscalYear: 2027,
  })
  expect(changed).toHaveLength(1)
})

test('a person in the archive of another hospital of the province is known there', async () => {
  const { rows, reports } = await load([
    await makeArchive(folder, 'F43_55001_20240201000000.zip', {
      'person.txt': persons([child, child.replace('55001', '55002')]),
    }),
    await makeArchive(folder, 'F43_55002_20240201000000.zip', {
      'service.txt': services([visit.replace('55001', '55002'), visit.replace('55001', '77001')]),
    }),
  ])
  expect(rows.find(({ file }) => file === 'SERVICE')?.AGE_YEARS).toBe('4')
  expect(reports.map(({ setAside }) => setAside)).toEqual([0, 1])
})

test('a damaged file inside an archive is read as far as it goes, and the others wholly', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => visit.replace('V1', `V${index * 7919}`))
  const path = await makeArchive(folder, 'F43_55001_20240201000000.zip', {
    'service.txt': services(many),
    'person.txt': persons([child]),
  })
  const bytes = readFileSync(path)
  bytes.fill(0xff, 60_000, 60_100)
  writeFileSync(path, bytes)
  const { reports, rows } = await load([path])
  const services_ = rows.filter(({ file }) => file === 'SERVICE').length
  expect(services_).toBeGreaterThan(1_000)
  expect(services_).toBeLessThan(20_000)
  expect(rows.filter(({ file }) => file === 'PERSON')).toHaveLength(1)
  expect(reports[0]?.counts).toContainEqual({
    file: 'SERVICE',
    column: '',
    code: 'entry-damaged',
    rows: 1,
  })
})

test('findings name archive, file, line, column and code', async () => {
  const path = await makeArchive(folder, 'F43_55001_20240201000000.zip', {
    'service.txt': services([visit, visit.replace('20240131|ป', '25670131|ป')]),
  })
  const lines = findingsOf(await load([path]))
  expect(lines).toContain('F43_55001_20240201000000.zip|SERVICE|3|DATE_SERV|date-buddhist')
})

test('a vault that another key sealed ends the load with a fault', async () => {
  const path = await makeArchive(folder, 'F43_55001_20240201000000.zip', {
    'person.txt': persons([child]),
  })
  const { shards } = await load([path])
  const keys = { pseudonymKey: Buffer.alloc(32, 1), vaultKey: Buffer.alloc(32, 9) }
  await expect(load([path], { oldShards: shards, keys })).rejects.toMatchObject({
    name: 'Fault',
    code: 'file-damaged',
  })
})

test('nothing but sealed files is left in the vault', async () => {
  mkdirSync(join(folder, 'vault', '55'), { recursive: true })
  await load([
    await makeArchive(folder, 'F43_55001_20240201000000.zip', { 'person.txt': persons([child]) }),
  ])
  const names = readdirSync(join(folder, 'vault', '55'))
  expect(names).toHaveLength(1)
  expect(names[0]).toMatch(/^55001-[0-9a-f]{32}\.sealed$/)
})

test.each([
  ['in Thai', ['ว12345', 'ว67890']],
  ['longer than the cache takes', ['PROVIDER-0123456789-A', 'PROVIDER-0123456789-B']],
])('a pseudonymised value %s leaves the key of its row as it is', async (_kind, providers) => {
  const lines = (provider: (index: number) => string) =>
    ['E119', 'I10', 'N183', 'J449', 'Z000']
      .map((code, index) => `55001|1|V1|20240131|${code}|1|${provider(index)}|20240131101112`)
      .join('\r\n')
  const diagnoses = (provider: (index: number) => string) =>
    `HOSPCODE|PID|SEQ|DATE_SERV|DIAGCODE|DIAGTYPE|PROVIDER|D_UPDATE\r\n${lines(provider)}\r\n`
  const keys = async (name: string, provider: (index: number) => string) => {
    const path = await makeArchive(folder, name, { 'diagnosis_opd.txt': diagnoses(provider) })
    return (await load([path])).rows.map((row) => row._ROWKEY)
  }
  const plain = await keys('F43_55001_20240201103000.zip', () => '7')
  const odd = await keys('F43_55001_20240202103000.zip', (index) => providers[index % 2] ?? '')
  expect(new Set(odd).size).toBe(5)
  expect(odd).toEqual(plain)
})
