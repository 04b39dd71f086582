import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase } from '#platform/database'
import { openHome } from '#platform/home'
import { latestManifest, type Manifest } from '#platform/lake'
import { runIntake } from './intake.ts'
import { makeArchive, makeFacilities } from './made-archives.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hippo-order-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Load groups of archives one after the other into a new home with the keys of another. */
async function loadInto(
  name: string,
  loads: readonly (readonly string[])[],
  keysOf?: string,
): Promise<Manifest> {
  const home = await openHome(path.join(folder, name))
  if (!home.ok) throw new TypeError(home.refusal.code)
  if (keysOf !== undefined) {
    await cp(path.join(folder, keysOf, 'keys'), home.value.keys, { recursive: true })
  }
  const database = await openDatabase(home.value, { program: 'test' })
  try {
    for (const paths of loads) {
      expect(await runIntake(home.value, database, { paths })).toMatchObject({ ok: true })
    }
    return (await latestManifest(database.db, '55')) as Manifest
  } finally {
    await database.close()
  }
}

it('any order and grouping of archives gives the same parts and serving files', async () => {
  const sent = path.join(folder, 'sent')
  await makeFacilities(sent, { 10001: '55', 10002: '55' })
  const size = { folder: sent, persons: 60, visits: 200 }
  const make = (hospcode: string, seed: number) =>
    makeArchive({ ...size, hospcode, stamp: `202509${seed + 10}000000`, seed })
  const a = await make('10001', 1)
  const b = await make('10001', 2)
  const c = await make('10002', 3)
  const d = await make('10002', 4)
  const together = await loadInto('together', [[a, b, c, d]])
  const apart = await loadInto('apart', [[d], [c, b], [a]], 'together')
  expect([together.version, apart.version]).toEqual([1, 3])
  expect(apart.parts).toEqual(together.parts)
  expect(apart.servingFiles).toEqual(together.servingFiles)
  expect(apart.vaultShards).toEqual(together.vaultShards)
})
