import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Actor, Command, Details, NewDocument, OfficeRole } from '#domain/access'
import { type Database, openDatabase } from '#platform/database'
import { type Home, openHome } from '#platform/home'
import { AccessCommands, type Happened } from '../access-commands.ts'
import type { RegistrationParts } from '../registration-parts.ts'
import { madeParts } from './made-parts.ts'

export type Person = Extract<Actor, { readonly kind: 'person' }>

const details: Details = {
  contact: 'กลุ่มงานยุทธศาสตร์ ชั้น 2',
  purpose: 'วิเคราะห์โรคไม่ติดต่อเรื้อรังของจังหวัดเพื่อวางแผนงาน',
  ...{ knowsSql: true, knowsStandard: true, letterBy: 'upload' },
}

/** A ministry's office in a home of its own, with people, real tables, and papers that are only named. */
export class MadeOffice {
  readonly home: Home
  readonly database: Database
  readonly parts: RegistrationParts
  readonly commands: AccessCommands
  #count = 0

  private constructor(home: Home, database: Database, parts: RegistrationParts) {
    this.home = home
    this.database = database
    this.parts = parts
    this.commands = new AccessCommands(parts)
  }

  static async open(): Promise<MadeOffice> {
    const opened = await openHome(mkdtempSync(path.join(tmpdir(), 'hippo-office-')))
    if (!opened.ok) throw new TypeError(opened.refusal.code)
    const database = await openDatabase(opened.value, { program: 'test' })
    return MadeOffice.over(opened.value, database)
  }

  /** The same over a home that is open already. */
  static async over(home: Home, database: Database): Promise<MadeOffice> {
    return new MadeOffice(home, database, await madeParts(home, database))
  }

  async close(): Promise<void> {
    await this.database.close()
    rmSync(this.home.path, { recursive: true, force: true })
  }

  async person(subjectHash: string = randomUUID()): Promise<Person> {
    const personId = randomUUID()
    const row = { id: personId, subject_hash: subjectHash, created_at: new Date() }
    await this.database.db.insertInto('person').values(row).execute()
    return { kind: 'person', personId }
  }

  async officer(role: OfficeRole = 'officer'): Promise<Person> {
    const officer = await this.person()
    const command = { type: 'grant-role', personId: officer.personId, role, endsAt: null } as const
    expectDone(await this.commands.give(command, { kind: 'operator' }, new Date()))
    return officer
  }

  /** Somebody whom the directory calls admin of a province, with a proven number. */
  async admin(province: string, person?: Person): Promise<Person> {
    const admin = person ?? (await this.person())
    const { personId } = admin
    const now = new Date()
    const answer = { is_admin: true, province, asked_at: now }
    await this.database.db
      .insertInto('directory_answer')
      .values({ person_id: personId, ...answer })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(answer))
      .execute()
    this.#count += 1
    const number = `+668${String(this.#count).padStart(8, '0')}`
    await this.database.db
      .insertInto('person_phone')
      .values({
        ...{ person_id: personId, phone_hash: 'phone', masked_phone: '08x-xxx-x000' },
        sealed_phone: this.parts.sealing.seal(number, `phone ${personId}`),
        proven_at: now,
      })
      .execute()
    return admin
  }

  /** Start an application and fill it in; returns its id. */
  async filledIn(applicant: Person): Promise<string> {
    const applicationId = randomUUID()
    const number = `T-${applicationId.slice(0, 13)}`
    await this.done({ type: 'start', applicationId, number }, applicant)
    await this.done({ type: 'edit-details', applicationId, details }, applicant)
    await this.done({ type: 'confirm-phone', applicationId, phoneHash: 'phone' }, applicant)
    for (const document of madePapers(applicationId)) {
      await this.done({ type: 'attach-document', applicationId, document }, applicant)
    }
    return applicationId
  }

  async submitted(applicant: Person): Promise<string> {
    const applicationId = await this.filledIn(applicant)
    await this.done({ type: 'submit', applicationId }, applicant)
    return applicationId
  }

  /** Give a command that must be done. */
  async done(command: Command, actor: Actor): Promise<void> {
    expectDone(await this.commands.give(command, actor, new Date()))
  }

  give(command: Command, actor: Actor): Promise<Happened> {
    return this.commands.give(command, actor, new Date())
  }
}

function expectDone(happened: Happened): void {
  if (!happened.ok) throw new TypeError(happened.refusal.code)
}

/** Papers as a scan of the forms in force would be read, with hashes of their own. */
export function madePapers(id: string): readonly NewDocument[] {
  const stored = { pageCount: 2, scan: 'unscanned', differences: [] } as const
  const issued = { issuedFor: 'this-application', formVersion: 1, termsVersion: 1 } as const
  const letter = {
    ...{ number: 'นน 0033/1234', date: '2026-10-20', subject: 'ขอใช้งานระบบ HiPPO' },
    signatory: 'นายแพทย์สาธารณสุขจังหวัด',
  }
  return [
    { kind: 'agreement', contentHash: hashOf(`agreement ${id}`), ...issued, ...stored },
    { kind: 'terms', contentHash: hashOf(`terms ${id}`), ...issued, ...stored },
    { kind: 'letter', contentHash: hashOf(`letter ${id}`), letter, ...stored },
  ]
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What a decision names of an application whose papers are {@link madePapers}. */
export function madeReview(applicationId: string) {
  const reviewed = madePapers(applicationId).map(({ kind, contentHash }) => ({
    ...{ kind, contentHash, formVersion: kind === 'letter' ? null : 1 },
  }))
  return { applicationId, submission: 1, reviewed } as const
}
