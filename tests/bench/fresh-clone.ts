import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { productPath } from '../../apps/composition/settings.ts'
import { freePort } from '../e2e/server-process.ts'
import { printFigure } from './province/figures.ts'

/** The last commit in a fresh clone: installation alone, then the first start with its demo, then the second start. */
const run = promisify(execFile)
const folder = await mkdtemp(path.join(tmpdir(), 'hippo-clone-'))
const clone = path.join(folder, 'hippo')
const env = { ...process.env, PATH: pathWithoutRuntime(), LANG: 'C' }
await run('git', ['clone', '--quiet', productPath, clone])
const install = await timed(() => run('bin/hippo', ['help'], { cwd: clone, env }))
const first = await timed(startAndStop)
const second = await timed(startAndStop)
await rm(folder, { recursive: true, force: true })
printFigure('installation alone', seconds(install))
printFigure('fresh clone to ready, demo included', seconds(install + first), '<= 120 s')
printFigure('second start', seconds(second), '<= 6 s')

/** @returns milliseconds until ready; the server is stopped afterwards. */
async function startAndStop(): Promise<number> {
  const startedAt = performance.now()
  const port = String(await freePort())
  const server = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  for await (const chunk of server.stdout) {
    output += chunk
    if (output.includes('HiPPO is ready')) break
  }
  const readyMs = performance.now() - startedAt
  const ended = once(server, 'exit')
  server.kill('SIGINT')
  await ended
  return readyMs
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  const own = await work()
  return typeof own === 'number' ? own : performance.now() - startedAt
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** The machine's own Node and npm, as somebody who has just cloned would use them. */
function pathWithoutRuntime(): string {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((entry) => !entry.includes(path.join('tools', 'runtime')))
    .join(path.delimiter)
}
