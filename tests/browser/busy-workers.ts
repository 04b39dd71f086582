import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const windowMs = 1000
/** A worker that computes uses nearly the whole of one hundred ticks a second; one that waits, none. */
const busyTicks = 20

/** Query workers under a server that compute now, looked at for one second. Linux only. */
export async function busyWorkers(server: number): Promise<readonly number[]> {
  const before = ticksOfWorkers(server)
  await pause(windowMs)
  return [...ticksOfWorkers(server)]
    .filter(([pid, ticks]) => ticks - (before.get(pid) ?? 0) > busyTicks)
    .map(([pid]) => pid)
}

function ticksOfWorkers(server: number): ReadonlyMap<number, number> {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? [])
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]))
  const workers = processes.filter(
    ({ pid, command }) => command.includes('worker.mjs') && descendsFrom(pid, server, parents),
  )
  return new Map(workers.map(({ pid, ticks }) => [pid, ticks]))
}

/** Undefined for a process that has ended meanwhile. */
function readProcess(pid: number) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return {
      pid,
      parent: Number(fields[1]),
      ticks: Number(fields[11]) + Number(fields[12]),
      command,
    }
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

function descendsFrom(
  pid: number,
  ancestor: number,
  parents: ReadonlyMap<number, number>,
): boolean {
  for (let at = parents.get(pid); at !== undefined && at !== 0; at = parents.get(at)) {
    if (at === ancestor) return true
  }
  return false
}
