import type { Actor } from '#domain/access'
import { type Outcome, ok } from '#domain/outcome'
import { entriesOf, type OfficeParts } from './office-views.ts'
import { agencyRegister, agreementRegister, userRegister } from './registers.ts'

type Person = Extract<Actor, { readonly kind: 'person' }>
export type Register = 'agencies' | 'agreements' | 'users' | 'applications'
type Cell = string | number | Date | null

/** Export a register as CSV (UTF-8 with its mark, so that spreadsheets read Thai); the reason is on record. */
export async function exportRegister(
  office: OfficeParts,
  wanted: { readonly register: Register; readonly reason: string },
  { actor, now }: { readonly actor: Person; readonly now: Date },
): Promise<Outcome<Buffer>> {
  const given = await office.commands.give({ type: 'export-register', ...wanted }, actor, now)
  if (!given.ok) return given
  const rows = await rowsOf[wanted.register](office, { actor, search: '', now })
  const text = rows.map((row) => row.map(cellText).join(',')).join('\r\n')
  return ok(Buffer.from(`\uFEFF${text}\r\n`))
}

interface Look {
  readonly actor: Person
  readonly search: string
  readonly now: Date
}

type Rows = readonly (readonly Cell[])[]

/** Each with its head. */
const rowsOf: Readonly<Record<Register, (office: OfficeParts, look: Look) => Promise<Rows>>> = {
  agencies: async (office, look) => [
    ['province', 'agency', 'quota', 'active', 'open_applications', 'agreement_ends'],
    ...(await agencyRegister(office, look)).map((one) => [
      ...[one.province, one.agencyTh, one.quota, one.active],
      ...[one.openApplications, one.agreementEndsAt],
    ]),
  ],
  agreements: async (office, look) => [
    ['province', 'agency', 'application', 'form_version', 'from', 'to', 'state'],
    ...(await agreementRegister(office, look)).map((one) => [
      ...[one.province, one.agencyTh, one.applicationNumber, one.formVersion],
      ...[one.inForceFrom, one.endsAt, one.state],
    ]),
  ],
  users: async (office, look) => [
    ['province', 'agency', 'name', 'state', 'granted', 'ends', 'application'],
    ...(await userRegister(office, look)).map((one) => [
      ...[one.province, one.agencyTh, one.personName, one.state],
      ...[one.grantedAt, one.endsAt, one.applicationNumber],
    ]),
  ],
  applications: async (office, look) => [
    ['number', 'province', 'agency', 'applicant', 'kind', 'state', 'submitted'],
    ...(await submittedEntries(office, look)).map((one) => [
      ...[one.number, one.province, one.agencyTh, one.applicantName],
      ...[one.kind, one.state, one.submittedAt],
    ]),
  ],
}

async function submittedEntries({ parts, commands }: OfficeParts, look: Look) {
  const { record } = await commands.factsOf(parts.database.db, 'all', look.actor)
  const submitted = record.applications.filter(({ submission }) => submission > 0)
  return entriesOf(parts, submitted, look)
}

/** A text that a spreadsheet could take for a formula is marked as text. */
function cellText(cell: Cell): string {
  if (cell === null) return ''
  const text = cell instanceof Date ? cell.toISOString() : String(cell)
  const plain = typeof cell === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
