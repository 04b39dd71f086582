import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, existsSync, openSync } from 'node:fs'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '#domain/outcome'
import type { Home } from '#platform/home'
import { isAlive } from './postmaster.ts'
import type { EmbeddedServer } from './server-description.ts'
import { startFault } from './start-fault.ts'
import { systemCode } from './system-code.ts'

/** Major version of the packaged PostgreSQL; it opens clusters of no other. */
const majorVersion = '18'
const unfinishedName = /^database\.new-(\d+)-\w+$/

/**
 * Make the cluster of a home unless it is there: whole beside its place, then moved there.
 *
 * @throws Fault `home-damaged` when it is there and cannot be used, or is missing while the lake holds data.
 */
export async function makeClusterUnlessThere(server: EmbeddedServer): Promise<void> {
  const { home } = server
  await removeUnfinished(home)
  if (!existsSync(home.database)) {
    if ((await readdir(home.lake)).length > 0) {
      throw damaged(home, 'it is missing while the lake holds data')
    }
    await make(server)
  }
  await checkVersion(home)
}

async function make(server: EmbeddedServer): Promise<void> {
  const { home, programs, identity, address } = server
  const unfinished = `${home.database}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [`--username=${address.user}`, '--auth=trust', '--no-instructions']
  const place = ['--encoding=UTF8', `--pgdata=${unfinished}`]
  const command = [...identity.prefix, programs.initdb, ...place, ...locale, ...access]
  if (!(await succeeds(command, server.logFile))) {
    await rm(unfinished, { recursive: true, force: true })
    throw startFault(server, 'PostgreSQL cannot make its database')
  }
  await renameUnlessThere(unfinished, home.database)
  await makeNamesDurable(home.path)
}

async function succeeds([program = '', ...args]: readonly string[], logFile: string) {
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(program, args, { env: plainEnvironment(), stdio: ['ignore', 'ignore', log] })
  closeSync(log)
  const [status] = await once(child, 'exit')
  return status === 0
}

/** What PostgreSQL's programs may see of the environment: no `PG…` variable changes what they do. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

/** Another process may have been first; then this cluster is not needed. */
async function renameUnlessThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (systemCode(error) !== 'ENOTEMPTY' && systemCode(error) !== 'EEXIST') throw error
    await rm(from, { recursive: true, force: true })
  }
}

async function makeNamesDurable(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

/** Remove what an interrupted making left; an initdb that outlived its program then fails by itself. */
async function removeUnfinished(home: Home): Promise<void> {
  for (const name of await readdir(home.path)) {
    const maker = unfinishedName.exec(name)?.[1]
    if (maker !== undefined && !isAlive(Number(maker))) {
      await rm(path.join(home.path, name), { recursive: true, force: true, maxRetries: 10 })
    }
  }
}

async function checkVersion(home: Home): Promise<void> {
  const file = path.join(home.database, 'PG_VERSION')
  if (!existsSync(file)) throw damaged(home, 'it is not a PostgreSQL cluster')
  const version = (await readFile(file, 'utf8')).trim()
  if (version !== majorVersion) {
    throw damaged(home, `it is of PostgreSQL ${version}, and this is PostgreSQL ${majorVersion}`)
  }
}

function damaged(home: Home, reason: string): Fault {
  return new Fault(
    'home-damaged',
    `The folder ${home.database} cannot be used: ${reason}. Nothing was overwritten. Restore it from a backup.`,
  )
}
