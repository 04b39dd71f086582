import { createHash, randomUUID } from 'node:crypto'
import type { Actor, NewDocument } from '#domain/access'
import { maskedPhone, phoneNumber } from '#platform/messaging'
import type { AccessCommands } from '../access-commands.ts'
import type { RegistrationParts } from '../registration-parts.ts'

/** The commands of a test, the parts they work with, and the moment at which each is given. */
export interface Giving {
  readonly parts: RegistrationParts
  readonly commands: AccessCommands
  readonly now: () => Date
}

export const operator: Actor = { kind: 'operator' }
export const person = (personId: string): Actor => ({ kind: 'person', personId })

export const note = 'ตรวจสอบแล้วตามระเบียบ'

const details = {
  contact: 'กลุ่มงานยุทธศาสตร์ โทร 0 5471 0000',
  purpose: 'วิเคราะห์โรคไม่ติดต่อเรื้อรังของจังหวัดเพื่อวางแผนงาน',
  ...({ knowsSql: true, knowsStandard: true, letterBy: 'upload' } as const),
} as const

const letter = {
  ...{ number: 'นน 0033/1234', date: '2026-11-20' },
  ...{ subject: 'ขอใช้งานระบบ HiPPO', signatory: 'นายแพทย์สาธารณสุขจังหวัด' },
} as const

/** Somebody whom no directory knows. */
async function madePerson({ parts, now }: Giving): Promise<string> {
  const id = randomUUID()
  const row = { id, subject_hash: `subject ${id}`, created_at: now() }
  await parts.database.db.insertInto('person').values(row).execute()
  return id
}

/** An admin of a province by the directory's newest answer, with a number that was proven just now. */
export async function madeAdmin(giving: Giving, province: string): Promise<string> {
  const id = await madePerson(giving)
  const { db } = giving.parts.database
  const answer = { person_id: id, is_admin: true, province, asked_at: giving.now() }
  await db.insertInto('directory_answer').values(answer).execute()
  await provePhone(giving, id)
  return id
}

let phones = 0

/** A number of somebody's, proven now; the newest counts. Returns how the record names it. */
export async function provePhone({ parts, now }: Giving, personId: string): Promise<string> {
  phones += 1
  const number = phoneNumber(`08${String(10_000_000 + phones)}`)
  if (!number.ok) throw new TypeError(number.refusal.code)
  const phoneHash = parts.sealing.hashOf(number.value, 'phone of a person')
  const row = {
    sealed_phone: parts.sealing.seal(number.value, `phone ${personId}`),
    ...{ masked_phone: maskedPhone(number.value), proven_at: now() },
  }
  await parts.database.db
    .insertInto('person_phone')
    .values({ person_id: personId, phone_hash: phoneHash, ...row })
    .execute()
  return phoneHash
}

export async function madeOfficer(giving: Giving): Promise<string> {
  const personId = await madePerson(giving)
  await done(giving, operator, { type: 'grant-role', personId, role: 'officer', endsAt: null })
  return personId
}

let applications = 0

/** An application with everything that it needs to be submitted. */
export async function madeDraft(giving: Giving, personId: string): Promise<string> {
  const applicationId = randomUUID()
  const mine = (command: Parameters<AccessCommands['give']>[0]) =>
    done(giving, person(personId), command)
  applications += 1
  await mine({ type: 'start', applicationId, number: `2570/T${applications}` })
  await mine({ type: 'edit-details', applicationId, details })
  const { phone_hash: phoneHash } = await giving.parts.database.db
    .selectFrom('person_phone')
    .select('phone_hash')
    .where('person_id', '=', personId)
    .orderBy('proven_at', 'desc')
    .executeTakeFirstOrThrow()
  await mine({ type: 'confirm-phone', applicationId, phoneHash })
  for (const document of documentsFor(giving.parts, applicationId)) {
    await mine({ type: 'attach-document', applicationId, document })
  }
  return applicationId
}

/** As {@link madeDraft}, submitted. */
export async function madeApplication(giving: Giving, personId: string): Promise<string> {
  const applicationId = await madeDraft(giving, personId)
  await done(giving, person(personId), { type: 'submit', applicationId })
  return applicationId
}

/** Give a command that must be heard. */
export async function done(
  { commands, now }: Giving,
  actor: Actor,
  command: Parameters<AccessCommands['give']>[0],
): Promise<void> {
  const happened = await commands.give(command, actor, now())
  if (!happened.ok) throw new TypeError(`${command.type} refused: ${happened.refusal.code}`)
}

/** Papers as a scan of the forms in force would be read, with hashes of their own. */
export function documentsFor({ standing }: RegistrationParts, id: string): readonly NewDocument[] {
  const found = { pageCount: 2, scan: 'unscanned', differences: [] } as const
  const form = (kind: 'agreement' | 'terms') => ({
    ...{ kind, contentHash: hashOf(`${kind} ${id}`), issuedFor: 'this-application' as const },
    formVersion: standing.forms[kind].version,
    termsVersion: kind === 'terms' ? standing.terms.version : null,
    ...found,
  })
  return [
    form('agreement'),
    form('terms'),
    { kind: 'letter', contentHash: hashOf(`letter ${id}`), letter, ...found },
  ]
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
