import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/** The programs of this machine that confine the process which opens an upload; full paths. */
export interface InspectionPrograms {
  readonly prlimit?: string
  readonly setpriv?: string
  readonly bwrap?: string
  /** Stands in for bubblewrap where that is missing: an own network without a way out. */
  readonly unshare?: string
}

/** What stands around an inspection, for `hippo doctor`. */
export interface InspectionConfinement {
  readonly memoryLimit: boolean
  readonly withoutNetwork: boolean
  readonly withoutFiles: boolean
}

export const setprivOptions = ['--pdeathsig', 'KILL', '--no-new-privs', '--'] as const
export const unshareOptions = ['--user', '--map-root-user', '--net', '--ipc', '--'] as const
export const bwrapOptions = [
  ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--clearenv'],
  ...['/usr', '/bin', '/lib', '/lib64'].flatMap((folder) => ['--ro-bind-try', folder, folder]),
  ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--chdir', '/'],
] as const

/** Find the programs and try each once: one that is there but refused by the host is left out. */
export async function findInspectionPrograms(): Promise<InspectionPrograms> {
  const [prlimit, setpriv, bwrap, unshare] = await Promise.all([
    working('prlimit', ['--nofile=64', '--', 'true']),
    working('setpriv', [...setprivOptions, 'true']),
    working('bwrap', [...bwrapOptions, 'true']),
    working('unshare', [...unshareOptions, 'true']),
  ])
  return {
    ...(prlimit && { prlimit }),
    ...(setpriv && { setpriv }),
    ...(bwrap && { bwrap }),
    ...(unshare && { unshare }),
  }
}

export function confinementBy(programs: InspectionPrograms): InspectionConfinement {
  const { prlimit, bwrap, unshare } = programs
  return {
    memoryLimit: prlimit !== undefined,
    withoutNetwork: bwrap !== undefined || unshare !== undefined,
    withoutFiles: bwrap !== undefined,
  }
}

const run = promisify(execFile)

async function working(name: string, args: readonly string[]): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const program = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
  if (program === undefined) return undefined
  const answer = await run(program, args, { timeout: 5000 }).catch(() => undefined)
  return answer === undefined ? undefined : program
}
