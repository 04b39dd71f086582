import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/** Which layers of the operating system stand around a capsule, beside the engine's own lock and the guard. */
export interface Confinement {
  /** A limit on the process's writable memory and open files. */
  readonly prlimit: boolean
  /** The kernel ends a capsule when its parent ends, whatever it computes; no new privileges. */
  readonly parentDeath: boolean
  /** Own namespaces: no network, no other process, no file but the province's serving files, read-only. */
  readonly bubblewrap: boolean
}

/** The programs found on this machine that confine a capsule; full paths. */
export interface ConfiningPrograms {
  readonly prlimit?: string
  readonly setpriv?: string
  readonly bwrap?: string
}

/** Options of `setpriv` that every capsule starts with. */
export const setprivOptions = ['--pdeathsig', 'KILL', '--no-new-privs', '--'] as const

/** Namespaces, and the parts of the system that Node itself needs. */
export const bwrapOptions = [
  '--unshare-all',
  '--die-with-parent',
  '--new-session',
  '--cap-drop',
  'ALL',
  '--clearenv',
  ...['/usr', '/bin', '/lib', '/lib64'].flatMap((folder) => ['--ro-bind-try', folder, folder]),
  ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--chdir', '/'],
] as const

/** Find the programs and try each once: one that is there but refused by the host is left out. */
export async function findConfiningPrograms(): Promise<ConfiningPrograms> {
  const [prlimit, setpriv, bwrap] = await Promise.all([
    working('prlimit', ['--nofile=4096', '--', 'true']),
    working('setpriv', [...setprivOptions, 'true']),
    working('bwrap', [...bwrapOptions, 'true']),
  ])
  return { ...(prlimit && { prlimit }), ...(setpriv && { setpriv }), ...(bwrap && { bwrap }) }
}

/** Which layers stand around the capsules of this machine; for `hippo doctor`. */
export async function probeConfinement(): Promise<Confinement> {
  return confinementBy(await findConfiningPrograms())
}

export function confinementBy(programs: ConfiningPrograms): Confinement {
  const { prlimit, setpriv, bwrap } = programs
  return {
    prlimit: prlimit !== undefined,
    parentDeath: setpriv !== undefined || bwrap !== undefined,
    bubblewrap: bwrap !== undefined,
  }
}

const run = promisify(execFile)

async function working(name: string, args: readonly string[]): Promise<string | undefined> {
  const program = onPath(name)
  if (program === undefined) return undefined
  const answer = await run(program, args, { timeout: 5000 }).catch(() => undefined)
  return answer === undefined ? undefined : program
}

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
}
