import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runIntake } from '#features/intake'
import { synthesize } from '#features/synthetic'
import { openDatabase } from '#platform/database'
import { openHome } from '#platform/home'

/** A demo home with one loaded synthetic province (55), for benches. */
export interface BenchHome {
  readonly homePath: string
  readonly persons: number
  remove(): Promise<void>
}

/** Persons of the benches; `BENCH_PERSONS` sets another number. */
export const benchPersons = Number(process.env.BENCH_PERSONS ?? 20_000)

/** Make the archives and load them. */
export async function makeBenchHome(): Promise<BenchHome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hippo-bench-'))
  const archives = path.join(folder, 'archives')
  await synthesize({
    province: '55',
    persons: benchPersons,
    fromYear: 2567,
    toYear: 2569,
    seed: 1,
    standard: '2.4.1',
    dirty: 0,
    outDir: archives,
  })
  const homePath = path.join(folder, 'home')
  const home = await openHome(homePath)
  if (!home.ok) throw new TypeError(home.refusal.code)
  const database = await openDatabase(home.value, { program: 'bench' })
  const loaded = await runIntake(home.value, database, { paths: [archives] })
  await database.close()
  await rm(archives, { recursive: true })
  if (!loaded.ok) throw new TypeError(loaded.refusal.code)
  await writeFile(path.join(homePath, 'demo.json'), '{"state":"complete"}\n')
  const remove = () => rm(folder, { recursive: true, force: true })
  return { homePath, persons: benchPersons, remove }
}
