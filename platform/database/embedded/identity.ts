import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { Fault } from '#domain/outcome'
import type { Home } from '#platform/home'

/** As whom PostgreSQL runs; it refuses to run as root. */
export interface Identity {
  /** Put before a program and its arguments. */
  readonly prefix: readonly string[]
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

const inUserNamespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000']

/**
 * An ordinary user runs it as itself. Root runs it as the owner of the cluster or the home when that is somebody else,
 * else in a user namespace where root looks like user 1000 and still owns its files, else as `nobody`.
 *
 * @throws Fault `programs-missing` when root can do none of these.
 */
export function chooseIdentity(home: Home): Identity {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const { uid, gid } = statSync(existsSync(home.database) ? home.database : home.path)
  if (uid !== 0) return asUser({ uid, gid })
  if (runs([...inUserNamespace, 'true'])) return { prefix: inUserNamespace }
  return asUser(nobody())
}

/** The user gets the right to pass folders that only root may enter, such as a home that root made. */
function asUser(owner: Owner): Identity {
  const drop = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  const pass = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  for (const prefix of [[...drop, ...pass], drop]) {
    if (runs([...prefix, 'true'])) return { prefix }
  }
  throw new Fault(
    'programs-missing',
    'PostgreSQL does not run as root, and this machine lets root start it neither in a user namespace (unshare) nor as another user (setpriv). Start HiPPO as an ordinary user, or set DATABASE_URL.',
  )
}

function nobody(): Owner {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((user) => user.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

function runs([program = '', ...args]: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
