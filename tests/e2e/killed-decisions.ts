import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { agencies } from '#domain/access'
import { openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { MadeOffice } from '../../features/registration/testing/made-office.ts'
import { recordProblems } from '../../features/registration/testing/record-invariants.ts'
import { kill, processesOf } from '../../platform/database/testing/homes.ts'
import { Officer } from './applicant.ts'
import { freePort, type ServerProcess, startServerProcess } from './server-process.ts'
import { signedInClient } from './signed-in-client.ts'

/** What an officer's client was told, by application. */
type Acknowledged = Map<string, 'approved' | 'rejected' | 'returned'>

/** What came of killing a server, or its PostgreSQL, while an officer decides. */
export interface Killed {
  readonly kills: number
  readonly acknowledged: number
  /** Applications that were decided although nobody was told. */
  readonly untold: number
  readonly messages: number
  /** Everything that is wrong; empty when nothing is. */
  readonly problems: readonly string[]
}

const applicationsInRound = 5
const longestMs = 1600

/**
 * Kill the server, or PostgreSQL under it, at seeded moments while an officer decides; look at what is on record after
 * each, and at the end wait until every message has gone out.
 */
export async function killDecisions(rounds: number, seed: number): Promise<Killed> {
  const stage = await Stage.open()
  try {
    const dice = diceOf(seed)
    const acknowledged: Acknowledged = new Map()
    const problems: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const ids = await stage.prepare(round)
      const what = round % 2 === 0 ? 'server' : 'postgresql'
      await stage.decideAndKill(ids, { what, acknowledged, dice })
      await stage.restart()
      problems.push(...(await stage.problems(acknowledged)))
    }
    const messages = await stage.allSent()
    problems.push(...messages.problems)
    const untold = (await stage.decided()).filter((id) => !acknowledged.has(id)).length
    return {
      ...{ kills: rounds, acknowledged: acknowledged.size, untold },
      ...{ messages: messages.count, problems },
    }
  } finally {
    await stage.close()
  }
}

function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

class Stage {
  readonly #folder: string
  readonly #home: Home
  readonly #port: number
  #server: ServerProcess

  private constructor(folder: string, home: Home, port: number, server: ServerProcess) {
    this.#folder = folder
    this.#home = home
    this.#port = port
    this.#server = server
  }

  static async open(): Promise<Stage> {
    const folder = await mkdtemp(path.join(tmpdir(), 'hippo-killed-'))
    const opened = await openHome(path.join(folder, 'home'))
    if (!opened.ok) throw new TypeError(opened.refusal.code)
    await writeFile(path.join(opened.value.path, 'demo.json'), '{"state":"complete"}\n')
    const port = await freePort()
    const server = await startServerProcess(opened.value.path, {}, port)
    return new Stage(folder, opened.value, port, server)
  }

