import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { files } from '#domain/standard'
import { findings, type IntakeResult, runIntake } from '#features/intake'
import { openDatabase } from '#platform/database'
import { openHome } from '#platform/home'
import { findingsFolder } from '#platform/lake'
import { synthesize } from '../synthesize.ts'
import type { Expectation } from './fault.ts'

interface Planted {
  readonly archive: string
  readonly entry: string
  readonly line: number
  readonly column: string
  readonly expect: Expectation
}

const province = '34'
let folder: string
let planted: readonly Planted[]
let loaded: IntakeResult
/** What intake did to a line or to a value of it, by place. */
let done: { readonly setAside: ReadonlySet<string>; readonly nulled: ReadonlySet<string> }

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hippo-planted-intake-'))
  const outDir = path.join(folder, 'archives')
  await synthesize({
    province,
    persons: 500,
    fromYear: 2568,
    toYear: 2569,
    seed: 11,
    standard: '2.4.1',
    dirty: 0.06,
    outDir,
    threads: 0,
  })
  const lines = readFileSync(path.join(outDir, 'planted.jsonl'), 'utf8').trimEnd().split('\n')
  planted = lines.map((line) => JSON.parse(line) as Planted)
  await load(outDir)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function load(archives: string): Promise<void> {
  const home = await openHome(path.join(folder, 'home'))
  if (!home.ok) throw new TypeError(home.refusal.code)
  const database = await openDatabase(home.value, { program: 'test' })
  try {
    const result = await runIntake(home.value, database, { paths: [archives] })
    if (!result.ok) throw new TypeError(result.refusal.code)
    loaded = result.value
  } finally {
    await database.close()
  }
  done = await readFindings(path.join(home.value.lake, findingsFolder(province), '*.parquet'))
}

async function readFindings(glob: string): Promise<typeof done> {
  const engine = await DuckDBInstance.create()
  const connection = await engine.connect()
  const read = await connection.runAndReadAll(
    `SELECT archive, file, line, "column", code FROM read_parquet('${glob}') WHERE line IS NOT NULL`,
  )
  connection.closeSync()
  engine.closeSync()
  const setAside = new Set<string>()
  const nulled = new Set<string>()
  for (const found of read.getRowObjectsJson()) {
    const line = `${found.archive}|${found.file}|${found.line}`
    const effect = effectOf(`${found.file}`, `${found.column}`, `${found.code}`)
    if (effect === 'row-set-aside') setAside.add(line)
    if (effect === 'value-null') nulled.add(`${line}|${found.column}`)
  }
  return { setAside, nulled }
}

/** A date that is none costs the row where it is part of the key, and only itself elsewhere. */
function effectOf(file: string, column: string, code: string): string {
  const { effect } = findings[code as keyof typeof findings]
  if (effect !== 'row-or-value') return effect
  const isKey = files.find(({ name }) => name === file)?.primaryKey.includes(column) === true
  return isKey ? 'row-set-aside' : 'value-null'
}

const namesLongestFirst = files.map(({ name }) => name).sort((a, b) => b.length - a.length)

function lineOf({ archive, entry, line }: Planted): string {
  const base = (entry.split('/').at(-1) ?? '').toUpperCase()
  return `${archive}|${namesLongestFirst.find((name) => base.startsWith(name))}|${line}`
}

function expected(what: Expectation): readonly Planted[] {
  return planted.filter((one) => one.expect === what)
}

test('every archive is loaded, and keeps out as many rows as were planted to be kept out', () => {
  expect(loaded.refused).toEqual([])
  const reports = loaded.published.flatMap((one) => one.reports)
  const counts = Map.groupBy(expected('set-aside'), ({ archive }) => archive)
  expect(reports.map(({ name, setAside }) => [name, setAside])).toEqual(
    reports.map(({ name }) => [name, counts.get(name)?.length ?? 0]),
  )
  expect(counts.size).toBe(reports.length)
})

test('the rows that intake keeps out are those lines and no others', () => {
  expect(done.setAside).toEqual(new Set(expected('set-aside').map(lineOf)))
})

test('the values that become NULL are those that were planted to, and no others', () => {
  const places = expected('null').map((one) => `${lineOf(one)}|${one.column}`)
  expect(done.nulled).toEqual(new Set(places))
})
