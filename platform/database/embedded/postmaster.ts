import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { systemCode } from './system-code.ts'

/** Linux tells what a process is by its folder: PostgreSQL works in its cluster. */
const tellsFolders = process.platform === 'linux'

/** The process id of the PostgreSQL that runs on a cluster; undefined when none does. */
export function postmasterOf(cluster: string): number | undefined {
  const pid = pidIn(pidFileOf(cluster))
  return pid !== undefined && worksOn(pid, cluster) ? pid : undefined
}

/** Whether a process is alive and, as far as the system tells, is PostgreSQL on this cluster. */
export function worksOn(pid: number, cluster: string): boolean {
  return isAlive(pid) && (!tellsFolders || worksIn(pid, cluster))
}

/**
 * Remove the lock files of a dead PostgreSQL when their number now belongs to another process, as after a restart of the
 * machine; PostgreSQL itself would refuse to start. Only while no other process may start one.
 */
export function removeStaleLocks(cluster: string, socketFolder: string): void {
  if (!tellsFolders) return
  const stale = [pidFileOf(cluster), path.join(socketFolder, '.s.PGSQL.5432.lock')].filter(isTaken)
  if (stale.length === 0) return
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  if (processes.some((name) => worksIn(Number(name), cluster))) return
  for (const file of stale) rmSync(file, { force: true })
}

function isTaken(file: string): boolean {
  const pid = pidIn(file)
  return pid !== undefined && isAlive(pid)
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

function pidFileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid')
}

function pidIn(file: string): number | undefined {
  const pid = Number.parseInt(textIn(file) ?? '', 10)
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
  return textIn(`/proc/${pid}/comm`)?.trim()
}

/** A file's text; nothing when it is not there, or no longer: a server and its files go while one looks. */
function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ESRCH') return undefined
    throw error
  }
}