  /** Applications of as many provinces, submitted; what earlier rounds granted is revoked, so that there are places. */
  prepare(round: number): Promise<readonly string[]> {
    return this.#inOffice(async (office) => {
      const operator = { kind: 'operator' } as const
      const { record } = await office.commands.factsOf(office.database.db, 'all', operator)
      for (const { id: entitlementId, basis, closedAt } of record.entitlements) {
        if (basis.kind !== 'decision' || closedAt !== null) continue
        const command = { type: 'revoke', entitlementId, note: 'สิ้นสุดการทดสอบ' } as const
        await office.done(command, operator)
      }
      const ids: string[] = []
      for (let at = 0; at < applicationsInRound; at += 1) {
        const number = (round * applicationsInRound + at) % agencies.length
        const province = agencies[number]?.province ?? ''
        ids.push(await office.submitted(await office.admin(province)))
      }
      return ids
    })
  }

  /** Decide one application after the other until the kill. */
  async decideAndKill(
    ids: readonly string[],
    given: {
      readonly what: 'server' | 'postgresql'
      readonly acknowledged: Acknowledged
      readonly dice: () => number
    },
  ): Promise<void> {
    const { what, acknowledged, dice } = given
    const officer = new Officer(await signedInClient(this.#server.url, 'officer'))
    const hows = ids.map((id) => [id, dice()] as const)
    const killing = pause(dice() * longestMs).then(() => this.#kill(what))
    for (const [id, chance] of hows) {
      try {
        const begun = await officer.begin(id)
        if (!begun.ok) break
        const [done, response] = await decide(officer, id, chance)
        if (!response.ok) break
        acknowledged.set(id, done)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error
        break
      }
    }
    await killing
  }

  async restart(): Promise<void> {
    if (this.#server.child.exitCode === null && this.#server.child.signalCode === null) {
      await this.#server.stop('SIGKILL')
    }
    this.#server = await startServerProcess(this.#home.path, {}, this.#port)
  }

  /** What is wrong on record, and what was acknowledged and is not there. */
  problems(acknowledged: Acknowledged): Promise<readonly string[]> {
    return this.#inOffice(async (office) => {
      const { db } = office.database
      const rows = await db.selectFrom('application').select(['id', 'state']).execute()
      const states = new Map(rows.map(({ id, state }) => [id, state]))
      const lost = [...acknowledged].flatMap(([id, state]) =>
        states.get(id) === state ? [] : [`${state} was acknowledged, ${states.get(id)} is kept`],
      )
      return [...lost, ...(await recordProblems(office.database, office.home))]
    })
  }

  decided(): Promise<readonly string[]> {
    return this.#inOffice(async ({ database }) => {
      const rows = await database.db
        .selectFrom('application')
        .select('id')
        .where('state', 'in', ['approved', 'rejected', 'returned'])
        .execute()
      return rows.map(({ id }) => id)
    })
  }

  /** Every message ends as sent, and the inbox holds each; a message whose sender was killed waits for its lease. */
  allSent(): Promise<{ readonly count: number; readonly problems: readonly string[] }> {
    return this.#inOffice(async ({ database: { db } }) => {
      const pending = () =>
        db.selectFrom('message').select('id').where('state', '!=', 'sent').execute()
      for (let tries = 0; tries < 180 && (await pending()).length > 0; tries += 1) await pause(500)
      const messages = await db.selectFrom('message').select(['id', 'state']).execute()
      const arrived = await db
        .selectFrom('message_attempt')
        .innerJoin('inbox_message', 'inbox_message.key', 'message_attempt.key')
        .select('message_id')
        .distinct()
        .execute()
      const known = new Set(arrived.map(({ message_id: id }) => id))
      const problems = messages.flatMap(({ id, state }) => [
        ...(state === 'sent' ? [] : [`a message ended as ${state}`]),
        ...(known.has(id) ? [] : ['a message did not arrive']),
      ])
      return { count: messages.length, problems }
    })
  }

  async close(): Promise<void> {
    if (this.#server.child.exitCode === null) await this.#server.stop('SIGKILL')
    for (const pid of processesOf(this.#home)) kill(pid)
    while (processesOf(this.#home).length > 0) await pause(10)
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 })
  }

  #kill(what: 'server' | 'postgresql'): void {
    if (what === 'server') this.#server.child.kill('SIGKILL')
    else for (const pid of processesOf(this.#home)) kill(pid)
  }

  async #inOffice<Value>(work: (office: MadeOffice) => Promise<Value>): Promise<Value> {
    const database = await openDatabase(this.#home, { program: 'test' })
    try {
      return await work(await MadeOffice.over(this.#home, database))
    } finally {
      await database.close()
    }
  }
}

async function decide(officer: Officer, id: string, chance: number) {
  if (chance < 0.7) return ['approved', await officer.decide(id, 'approve')] as const
  if (chance < 0.85) return ['rejected', await officer.decide(id, 'reject')] as const
  const reason = 'ลายมือชื่อไม่ชัด กรุณาสแกนใหม่'
  return ['returned', await officer.return(id, 'terms', reason)] as const
}
