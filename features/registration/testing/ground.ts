import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { type Actor, type Command, documentsOf } from '#domain/access'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { AccessCommands, type Happened } from '../access-commands.ts'
import type { RegistrationParts, Standing } from '../registration-parts.ts'
import { madeParts } from './made-parts.ts'
import { done, type Giving, madeAdmin, madeApplication, note, person } from './made-people.ts'
import { unsound } from './soundness.ts'

const begin = Date.UTC(2026, 10, 24, 5)

/** The tables of the access journey; the audit trail stays. */
const ground = `access_event, application, agreement, entitlement, role_grant, province_quota, ended_person,
  reminder_given, directory_answer, person_phone, message, message_attempt, upload`

type Reviewed = Awaited<ReturnType<Ground['reviewed']>>

/** The code of a refusal, or `done`. */
export function told(happened: Happened): string {
  return happened.ok ? 'done' : happened.refusal.code
}

/** A database of its own on which commands are given; its clock goes on by a thousandth of a second a look. */
export class Ground implements Giving {
  readonly home: Home
  readonly database: Database
  readonly parts: RegistrationParts
  readonly commands: AccessCommands
  #auditFrom = 0
  #at = begin

  private constructor(given: {
    readonly home: Home
    readonly database: Database
    readonly parts: RegistrationParts
  }) {
    this.home = given.home
    this.database = given.database
    this.parts = given.parts
    this.commands = new AccessCommands(given.parts)
  }

  static async open(standing: Partial<Standing> = {}): Promise<Ground> {
    const home = await openHome(mkdtempSync(path.join(tmpdir(), 'hippo-ground-')))
    if (!home.ok) throw new TypeError(home.refusal.code)
    const database = await openDatabase(home.value, { program: 'test' })
    await hurry(database)
    const parts = await madeParts(home.value, database, standing)
    return new Ground({ home: home.value, database, parts })
  }

  readonly now = (): Date => {
    this.#at += 1
    return new Date(this.#at)
  }

  /** Let time pass; it never goes back. */
  moveOnTo(at: Date): void {
    this.#at = Math.max(this.#at, at.getTime())
  }

  give(command: Command, actor: Actor): Promise<Happened> {
    return this.commands.give(command, actor, this.now())
  }

  /** A decision names exactly what its officer has before them. */
  async reviewed(applicationId: string, officerId: string) {
    const { db } = this.database
    const { province } = await db
      .selectFrom('application')
      .select('province')
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow()
    const reach = { people: [], provinces: [province] }
    const facts = await this.commands.factsOf(db, reach, person(officerId))
    const application = facts.record.applications.find(({ id }) => id === applicationId)
    if (application === undefined) throw new TypeError('no such application')
    const reviewed = documentsOf(application, facts, this.now())
    return { applicationId, submission: application.submission, reviewed }
  }

  /** Applied for by somebody new, and under review by an officer. */
  async underReview(province: string, officerId: string) {
    const applicant = await madeAdmin(this, province)
    const applicationId = await madeApplication(this, applicant)
    await done(this, person(officerId), { type: 'begin-review', applicationId })
    const reviewed = await this.reviewed(applicationId, officerId)
    return { applicant, applicationId, reviewed }
  }

  /** Approve what an officer has before them. */
  approve(reviewed: Reviewed, officerId: string): Promise<Happened> {
    const opens = { entitlementId: randomUUID(), agreementId: randomUUID() }
    return this.give({ type: 'approve', ...reviewed, note, ...opens }, person(officerId))
  }

  async stateOf(applicationId: string): Promise<string> {
    const { state } = await this.database.db
      .selectFrom('application')
      .select('state')
      .where('id', '=', applicationId)
      .executeTakeFirstOrThrow()
    return state
  }

  /** What no order of commands can have left; see `unsound`. */
  findings(): Promise<readonly string[]> {
    return unsound(this.database, this.home, { auditFrom: this.#auditFrom })
  }

  /** Begin anew with nobody. */
  async clear(): Promise<void> {
    const { db } = this.database
    await sql`truncate ${sql.raw(ground)} cascade`.execute(db)
    const last = await db
      .selectFrom('audit_event')
      .select((is) => is.fn.max('id').as('id'))
      .executeTakeFirst()
    this.#auditFrom = last?.id ?? 0
    this.#at = begin
  }

  async close(): Promise<void> {
    await this.database.close()
    rmSync(this.home.path, { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Nothing here must outlive a power cut. */
async function hurry({ db }: Database): Promise<void> {
  await sql`alter system set synchronous_commit = off`.execute(db)
  await sql`select pg_reload_conf()`.execute(db)
}
