import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Home, openHome } from '#platform/home'
import { sha256OfFile, writeDurably } from './durable.ts'
import type { Manifest } from './manifest.ts'
import { removeUnfinished, removeUnreferenced } from './unreferenced.ts'

let folder: string
let home: Home
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hippo-lake-'))
  const opened = await openHome(path.join(folder, 'home'))
  if (!opened.ok) throw new TypeError(opened.refusal.code)
  home = opened.value
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(root: string, name: string, content = name): Promise<string> {
  const target = path.join(root, name)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, content)
  return target
}

describe('writing durably', () => {
  it('gives a finished file its final name in a folder that did not exist', async () => {
    const final = path.join(home.lake, '55', 'PERSON', 'part-x.parquet')
    const temporary = await file(home.lake, 'unfinished', 'rows')
    await writeDurably(temporary, final)
    expect(await readFile(final, 'utf8')).toBe('rows')
    expect(existsSync(temporary)).toBe(false)
  })

  it('leaves a file that stands already as it is', async () => {
    const final = await file(home.lake, 'part', 'first')
    await writeDurably(await file(home.lake, 'unfinished', 'second'), final)
    expect(await readFile(final, 'utf8')).toBe('first')
  })
})

it('a file is named by the SHA-256 of its bytes', async () => {
  expect(await sha256OfFile(await file(folder, 'abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

describe('sweeping', () => {
  const part = { file: 'PERSON', year: null, bucket: 0, buckets: 1, rows: 1, sizeBytes: 1 }
  const manifest: Manifest = {
    format: 1,
    province: '55',
    version: 1,
    newestFiscalYear: 2025,
    reachesTo: null,
    parts: [{ ...part, path: '55/PERSON/kept.parquet', hospcodes: [] }],
    servingFiles: [{ path: 'reference-kept.duckdb', sizeBytes: 1, tables: [] }],
    vaultShards: [{ hospcode: '10001', path: '55/10001-kept.sealed' }],
    frequentClasses: {},
    findings: ['55/_findings/kept.parquet'],
  }

  it('removes what no retained data version names, and the folders that become empty', async () => {
    const kept = [
      await file(home.lake, '55/PERSON/kept.parquet'),
      await file(home.lake, '55/_findings/kept.parquet'),
      await file(home.serving, 'reference-kept.duckdb'),
      await file(home.vault, '55/10001-kept.sealed'),
    ]
    const gone = [
      await file(home.lake, '55/PERSON/old.parquet'),
      await file(home.lake, '55/SERVICE/year=2020/old.parquet'),
      await file(home.serving, '55/old.duckdb'),
      await file(home.serving, 'reference-old.duckdb'),
      await file(home.vault, '55/10001-old.sealed'),
    ]
    expect(await removeUnreferenced(home, [manifest])).toBe(gone.length)
    expect(kept.filter((name) => !existsSync(name))).toEqual([])
    expect(gone.filter((name) => existsSync(name))).toEqual([])
    expect(existsSync(path.join(home.lake, '55', 'SERVICE'))).toBe(false)
  })

  it('leaves a province without a data version alone', async () => {
    const other = [
      await file(home.lake, '56/PERSON/part.parquet'),
      await file(home.vault, '56/20001-x.sealed'),
    ]
    await removeUnreferenced(home, [manifest])
    expect(other.filter((name) => !existsSync(name))).toEqual([])
  })

  it('removes what a killed intake left half-written, and nothing else of the work folder', async () => {
    const gone = [
      await file(home.lake, '55/_building/1.parquet'),
      await file(home.serving, '55/_building/x.duckdb'),
      await file(home.work, 'intake/55/PERSON-0.txt'),
    ]
    const kept = await file(home.work, 'demo-1/F43.zip')
    await removeUnfinished(home)
    expect(gone.filter((name) => existsSync(name))).toEqual([])
    expect(existsSync(kept)).toBe(true)
  })
})
