import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Fault } from '#domain/outcome'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { latestManifest } from '#platform/lake'
import { runIntake } from './intake.ts'
import { makeArchive, makeFacilities } from './made-archives.ts'

const small = ['vault', 'lake', 'serving', 'work'] as const

const mount = '/bin/mount'
const unmount = '/bin/umount'

let folder: string
let home: Home
let database: Database
let disk: string | undefined

// The database stays on the large disk; all else that an intake writes is on a disk of a few megabytes.
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hippo-full-'))
  const opened = await openHome(path.join(folder, 'home'))
  if (!opened.ok) throw new TypeError(opened.refusal.code)
  disk = await mountDisk(path.join(folder, 'disk'))
  const onDisk = small.map((name) => [name, path.join(disk ?? folder, name)])
  home = { ...opened.value, ...Object.fromEntries(onDisk) }
  for (const name of small) await mkdir(home[name], { recursive: true })
  database = await openDatabase(home, { program: 'test' })
})
afterAll(async () => {
  await database.close()
  if (disk !== undefined) execFileSync(unmount, [disk])
  await rm(folder, { recursive: true, force: true })
})

/** A disk of 12 MB, where this user may mount one. */
async function mountDisk(at: string): Promise<string | undefined> {
  await mkdir(at)
  const options = ['-t', 'tmpfs', '-o', 'size=12m', 'hippo-test', at]
  return spawnSync(mount, options).status === 0 ? at : undefined
}

it('wherever the disk gets full, the old version stays whole; with space again all is loaded', async (context) => {
  if (disk === undefined) context.skip('a small disk can only be mounted as root')
  const sent = path.join(folder, 'sent')
  await makeFacilities(sent, { 10001: '55' })
  const at = { folder: sent, hospcode: '10001', persons: 50 }
  const first = await makeArchive({ ...at, stamp: '20250911000000', visits: 100, seed: 1 })
  const large = await makeArchive({ ...at, stamp: '20250912000000', visits: 60_000, seed: 2 })
  await runIntake(home, database, { paths: [first] })
  const old = await latestManifest(database.db, '55')
  const outcomes: string[] = []
  for (let megabytes = 8; outcomes.at(-1) !== 'loaded'; megabytes += 6) {
    execFileSync(mount, ['-o', `remount,size=${megabytes}m`, disk as string])
    outcomes.push(await tryToLoad(large))
    if (outcomes.at(-1) !== 'loaded') {
      expect(await latestManifest(database.db, '55')).toEqual(old)
      expect(await readdir(path.join(home.lake, '55'))).not.toContain('_building')
    }
    expect(await readdir(home.work)).toEqual([])
  }
  expect(outcomes.length).toBeGreaterThan(3)
  expect(new Set(outcomes)).toEqual(new Set(['disk-full', 'loaded']))
})

async function tryToLoad(archive: string): Promise<string> {
  try {
    const { ok } = await runIntake(home, database, { paths: [archive] })
    return ok ? 'loaded' : 'refused'
  } catch (error) {
    if (error instanceof Fault) return error.code
    throw error
  }
}
