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
  const begun: { name: string; at: Reading }[] = []
  await work((name) => begun.push({ name, at: reading() }))
  const end = reading()
  const stages = begun.map(({ name, at }, index): Stage => {
    const until = begun[index + 1]?.at ?? end
    return { name, wallMs: until.wallMs - at.wallMs, cpuMs: until.cpuMs - at.cpuMs }
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
