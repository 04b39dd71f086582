import { readFileSync } from 'node:fs'

/**
 * The name of a process that no other process ever has again on this machine: boot, process id and start time where the
 * system tells them, else the process id alone.
 */
export function processName(pid: number = process.pid): string {
  const boot = readText('/proc/sys/kernel/random/boot_id').trim()
  return [boot, pid, startTime(pid)].join(' ')
}

/** Whether the process of a name is still at work. */
export function isAtWork(name: string): boolean {
  const pid = Number(name.split(' ')[1])
  return Number.isInteger(pid) && pid > 0 && exists(pid) && processName(pid) === name
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process answers EPERM: it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Field 22 of proc(5) stat, which counts from the boot; its second field may hold blanks and brackets. */
function startTime(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** Empty on systems without /proc, and for processes that have ended. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return ''
    throw error
  }
}
