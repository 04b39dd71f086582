import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A province of a million persons is written as a stream: text a second, and the most memory ever used. */
const persons = Number(process.env.PROOF_PERSONS ?? 1_000_000)

interface Measured {
  readonly report: { readonly textBytes: number }
  readonly seconds: number
  readonly peakMegabytes: number
}

const folder = await mkdtemp(path.join(tmpdir(), 'hippo-proof-million-'))
const program = fileURLToPath(new URL('synthesis/measured-synthesis.ts', import.meta.url))
const child = fork(program, [String(persons), folder])
const ended = once(child, 'exit')
const [message] = await Promise.race([once(child, 'message'), ended])
await ended
await rm(folder, { recursive: true, force: true })
if (typeof message !== 'object' || message === null) throw new TypeError('the synthesis failed')
const { report, seconds, peakMegabytes } = message as Measured
const speed = report.textBytes / 1e6 / seconds
process.stdout.write(
  `${persons} persons, one fiscal year: ${(report.textBytes / 1e9).toFixed(2)} GB of text, ${speed.toFixed(0)} MB/s (bar >= 20), peak memory ${peakMegabytes.toFixed(0)} MiB (bar <= 1024)\n`,
)
