import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Whether the machine has a PostgreSQL of its own, as Debian's packages put on PATH. */
export const hasOwnPostgres = spawnSync('env', ['initdb', '--version']).status === 0

/** Root runs it in a user namespace, as PostgreSQL refuses root. */
const prefix =
  process.getuid?.() === 0 ? ['unshare', '--user', '--map-user=1000', '--map-group=1000'] : []

/** The machine's own PostgreSQL, as an operator would name it in `DATABASE_URL`. */
export class OwnServer {
  readonly url: string
  readonly #folder: string
  readonly #child: ChildProcess

  private constructor(folder: string, child: ChildProcess) {
    this.url = `postgresql://hippo@${encodeURIComponent(folder)}/postgres`
    this.#folder = folder
    this.#child = child
  }

  static async start(): Promise<OwnServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'hippo-pg-'))
    const cluster = path.join(folder, 'cluster')
    const make = ['initdb', '-D', cluster, '-U', 'hippo', '--auth=trust', '-E', 'UTF8', '--no-sync']
    spawnSync('env', [...prefix, ...make, '--locale=C.UTF-8'], { stdio: 'ignore' })
    const run = ['postgres', '-D', cluster, '-k', folder, '-c', 'listen_addresses=']
    const child = spawn('env', [...prefix, ...run], { stdio: 'ignore' })
    const server = new OwnServer(folder, child)
    while (!(await server.#answers())) await pause(20)
    return server
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGINT')
    await ended
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url })
    const answers = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end()
    return answers
  }
}
