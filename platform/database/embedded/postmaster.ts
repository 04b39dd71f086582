import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { systemCode } from './system-code.ts'

/** Linux tells what a process is by its folder: PostgreSQL works in its cluster. */
const tellsFolders = process.platform === 'linux'

/** The process id of the PostgreSQL that runs on a cluster; undefined when none does. */
export function postmasterOf(cluster: string): number | undefined {
  const pid = pidInFile(cluster)
  if (pid === undefined || !isAlive(pid)) return undefined
  return !tellsFolders || worksIn(pid, cluster) ? pid : undefined
}

/**
 * Remove the pid file of a dead PostgreSQL whose number now belongs to a process that is none, as after a restart of
 * the machine; PostgreSQL itself would refuse to start. Only while no other process may start one.
 */
export function removeStalePidFile(cluster: string): void {
  const pid = pidInFile(cluster)
  if (!tellsFolders || pid === undefined || !isAlive(pid)) return
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  if (processes.some((name) => worksIn(Number(name), cluster))) return
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

/** Whether a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

function pidInFile(cluster: string): number | undefined {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return pid > 0 ? pid : undefined
}

/** In a container root may not see the folder of another user's process; then its name decides. */
function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    return (code === 'EACCES' || code === 'EPERM') && nameOf(pid) === 'postgres'
  }
}

function nameOf(pid: number): string | undefined {
  const file = `/proc/${pid}/comm`
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
