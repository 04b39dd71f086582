import type { DemoPerson, SimulatorBehaviour } from './simulator/people.ts'

/** Who may sign in through the simulator, and for which client. */
export interface SimulatorOptions {
  /** 0 = any free port of 127.0.0.1. */
  readonly port: number
  readonly people: readonly DemoPerson[]
  readonly client: {
    readonly clientId: string
    readonly clientSecret: string
    /** Only these, byte for byte. */
    readonly redirectUris: readonly string[]
  }
}

/** A running simulator. */
export interface ThaidSimulator {
  readonly issuer: string
  behave(behaviour: SimulatorBehaviour): void
  close(): Promise<void>
}

/**
 * Start an OpenID provider that speaks ThaiD's shapes and lets whoever opens its page be any of the demo people.
 *
 * Its code and oidc-provider are loaded here, on the first start: a program that never starts it never loads them.
 */
export async function startThaidSimulator(options: SimulatorOptions): Promise<ThaidSimulator> {
  const { listen } = await import('./simulator/listen.ts')
  return listen(options)
}
