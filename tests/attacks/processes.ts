import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Process ids of all living descendants of this process. */
export function childProcesses(): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : undefined
    if (parent !== undefined) parents.set(Number(name), parent)
  }
  return [...parents.keys()].filter((id) => descends(id, parents))
}

/** The folders in which the descendants of this process work. */
export function childFolders(): readonly string[] {
  return childProcesses().flatMap((id) => unlessGone(() => readlinkSync(`/proc/${id}/cwd`)) ?? [])
}

/** End all descendants at once, as a full machine would; the end of one may already have ended another. */
export function killChildProcesses(): void {
  for (const id of childProcesses()) unlessGone(() => process.kill(id, 'SIGKILL'))
}

/** The parent of a process; nothing for one that has ended and only waits to be collected. */
function parentOf(id: string): number | undefined {
  const state = unlessGone(() => readFileSync(`/proc/${id}/stat`, 'utf8'))
  const fields = state?.slice(state.lastIndexOf(')') + 2).split(' ')
  return fields === undefined || fields[0] === 'Z' ? undefined : Number(fields[1])
}

/** A process may end between the listing and the look. */
function unlessGone<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return undefined
    throw failure
  }
}

function descends(id: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
    if (at === process.pid) return true
  }
  return false
}
