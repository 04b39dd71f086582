import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { runIntake } from '#features/intake'
import { synthesize } from '#features/synthetic'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { latestManifest, type Manifest, sha256OfFile } from '#platform/lake'
import { productPath } from '../../apps/composition/settings.ts'

/** Kills of an intake from outside; `PROOF_KILLS` sets another number. */
const kills = Number(process.env.PROOF_KILLS ?? 40)

const folder = await mkdtemp(path.join(tmpdir(), 'hippo-proof-kill-'))
const sent = (year: number) => path.join(folder, `sent-${year}`)
for (const year of [2568, 2569]) {
  await synthesize({
    province: '55',
    persons: 400,
    fromYear: year,
    toYear: year,
    seed: 3,
    standard: '2.4.1',
    dirty: 0.01,
    outDir: sent(year),
  })
}
const [home, database] = await makeHome('home')
await runIntake(home, database, { paths: [sent(2568)] })
const old = await newest(database)
const { manifest: expected, ms: uninterruptedMs } = await uninterrupted()

let random = 20
let beforeCommit = 0
for (let kill = 0; kill < kills; kill += 1) {
  random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0
  await loadAndKill(Math.round((random / 2 ** 32) * uninterruptedMs))
  const seen = await newest(database)
  await assertWhole(seen)
  if (seen.version !== old.version) break
  assertSame(seen, old)
  beforeCommit += 1
}
await runIntake(home, database, { paths: [sent(2569)] })
const completed = await newest(database)
await assertWhole(completed)
assertSame(completed, expected)
await database.close()
await rm(folder, { recursive: true, force: true })
process.stdout.write(
  `${beforeCommit} intakes killed at seeded times up to ${uninterruptedMs} ms: the old data version whole after each, the rerun equal to an uninterrupted load\n`,
)

async function makeHome(name: string): Promise<[Home, Database]> {
  const opened = await openHome(path.join(folder, name))
  if (!opened.ok) throw new TypeError(opened.refusal.code)
  return [opened.value, await openDatabase(opened.value, { program: 'proof' })]
}

async function newest(of: Database): Promise<Manifest> {
  const manifest = await latestManifest(of.db, '55')
  if (manifest === undefined) throw new TypeError('no data version')
  return manifest
}

async function uninterrupted(): Promise<{ manifest: Manifest; ms: number }> {
  const [other, otherDatabase] = await makeHome('other')
  await cp(home.keys, other.keys, { recursive: true })
  await runIntake(other, otherDatabase, { paths: [sent(2568)] })
  const begun = performance.now()
  await runIntake(other, otherDatabase, { paths: [sent(2569)] })
  const ms = Math.ceil(performance.now() - begun) + 500
  const manifest = await newest(otherDatabase)
  await otherDatabase.close()
  return { manifest, ms }
}

/** An intake by the command line, killed without warning. */
async function loadAndKill(afterMs: number): Promise<void> {
  const program = path.join(productPath, 'apps/cli/main.ts')
  const child = spawn(process.execPath, [program, 'intake', sent(2569)], {
    env: { ...process.env, HIPPO_HOME: home.path },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  await Promise.race([after(afterMs), ended])
  child.kill('SIGKILL')
  await ended
}

async function assertWhole({ parts }: Manifest): Promise<void> {
  for (const part of parts) {
    const hash = await sha256OfFile(path.join(home.lake, part.path))
    if (!part.path.includes(hash)) throw new TypeError(`not whole: ${part.path}`)
  }
}

function assertSame(one: Manifest, other: Manifest): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new TypeError('the lakes differ')
}
