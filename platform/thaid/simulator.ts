import type { SimulatorOptions, ThaidSimulator } from './simulator/options.ts'

/**
 * Start an OpenID provider that speaks ThaiD's shapes and lets whoever opens its page be any of the demo people.
 *
 * Its code and oidc-provider are loaded here, on the first start: a program that never starts it never loads them.
 */
export async function startThaidSimulator(options: SimulatorOptions): Promise<ThaidSimulator> {
  const { listen } = await import('./simulator/listen.ts')
  return listen(options)
}
