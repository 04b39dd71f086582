import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UploadLimits } from './inspection.ts'
import {
  bwrapOptions,
  type InspectionPrograms,
  setprivOptions,
  unshareOptions,
} from './programs.ts'

export interface Launch {
  readonly programs: InspectionPrograms
  readonly limits: UploadLimits
  readonly memoryMegabytes: number
  readonly cpuSeconds: number
  /** An open file to read, or a pipe that the parent writes. */
  readonly input: number | 'pipe'
}

const worker = fileURLToPath(new URL('./worker.mjs', import.meta.url))

/** Start the process that opens an upload: empty environment, no file to write, no error output. */
export function launchInspection(launch: Launch): ChildProcess {
  const [program = process.execPath, ...args] = commandOf(launch)
  return spawn(program, args, { cwd: '/', env: {}, stdio: [launch.input, 'pipe', 'ignore'] })
}

function commandOf(launch: Launch): readonly string[] {
  const { limits, programs } = launch
  return [
    ...apart(programs),
    ...(programs.prlimit ? [programs.prlimit, ...systemLimits(launch), '--'] : []),
    process.execPath,
    ...['--max-old-space-size=384', '--max-semi-space-size=8', worker, JSON.stringify(limits)],
  ]
}

/** Own namespaces; the kernel ends the process when its parent ends. */
function apart({ bwrap, setpriv, unshare }: InspectionPrograms): readonly string[] {
  if (bwrap) {
    return [
      ...(setpriv ? [setpriv, ...setprivOptions] : []),
      bwrap,
      ...bwrapOptions,
      ...visible(),
      '--',
    ]
  }
  return [
    ...(unshare ? [unshare, ...unshareOptions] : []),
    ...(setpriv ? [setpriv, ...setprivOptions] : []),
  ]
}

function systemLimits({ memoryMegabytes, cpuSeconds }: Launch): readonly string[] {
  const dataBytes = memoryMegabytes * 1024 * 1024
  return [`--data=${dataBytes}`, `--cpu=${cpuSeconds}`, '--nofile=64', '--fsize=0', '--core=0']
}

/** Under bubblewrap: Node, the worker and the packages, read-only. */
function visible(): readonly string[] {
  const sharp = createRequire(import.meta.url).resolve('sharp')
  const packages = sharp.slice(0, sharp.lastIndexOf(`${path.sep}sharp${path.sep}`))
  return [process.execPath, import.meta.dirname, packages].flatMap((file) => [
    '--ro-bind',
    file,
    file,
  ])
}
