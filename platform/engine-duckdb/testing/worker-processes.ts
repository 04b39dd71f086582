import { readdirSync, readFileSync } from 'node:fs'

/** Living worker processes whose parent is this one. */
export function workersOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isLivingChild(pid, parent) && readProc(pid, 'cmdline').includes('worker.mjs'))
}

/** Whether a process is still there and more than a name that waits to be collected. */
export function isRunning(pid: number): boolean {
  const [state] = statusOf(pid)
  return state !== undefined && state !== 'Z'
}

function isLivingChild(pid: number, parent: number): boolean {
  const [state, ppid] = statusOf(pid)
  return state !== undefined && state !== 'Z' && Number(ppid) === parent
}

/** State letter and parent. */
function statusOf(pid: number): readonly string[] {
  const stat = readProc(pid, 'stat')
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** Empty for a process that has ended meanwhile. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (error instanceof Error) return ''
    throw error
  }
}
