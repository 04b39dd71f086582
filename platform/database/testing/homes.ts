import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Home, openHome } from '#platform/home'

/** A home in a folder of its own, for one test. */
export async function temporaryHome(folder = mkdtempSync(path.join(tmpdir(), 'hippo-db-'))) {
  const opened = await openHome(folder)
  if (!opened.ok) throw new TypeError(`defect: ${opened.refusal.code}`)
  return opened.value
}

/** End what a failed test left running on a home. */
export async function endProcesses(home: Home): Promise<void> {
  for (const pid of processesOf(home)) kill(pid)
  while (processesOf(home).length > 0) await pause(10)
}

export async function removeHome(home: Home): Promise<void> {
  await endProcesses(home)
  rmSync(home.path, { recursive: true, force: true, maxRetries: 10 })
}

/** The processes of PostgreSQL that work on a home. */
export function processesOf(home: Home): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && folderOf(name) === home.database)
    .map(Number)
}

/** The process that the others of the server belong to. */
export function postmasterIn(home: Home): number {
  return Number.parseInt(readFileSync(path.join(home.database, 'postmaster.pid'), 'utf8'), 10)
}

/** Kill a process; one that has ended by itself since it was listed is as good. */
export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function folderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}
