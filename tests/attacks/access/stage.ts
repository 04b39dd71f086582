import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { demoPeople } from '../../../apps/server/demo-people.ts'
import { Applicant, answerOf, Officer } from '../../e2e/applicant.ts'
import { type ServerProcess, startServerProcess } from '../../e2e/server-process.ts'
import { type demoChoice, type SiteClient, signedInClient } from '../../e2e/signed-in-client.ts'

export type Who = keyof typeof demoChoice

/** The demo people in the order of the page on which they are chosen. */
const order: readonly Who[] = [
  ...(['nan', 'phayao', 'nobody', 'officer', 'steward', 'auditor', 'nanSecond', 'phrae'] as const),
]

/** Who is admin of which province, where the demo's own roster will not do. */
export type Admins = Readonly<Partial<Record<Who, string>>>

/** A trial installation that is attacked: its server as a process of its own, its database, its demo people. */
export class Stage {
  readonly home: Home
  readonly database: Database
  readonly #folder: string
  readonly #environment: NodeJS.ProcessEnv
  readonly #clients = new Map<Who, Promise<SiteClient>>()
  #server: ServerProcess

  private constructor(given: {
    readonly home: Home
    readonly database: Database
    readonly folder: string
    readonly environment: NodeJS.ProcessEnv
    readonly server: ServerProcess
  }) {
    this.home = given.home
    this.database = given.database
    this.#folder = given.folder
    this.#environment = given.environment
    this.#server = given.server
  }

  /** Without data, unless a home that has some is given. */
  static async open(
    given: {
      readonly environment?: NodeJS.ProcessEnv
      readonly admins?: Admins
      readonly homePath?: string
    } = {},
  ): Promise<Stage> {
    const folder = await mkdtemp(path.join(tmpdir(), 'hippo-attacked-'))
    const home = await openHome(given.homePath ?? path.join(folder, 'home'))
    if (!home.ok) throw new TypeError(home.refusal.code)
    await writeFile(path.join(home.value.path, 'demo.json'), '{"state":"complete"}\n')
    const environment = { ...given.environment }
    if (given.admins !== undefined) {
      environment.HIPPO_DIRECTORY_FILE = path.join(folder, 'admins.csv')
      await writeFile(environment.HIPPO_DIRECTORY_FILE, rosterOf(given.admins))
    }
    const server = await startServerProcess(home.value.path, environment)
    const database = await openDatabase(home.value, { program: 'test' })
    return new Stage({ home: home.value, database, folder, environment, server })
  }

  get url(): string {
    return this.#server.url
  }

  get output(): string {
    return this.#server.output()
  }

  /** A file beside the home. */
  fileOf(name: string): string {
    return path.join(this.#folder, name)
  }

  /** One of the demo people, signed in once. */
  as(who: Who): Promise<SiteClient> {
    const client = this.#clients.get(who) ?? signedInClient(this.url, who)
    this.#clients.set(who, client)
    return client
  }

  /** They must sign in again. */
  forget(who: Who): void {
    this.#clients.delete(who)
  }

  async applicant(who: Who): Promise<Applicant> {
    return new Applicant(await this.as(who))
  }

  async officer(who: Who = 'officer'): Promise<Officer> {
    return new Officer(await this.as(who))
  }

  async personIdOf(who: Who): Promise<string> {
    await this.as(who)
    const name = demoPeople[order.indexOf(who)]?.nameTh ?? ''
    const { id } = await this.database.db
      .selectFrom('person')
      .select('id')
      .where('name_th', '=', name)
      .executeTakeFirstOrThrow()
    return id
  }

  /** The province whose admin the directory last said a person is. */
  async directoryOf(personId: string): Promise<string | null> {
    const answer = await this.database.db
      .selectFrom('directory_answer')
      .select('province')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    return answer.province
  }

  async changeAdmins(admins: Admins): Promise<void> {
    await writeFile(this.fileOf('admins.csv'), rosterOf(admins))
  }

  /** Start the server again, with more of an environment; sessions hold. */
  async restart(more: NodeJS.ProcessEnv = {}, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const port = Number(new URL(this.url).port)
    await this.#server.stop(signal)
    Object.assign(this.#environment, more)
    this.#server = await startServerProcess(this.home.path, this.#environment, port)
  }

  async close(): Promise<void> {
    await this.database.close()
    await this.#server.stop('SIGTERM')
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

function rosterOf(admins: Admins): string {
  const lines = order.flatMap((who, at) =>
    admins[who] === undefined ? [] : [`${demoPeople[at]?.citizenId},${admins[who]}`],
  )
  return `${['citizen_id,province', ...lines].join('\n')}\n`
}

/** An answer as far as an attacker can tell it from others. */
export interface Told {
  readonly status: number
  readonly body: string
}

export async function toldBy(answer: Promise<Response>): Promise<Told> {
  const one = await answer
  return { status: one.status, body: await one.text() }
}

/** The state of somebody's work: the code of what stands against it, or `works`. */
export async function workOf(client: SiteClient): Promise<string> {
  const { refusal } = await answerOf<{ refusal: { code: string } | null }>(
    client.call('GET', '/api/session'),
  )
  return refusal?.code ?? 'works'
}
