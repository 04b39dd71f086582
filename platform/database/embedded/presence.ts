import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { Fault } from '#domain/outcome'
import type { Home } from '#platform/home'
import { type Address, openConnection } from '../connections.ts'
import { toFault } from '../faults.ts'
import { tryLock, unlockShared } from '../lock.ts'
import { startUnlessRunning, stopServer } from './embedded-server.ts'
import { describeServer, type EmbeddedServer } from './server-description.ts'
import { systemCode } from './system-code.ts'

/** A program's part in the server that several programs share. */
export interface Presence {
  readonly address: Address
  /** Leave; the last to leave stops the server. */
  leave(): Promise<void>
}

/**
 * Everybody who uses the server holds this lock shared, on a connection that lives as long as the program. Who can take
 * it alone is the last one, and while it stops the server nobody can come in: arrivals wait and start it again.
 */
const lock = 'presence'
const answersWithinMs = 120_000
const lookAgainMs = 10
const tryAgainMs = 1000

/** Codes of a server that does not answer yet, or no more. */
const silentCodes: ReadonlySet<string> = new Set(
  'ENOENT ECONNREFUSED ECONNRESET EPIPE 57P01 57P02 57P03 53300'.split(' '),
)

/**
 * Join the embedded server of a home, and start it when it does not run. A server whose program was killed is adopted;
 * one that dies while this program uses it is started again.
 *
 * @throws Fault `database-failed`, `programs-missing` or `home-damaged`.
 */
export async function joinEmbeddedServer(home: Home, applicationName: string): Promise<Presence> {
  const server = await describeServer(home)
  const program = new PresentProgram(server, applicationName)
  await program.arrive()
  return { address: server.address, leave: () => program.leave() }
}

class PresentProgram {
  readonly #server: EmbeddedServer
  readonly #applicationName: string
  #leaving = false
  #client: pg.Client | undefined
  #comingBack: Promise<void> = Promise.resolve()

  constructor(server: EmbeddedServer, applicationName: string) {
    this.#server = server
    this.#applicationName = applicationName
  }

  async arrive(): Promise<void> {
    const giveUpAtMs = performance.now() + answersWithinMs
    while (performance.now() < giveUpAtMs) {
      await startUnlessRunning(this.#server)
      if (await this.#enter()) return
      await pause(lookAgainMs)
    }
    throw new Fault('database-failed', `PostgreSQL does not answer; see ${this.#server.logFile}.`, {
      retryable: true,
    })
  }

  async leave(): Promise<void> {
    this.#leaving = true
    await this.#comingBack
    const client = this.#client
    if (client === undefined) return
    try {
      await unlockShared(client, lock)
      if (await tryLock(client, lock, 'alone')) await stopServer(this.#server)
    } catch (error) {
      throwUnlessSilent(error)
    } finally {
      await client.end()
    }
  }

  /** False when the server does not answer yet, or is being stopped by the last who left. */
  async #enter(): Promise<boolean> {
    let client: pg.Client | undefined
    try {
      client = await openConnection(this.#server.address, this.#applicationName)
      if (await tryLock(client, lock, 'shared')) {
        this.#stayWith(client)
        return true
      }
    } catch (error) {
      throwUnlessSilent(error)
    }
    await client?.end()
    return false
  }

  #stayWith(client: pg.Client): void {
    this.#client = client
    client.once('end', () => {
      this.#client = undefined
      if (!this.#leaving) this.#comingBack = this.#comeBack()
    })
  }

  /** Statements fail until the server answers again; a server that does not start is tried again for as long. */
  async #comeBack(): Promise<void> {
    while (!this.#leaving && this.#client === undefined) {
      await this.arrive().catch(() => pause(tryAgainMs))
    }
  }
}

function throwUnlessSilent(error: unknown): void {
  const code = systemCode(error)
  if (code !== undefined && !silentCodes.has(code)) throw toFault(error)
}
