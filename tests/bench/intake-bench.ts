/**
 * Intake against plain DuckDB on the same text: MB of text a second by wall and by CPU, their ratio, peak memory, and
 * where the time goes. `BENCH_ARCHIVES` names a folder of archives; else a synthetic province is made.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { synthesize } from '#features/synthetic'
import type { Measured } from './intake/measured.ts'
import { inflateArchives } from './intake/raw-text.ts'
import { benchPersons } from './province/bench-home.ts'
import { printFigure } from './province/figures.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'hippo-bench-intake-'))
try {
  const archives = process.env.BENCH_ARCHIVES ?? (await makeArchives())
  const textFolder = path.join(folder, 'text')
  const { texts, bytes } = await inflateArchives(archives, textFolder)
  await writeFile(path.join(textFolder, 'texts.json'), JSON.stringify(texts))
  const megabytes = bytes / 1e6
  printFigure('text', `${megabytes.toFixed(0)} MB`)
  const before = await inChild('run-yardstick.ts', textFolder, '900MB')
  const intake = await inChild('run-measured-intake.ts', archives, path.join(folder, 'home'))
  const after = await inChild('run-yardstick.ts', textFolder, '900MB')
  print('yardstick before', before, megabytes)
  print('intake', intake, megabytes)
  print('yardstick after', after, megabytes)
  const wallMs = (before.wallMs + after.wallMs) / 2
  const cpuMs = (before.cpuMs + after.cpuMs) / 2
  printFigure('ratio by wall', (wallMs / intake.wallMs).toFixed(2), '0.4, wanted 0.6')
  printFigure('ratio by CPU', (cpuMs / intake.cpuMs).toFixed(2), '0.4, wanted 0.6')
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function makeArchives(): Promise<string> {
  const outDir = path.join(folder, 'archives')
  await synthesize({
    province: '55',
    persons: benchPersons,
    fromYear: 2563,
    toYear: 2569,
    seed: 1,
    standard: '2.4.1',
    dirty: 0,
    outDir,
  })
  return outDir
}

async function inChild(program: string, ...args: readonly string[]): Promise<Measured> {
  const child = fork(fileURLToPath(new URL(`intake/${program}`, import.meta.url)), args)
  const ended = once(child, 'exit')
  const [result] = await Promise.race([once(child, 'message'), ended])
  await ended
  if (typeof result !== 'object' || result === null) throw new TypeError(`${program} failed`)
  return result
}

function print(
  name: string,
  { wallMs, cpuMs, peakMegabytes, stages }: Measured,
  megabytes: number,
) {
  const speed = (ms: number) => `${((megabytes * 1000) / ms).toFixed(1)} MB/s`
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  printFigure(
    name,
    `wall ${seconds(wallMs)} (${speed(wallMs)}), CPU ${seconds(cpuMs)} (${speed(cpuMs)}), peak ${peakMegabytes.toFixed(0)} MB`,
  )
  for (const stage of stages) {
    printFigure(
      `  ${stage.name}`,
      `wall ${seconds(stage.wallMs)}, CPU ${seconds(stage.cpuMs)}, peak ${stage.peakMegabytes.toFixed(0)} MB`,
    )
  }
}
