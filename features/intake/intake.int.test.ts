import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { latestManifest, type Manifest, manifestOf } from '#platform/lake'
import { type IntakeResult, runIntake } from './intake.ts'
import { makeArchive, makeFacilities } from './made-archives.ts'

let folder: string
let home: Home
let database: Database

// One home for all tests; each has a province, and hospitals that begin with its code, for itself.
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hippo-intake-'))
  const opened = await openHome(path.join(folder, 'home'))
  if (!opened.ok) throw new TypeError(opened.refusal.code)
  home = opened.value
  database = await openDatabase(home, { program: 'test' })
  const provinces = ['50', '51', '52', '53', '54', '55', '56', '57', '58']
  const hospitals = provinces.flatMap((code) => [1, 2].map((n) => [`${code}00${n}`, code]))
  await makeFacilities(folder, Object.fromEntries(hospitals))
  await load(path.join(folder, 'chospital.csv'))
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const sent = (...names: string[]) => path.join(folder, ...names)

function archive(hospcode: string, seed: number): Promise<string> {
  const stamp = `202509${seed + 10}000000`
  const into = sent(hospcode.slice(0, 2))
  return makeArchive({ folder: into, hospcode, stamp, persons: 40, visits: 120, seed })
}

async function load(...paths: string[]): Promise<IntakeResult> {
  const result = await runIntake(home, database, { paths })
  if (!result.ok) throw new TypeError(result.refusal.code)
  return result.value
}

async function refusalOf(paths: readonly string[], province?: string): Promise<string | undefined> {
  const result = await runIntake(home, database, { paths, province })
  return result.ok ? undefined : result.refusal.code
}

const manifest = async (province: string) =>
  (await latestManifest(database.db, province)) as Manifest

describe('an intake', () => {
  it('makes one version of every province that its archives belong to', async () => {
    await archive('50001', 1)
    await archive('50002', 2)
    await archive('51001', 3)
    const { published, refused, known } = await load(sent('50'), sent('51'))
    expect(published.map(({ province, dataVersion }) => [province, dataVersion])).toEqual([
      ['50', 1],
      ['51', 1],
    ])
    expect([refused, known]).toEqual([[], []])
    const { parts, newestFiscalYear, reachesTo } = await manifest('50')
    expect([rowsOf(parts, 'SERVICE'), rowsOf(parts, 'PERSON')]).toEqual([240, 80])
    expect(newestFiscalYear).toBe(2025)
    expect(reachesTo).toMatch(/^2025-0\d-\d\d$/)
    const ledger = await database.db
      .selectFrom('archive')
      .select(['hospcode', 'version'])
      .where('province', '=', '50')
      .orderBy('hospcode')
      .execute()
    expect(ledger).toEqual([
      { hospcode: '50001', version: 1 },
      { hospcode: '50002', version: 1 },
    ])
  })

  it('changes nothing when the same archives come again, under whatever name', async () => {
    const first = await archive('52001', 1)
    await load(first)
    const before = await manifest('52')
    await cp(first, sent('52', 'again.zip'))
    const { published, known } = await load(sent('52'))
    expect(published).toEqual([])
    expect(known.map(({ version }) => version)).toEqual([1, 1])
    expect(await manifest('52')).toEqual(before)
  })

  it('refuses single archives in words and loads the others', async () => {
    await archive('53001', 1)
    await writeFile(sent('53', 'F43_53002_20250910000000.zip'), 'no zip at all')
    await cp(await archive('99999', 2), sent('53', 'F43_99999_20250912000000.zip'))
    const { published, refused } = await load(sent('53'))
    expect(published).toHaveLength(1)
    expect(refused.map(({ refusal }) => refusal.code)).toEqual([
      'archive-not-zip',
      'archive-province-unknown',
    ])
  })

  it('takes the province from the option where the facility table does not tell', async () => {
    const unknown = await archive('98001', 2)
    const loaded = await runIntake(home, database, { paths: [unknown], province: '54' })
    expect(loaded).toMatchObject({ ok: true, value: { published: [{ province: '54' }] } })
  })

  it('refuses a province that does not exist, and paths that hold nothing', async () => {
    await mkdir(sent('empty'))
    expect(await refusalOf([folder], '00')).toBe('province-not-in-list')
    expect(await refusalOf([sent('empty')])).toBe('nothing-to-load')
  })

  it('refuses to load beside data whose keys are gone', async () => {
    await load(await archive('55001', 1))
    await rm(path.join(home.keys, '55.json'))
    expect(await refusalOf([await archive('55001', 2)])).toBe('key-missing')
  })

  it('refuses to load beside files that the database knows nothing of', async () => {
    await mkdir(path.join(home.lake, '56', 'PERSON'), { recursive: true })
    expect(await refusalOf([await archive('56001', 1)])).toBe('home-damaged')
  })

  it('waits for another one that is at work', async () => {
    const paths = [await archive('57001', 1), await archive('57001', 2)]
    let waited = 0
    const results = await Promise.all(
      paths.map((one) => runIntake(home, database, { paths: [one], onWait: () => waited++ })),
    )
    expect(waited).toBe(1)
    expect(results.every((result) => result.ok)).toBe(true)
    expect((await manifest('57')).version).toBe(2)
  })

  it('keeps the files of two versions and no others', async () => {
    for (const seed of [1, 2, 3]) await load(await archive('58001', seed))
    const kept = await Promise.all(
      [2, 3].map(async (version) => (await manifestOf(database.db, '58', version)) as Manifest),
    )
    const named = kept.flatMap(({ parts }) => parts.map((part) => part.path))
    const entries = await readdir(path.join(home.lake, '58'), { recursive: true })
    const files = entries.filter((name) => name.endsWith('.parquet') && !name.includes('_findings'))
    expect(files.map((name) => path.join('58', name)).toSorted()).toEqual(
      [...new Set(named)].toSorted(),
    )
    expect(await readdir(home.work)).toEqual([])
  })
})

function rowsOf(parts: Manifest['parts'], file: string): number {
  return parts.filter((part) => part.file === file).reduce((sum, part) => sum + part.rows, 0)
}
