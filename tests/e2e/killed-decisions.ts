import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { agencies } from '#domain/access'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { productPath } from '../../apps/composition/settings.ts'
import { randomNumbers } from '../../features/registration/testing/at-once.ts'
import {
  done,
  type Giving,
  madeAdmin,
  madeApplication,
  note,
  operator,
} from '../../features/registration/testing/made-people.ts'
import { unsound } from '../../features/registration/testing/soundness.ts'
import { endProcesses, kill, processesOf } from '../../platform/database/testing/homes.ts'
import { accessOf } from './access-in-process.ts'
import { DecidingClient, type Task } from './deciding-client.ts'
import { lostDecisions, type SentMessages, sentMessages } from './kept-decisions.ts'
import { freePort, type ServerProcess, startServerProcess } from './server-process.ts'
import { type SiteClient, signedInClient } from './signed-in-client.ts'

/** What came of killing a server, or its PostgreSQL, while an officer decides. */
export interface Killed {
  readonly acknowledged: number
  /** Decisions whose answer never came: kept whole, and gone whole. */
  readonly untold: number
  readonly undone: number
  readonly messages: Omit<SentMessages, 'problems'>
  readonly auditExit: number
  /** Everything that is wrong; empty when nothing is. */
  readonly problems: readonly string[]
}

type Victim = 'server' | 'PostgreSQL'

const applicationsInRound = 6
const longestMs = 50
/** Provinces whose places nobody of the demo holds. */
const seats = agencies.map(({ province }) => province).filter((one) => !/^5[56]$/.test(one))
/** So what it said of people who were made up stays. */
const directoryAway = { HIPPO_DIRECTORY_FILE: '/none/admins.csv' }
const lookCloselyEvery = 10
const signInEvery = 10

/**
 * Kill the server, or PostgreSQL under it, in turn, each time a seeded moment after the officer's client has sent a
 * decision; the client goes on as soon as it can. What it was told is the oracle.
 */
export async function killDecisions(rounds: number, seed: number): Promise<Killed> {
  const stage = await KilledStage.open()
  try {
    const random = randomNumbers(seed)
    const client = new DecidingClient(() => stage.site)
    const problems: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      if (round % signInEvery === 0) await stage.signIn()
      const tasks = await stage.prepare(round, random)
      await stage.decideAndKill(client, tasks, {
        victim: round % 2 === 0 ? 'server' : 'PostgreSQL',
        atDecision: Math.floor(random() * applicationsInRound),
        afterMs: Math.floor(random() * longestMs),
      })
      const closely = round % lookCloselyEvery === lookCloselyEvery - 1 || round === rounds - 1
      problems.push(...(await stage.problems(client, closely)))
      if (problems.length > 0) break
    }
    const { problems: unsent, ...messages } = await stage.sent(rounds)
    const { acknowledged, untold, undone } = client
    return {
      ...{ acknowledged: acknowledged.size, untold: untold.size, undone, messages },
      ...{ auditExit: await stage.verifyAudit() },
      problems: [...problems, ...unsent],
    }
  } finally {
    await stage.close()
  }
}

interface Killing {
  readonly victim: Victim
  /** Counted from 0. */
  readonly atDecision: number
  readonly afterMs: number
}

class KilledStage {
  readonly #folder: string
  readonly #home: Home
  #server: ServerProcess
  #site: SiteClient | undefined

  private constructor(folder: string, home: Home, server: ServerProcess) {
    this.#folder = folder
    this.#home = home
    this.#server = server
  }

  static async open(): Promise<KilledStage> {
    const folder = await mkdtemp(path.join(tmpdir(), 'hippo-killed-'))
    const home = await openHome(path.join(folder, 'home'))
    if (!home.ok) throw new TypeError(home.refusal.code)
    await writeFile(path.join(home.value.path, 'demo.json'), '{"state":"complete"}\n')
    const server = await startServerProcess(home.value.path, directoryAway, await freePort())
    return new KilledStage(folder, home.value, server)
  }

  get site(): SiteClient {
    if (this.#site === undefined) throw new TypeError('nobody has signed in')
    return this.#site
  }

  async signIn(): Promise<void> {
    this.#site = await signedInClient(this.#server.url, 'officer')
  }

  /** Applications of as many provinces; what earlier rounds granted is revoked, so that there are places. */
  prepare(round: number, random: () => number): Promise<readonly Task[]> {
    return this.#inProcess(async (giving) => {
      const granted = await giving.parts.database.db
        .selectFrom('entitlement')
        .select('id')
        .where('application_id', 'is not', null)
        .where('closed_at', 'is', null)
        .execute()
      for (const { id: entitlementId } of granted) {
        await done(giving, operator, { type: 'revoke', entitlementId, note })
      }
      const first = round * applicationsInRound
      const here = Array.from({ length: applicationsInRound }, (_, index) => {
        return seats[(first + index) % seats.length] ?? ''
      })
      return Promise.all(
        here.map(async (province): Promise<Task> => {
          const dice = random()
          const id = await madeApplication(giving, await madeAdmin(giving, province))
          return { id, result: dice < 0.7 ? 'approved' : dice < 0.85 ? 'rejected' : 'returned' }
        }),
      )
    })
  }

  async decideAndKill(client: DecidingClient, tasks: readonly Task[], at: Killing): Promise<void> {
    const hit = Promise.withResolvers<void>()
    let decisions = 0
    const killing = hit.promise.then(() => pause(at.afterMs)).then(() => this.#kill(at.victim))
    await client.decideAll(tasks, () => {
      if (decisions === at.atDecision) hit.resolve()
      decisions += 1
    })
    await killing
  }

  /** What is lost, and on a close look whatever else is unsound. */
  problems(
    { acknowledged, untold, problems }: DecidingClient,
    closely: boolean,
  ): Promise<readonly string[]> {
    return this.#inProcess(async ({ parts: { database } }) => [
      ...problems,
      ...(await lostDecisions(database, new Map([...acknowledged, ...untold]))),
      ...(closely ? await unsound(database, this.#home) : []),
    ])
  }

  sent(kills: number): Promise<SentMessages> {
    return this.#inDatabase((database) => sentMessages(database, kills))
  }

  /** The exit code of `bin/hippo verify-audit`. */
  verifyAudit(): Promise<number> {
    const args = [path.join(productPath, 'apps/cli/main.ts'), 'verify-audit']
    const env = { ...process.env, HIPPO_HOME: this.#home.path }
    return new Promise((resolve) => {
      const child = execFile(process.execPath, args, { env }, () => resolve(child.exitCode ?? -1))
    })
  }

  async close(): Promise<void> {
    const { child } = this.#server
    if (child.exitCode === null && child.signalCode === null) await this.#server.stop('SIGKILL')
    await endProcesses(this.#home)
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 })
  }

  /** A killed PostgreSQL is the server's to start again; a killed server is started by whoever keeps it. */
  async #kill(victim: Victim): Promise<void> {
    if (victim === 'PostgreSQL') {
      for (const pid of processesOf(this.#home)) kill(pid)
      return
    }
    const port = Number(new URL(this.#server.url).port)
    await this.#server.stop('SIGKILL')
    this.#server = await startServerProcess(this.#home.path, directoryAway, port)
  }

  #inProcess<Value>(work: (giving: Giving) => Promise<Value>): Promise<Value> {
    return this.#inDatabase(async (database) => {
      const { parts, commands } = await accessOf({ home: this.#home, database })
      return work({ parts, commands, now: () => new Date() })
    })
  }

  async #inDatabase<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
    const database = await openDatabase(this.#home, { program: 'test' })
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }
}
