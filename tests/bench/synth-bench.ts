/**
 * How fast whole provinces are made up, and in how much memory: MB of text a second by wall and by CPU, peak RSS.
 *
 * `node tests/bench/synth-bench.ts [--persons 20000] [--years 2] [--threads 2]`; generation, encoding and compression
 * are all counted. The demo of a first start (1,500 persons, 8 years) is measured beside it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { synthesize } from '#features/synthetic'

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '20000' },
    years: { type: 'string', default: '2' },
    threads: { type: 'string', default: '2' },
  },
  strict: false,
})

const threads = Number(values.threads)
await measure('demo of a first start', { persons: 1500, years: 8 })
await measure('province', { persons: Number(values.persons), years: Number(values.years) })

async function measure(
  name: string,
  size: { readonly persons: number; readonly years: number },
): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'hippo-synth-bench-'))
  try {
    const cpu = process.cpuUsage()
    const started = performance.now()
    const report = await synthesize({
      province: '55',
      persons: size.persons,
      fromYear: 2570 - size.years,
      toYear: 2569,
      seed: 1,
      standard: '2.4.1',
      dirty: 0.02,
      outDir,
      threads,
    })
    const wallSeconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const megabytes = report.textBytes / 1e6
    const peak = process.resourceUsage().maxRSS / 1024
    process.stdout.write(
      `${name}: ${size.persons} persons, ${size.years} years, ${report.archives} archives, ` +
        `${report.rows} rows, ${megabytes.toFixed(0)} MB of text in ${wallSeconds.toFixed(1)} s: ` +
        `${(megabytes / wallSeconds).toFixed(1)} MB/s, ` +
        `${(megabytes / ((user + system) / 1e6)).toFixed(1)} MB per CPU s, peak RSS ${peak.toFixed(0)} MB\n`,
    )
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
