import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { productPath } from '../../apps/composition/settings.ts'

/** A server as `npm start` runs it, in a process of its own. */
export interface ServerProcess {
  readonly url: string
  readonly child: ChildProcess
  /** Everything it wrote so far. */
  readonly output: () => string
  /** Send a signal and wait for its end; returns the exit code, null after a kill. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** Start the server, on a free port unless one is given, and wait until it says that it is ready. */
export async function startServerProcess(
  homePath: string,
  environment: NodeJS.ProcessEnv = {},
  onPort?: number,
): Promise<ServerProcess> {
  const port = onPort ?? (await freePort())
  const child = spawnServer(homePath, port, environment)
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  const url = `http://127.0.0.1:${port}`
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => output.includes(`HiPPO is ready: ${url}\n`) && resolve())
    child.once('exit', () => reject(new TypeError(`the server ended early: ${output}`)))
  })
  return {
    url,
    child,
    output: () => output,
    stop: async (signal) => {
      const ended = once(child, 'exit')
      child.kill(signal)
      const [code] = await ended
      return code
    },
  }
}

/** Start the server's program without waiting for anything. */
export function spawnServer(
  homePath: string,
  port: number,
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  const own = { HIPPO_HOME: homePath, HIPPO_DEMO: '0', PORT: String(port), LANG: 'C' }
  return spawn(process.execPath, [path.join(productPath, 'apps/server/main.ts')], {
    env: { ...process.env, ...own, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
