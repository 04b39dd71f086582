import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { latestManifest, type Manifest, sha256OfFile } from '#platform/lake'
import { runIntake } from './intake.ts'
import { makeArchive, makeFacilities } from './made-archives.ts'
import { seeded } from './publish/made-loads.ts'

const program = fileURLToPath(new URL('load-in-process.ts', import.meta.url))
const kills = 5

let folder: string
let home: Home
let database: Database

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hippo-killed-'))
  ;[home, database] = await makeHome('home')
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function makeHome(name: string): Promise<[Home, Database]> {
  const opened = await openHome(path.join(folder, name))
  if (!opened.ok) throw new TypeError(opened.refusal.code)
  return [opened.value, await openDatabase(opened.value, { program: 'test' })]
}

/** Begin an intake in a process of its own and kill it some time after it has begun. */
async function loadAndKill(paths: readonly string[], afterMs: number): Promise<void> {
  const child = fork(program, [home.path, ...paths])
  const ended = once(child, 'exit')
  await once(child, 'message')
  await Promise.race([setTimeout(afterMs), ended])
  child.kill('SIGKILL')
  await ended
}

it('an intake killed at any time leaves the old version whole, and a rerun completes', async () => {
  const sent = path.join(folder, 'sent')
  await makeFacilities(sent, { 10001: '55', 10002: '55' })
  const size = { folder: sent, persons: 200, visits: 1_000 }
  const make = (hospcode: string, seed: number) =>
    makeArchive({ ...size, hospcode, stamp: `202509${seed + 10}000000`, seed })
  const first = await make('10001', 1)
  const later = [await make('10001', 2), await make('10002', 3)]
  await runIntake(home, database, { paths: [first] })
  const old = (await latestManifest(database.db, '55')) as Manifest
  const [expected, uninterruptedMs] = await uninterrupted(first, later)
  const next = seeded(20)
  for (let kill = 0; kill < kills; kill++) {
    await loadAndKill(later, next(uninterruptedMs))
    const seen = (await latestManifest(database.db, '55')) as Manifest
    if (seen.version > old.version) break
    expect(seen).toEqual(old)
    await expectWhole(seen)
  }
  await runIntake(home, database, { paths: later })
  const completed = (await latestManifest(database.db, '55')) as Manifest
  expect(completed).toEqual(expected)
  await expectWhole(completed)
  expect(await readdir(home.work)).toEqual([])
})

/** The same loads without a kill, in another home with the same keys. */
async function uninterrupted(first: string, later: readonly string[]): Promise<[Manifest, number]> {
  const [other, otherDatabase] = await makeHome('other')
  try {
    await cp(home.keys, other.keys, { recursive: true })
    await runIntake(other, otherDatabase, { paths: [first] })
    const begun = performance.now()
    await runIntake(other, otherDatabase, { paths: later })
    const ms = Math.ceil(performance.now() - begun)
    return [(await latestManifest(otherDatabase.db, '55')) as Manifest, ms]
  } finally {
    await otherDatabase.close()
  }
}

/** Every file that a data version names is there, and parts hold the bytes that their names say. */
async function expectWhole({ parts, servingFiles, vaultShards }: Manifest): Promise<void> {
  for (const part of parts) {
    const hash = await sha256OfFile(path.join(home.lake, part.path))
    expect(path.basename(part.path)).toBe(`part-${hash}.parquet`)
  }
  for (const { path: file, sizeBytes } of servingFiles) {
    expect((await stat(path.join(home.serving, file))).size).toBe(sizeBytes)
  }
  for (const shard of vaultShards) {
    expect((await stat(path.join(home.vault, shard.path))).size).toBeGreaterThan(0)
  }
}
