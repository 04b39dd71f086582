/** What a piece of work took, in a process of its own. */
export interface Measured {
  readonly wallMs: number
  /** Of all threads of the process. */
  readonly cpuMs: number
  readonly peakMegabytes: number
  readonly stages: readonly Stage[]
}

export interface Stage {
  readonly name: string
  readonly wallMs: number
  readonly cpuMs: number
  /** Largest resident memory seen, looked at twenty times a second. */
  readonly peakMegabytes: number
}

/**
 * Do work and send what it took to the parent process.
 *
 * @param work calls its argument when another stage begins.
 */
export async function measured(
  work: (stage: (name: string) => void) => Promise<void>,
): Promise<void> {
  const start = reading()
  const begun: { name: string; at: Reading; peak: number }[] = []
  const look = () => {
    const current = begun.at(-1)
    if (current !== undefined) current.peak = Math.max(current.peak, process.memoryUsage.rss())
  }
  const watch = setInterval(look, 50)
  await work((name) => begun.push({ name, at: reading(), peak: 0 }))
  clearInterval(watch)
  const end = reading()
  const stages = begun.map(({ name, at, peak }, index): Stage => {
    const until = begun[index + 1]?.at ?? end
    return {
      name,
      wallMs: until.wallMs - at.wallMs,
      cpuMs: until.cpuMs - at.cpuMs,
      peakMegabytes: peak / 2 ** 20,
    }
  })
  const result: Measured = {
    wallMs: end.wallMs - start.wallMs,
    cpuMs: end.cpuMs - start.cpuMs,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    stages,
  }
  process.send?.(result)
}

interface Reading {
  readonly wallMs: number
  readonly cpuMs: number
}

function reading(): Reading {
  const { user, system } = process.cpuUsage()
  return { wallMs: performance.now(), cpuMs: (user + system) / 1000 }
}
