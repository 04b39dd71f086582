import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CapsuleSize } from './bind.ts'
import { bwrapOptions, type ConfiningPrograms, setprivOptions } from './confinement.ts'

/** What a worker process is started with; folders it may see matter only under bubblewrap. */
export interface Launch {
  readonly programs: ConfiningPrograms
  readonly size: CapsuleSize
  readonly folders: readonly string[]
}

const workerPath = fileURLToPath(new URL('./worker.mjs', import.meta.url))

/**
 * Writable memory of a started worker before any query, and the allowance for the engine's own.
 *
 * Measured: less than base + 1.6 x memory_limit makes V8 itself abort; an address-space limit does not do, since V8
 * reserves addresses by the gigabyte.
 */
const baseMegabytes = 650
const engineAllowance = 1.6
const megabytesPerThread = 16

/** Start a worker: empty environment, no standard streams, messages on a channel of its own. */
export function launchWorker(launch: Launch): ChildProcess {
  const [program = process.execPath, ...args] = commandOf(launch)
  return fork(workerPath, [], {
    cwd: '/',
    env: {},
    execPath: program,
    execArgv: args,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function commandOf({ programs, size, folders }: Launch): readonly string[] {
  const { bwrap, setpriv, prlimit } = programs
  const dataBytes =
    (baseMegabytes + engineAllowance * size.memoryMegabytes + megabytesPerThread * size.threads) *
    1024 *
    1024
  return [
    ...(setpriv ? [setpriv, ...setprivOptions] : []),
    ...(bwrap ? [bwrap, ...bwrapOptions, ...visible(folders), ...channel(), '--'] : []),
    ...(prlimit
      ? [prlimit, `--data=${Math.round(dataBytes)}`, '--nofile=4096', '--core=0', '--']
      : []),
    process.execPath,
    '--max-old-space-size=256',
  ]
}

/** The worker, the engine's package, Node itself and the scope's folders; nothing can be written. */
function visible(folders: readonly string[]): readonly string[] {
  const packages = path.dirname(path.dirname(path.dirname(enginePackage())))
  const needed = [
    process.execPath,
    workerPath,
    path.join(import.meta.dirname, 'worker-values.mjs'),
    packages,
  ]
  return [
    ...needed.flatMap((file) => ['--ro-bind', file, file]),
    ...folders.flatMap((folder) => ['--ro-bind-try', folder, folder]),
  ]
}

/** `node_modules/@duckdb/node-api/lib/index.js` */
function enginePackage(): string {
  return createRequire(import.meta.url).resolve('@duckdb/node-api')
}

/** bubblewrap clears the environment, and with it how Node finds its channel. */
function channel(): readonly string[] {
  return [
    ...['--setenv', 'NODE_CHANNEL_FD', '3'],
    ...['--setenv', 'NODE_CHANNEL_SERIALIZATION_MODE', 'advanced'],
  ]
}
