import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'
import type { AccessRecord, Agreement, DirectoryAnswer, Entitlement } from '#domain/access'
import type { Schema } from '#platform/database'
import { StoredApplication } from './stored-application.ts'

/** Whose and which provinces' part of the record a command can depend on. */
export interface Reach {
  readonly people: readonly string[]
  readonly provinces: readonly string[]
}

type Reader = Kysely<Schema>

/** The part of the record that a command can depend on, as it stands now; `all` is for the jobs. */
export async function loadRecord(db: Reader, reach: Reach | 'all'): Promise<AccessRecord> {
  const [applications, agreements, entitlements] = await Promise.all([
    loadApplications(db, reach),
    loadAgreements(db, reach),
    loadEntitlements(db, reach),
  ])
  const [roles, quotas, endedPeople, reminded] = await Promise.all([
    db.selectFrom('role_grant').selectAll().execute(),
    db.selectFrom('province_quota').selectAll().execute(),
    db.selectFrom('ended_person').selectAll().execute(),
    db.selectFrom('reminder_given').select('key').execute(),
  ])
  return {
    ...{ applications, agreements, entitlements, quotas },
    roles: roles.map((row) => ({
      ...{ personId: row.person_id, role: row.role },
      ...{ grantedAt: row.granted_at, grantedBy: row.granted_by },
      ...{ endsAt: row.ends_at, endedAt: row.ended_at },
    })),
    endedPeople: endedPeople.map((row) => ({ personId: row.person_id, endedAt: row.ended_at })),
    reminded: reminded.map(({ key }) => key),
  }
}

async function loadApplications(db: Reader, reach: Reach | 'all') {
  const rows = await db
    .selectFrom('application')
    .select('body')
    .$if(reach !== 'all', (query) =>
      query.where((is) => within(is, reach as Reach, 'applicant_id')),
    )
    .orderBy('started_at')
    .execute()
  return rows.map(({ body }) => StoredApplication.parse(body))
}

function within(
  is: ExpressionBuilder<Schema, 'application' | 'entitlement'>,
  { people, provinces }: Reach,
  person: 'applicant_id' | 'person_id',
) {
  return is.or([
    is.eb('province', 'in', [...provinces, '']),
    is.eb(person, 'in', people.length === 0 ? [nobody] : [...people]),
  ])
}

/** Of a person that is not. */
const nobody = '00000000-0000-0000-0000-000000000000'

async function loadAgreements(db: Reader, reach: Reach | 'all'): Promise<readonly Agreement[]> {
  const rows = await db
    .selectFrom('agreement')
    .selectAll()
    .$if(reach !== 'all', (query) =>
      query.where('province', 'in', [...(reach as Reach).provinces, '']),
    )
    .execute()
  return rows.map(agreementOf)
}

export function agreementOf(row: Selectable<Schema['agreement']>): Agreement {
  return {
    ...{ id: row.id, province: row.province, applicationId: row.application_id },
    ...{ contentHash: row.content_hash, formVersion: row.form_version },
    ...{ inForceFrom: row.in_force_from, endsAt: row.ends_at, endedAt: row.ended_at },
  }
}

async function loadEntitlements(db: Reader, reach: Reach | 'all') {
  const rows = await db
    .selectFrom('entitlement')
    .selectAll()
    .$if(reach !== 'all', (query) => query.where((is) => within(is, reach as Reach, 'person_id')))
    .execute()
  return rows.map(entitlementOf)
}

export function entitlementOf(row: Selectable<Schema['entitlement']>): Entitlement {
  return {
    ...{ id: row.id, personId: row.person_id, province: row.province },
    basis:
      row.application_id === null
        ? { kind: 'operator' }
        : { kind: 'decision', applicationId: row.application_id },
    ...{ grantedAt: row.granted_at, endsAt: row.ends_at },
    ...{ leavesAt: row.leaves_at, successorId: row.successor_id, suspendedAt: row.suspended_at },
    ...{ closedAt: row.closed_at, closeReason: row.close_reason, termsVersion: row.terms_version },
  }
}

/** What the directory said of people, the newest answers. */
export async function loadAnswers(
  db: Reader,
  people: readonly string[],
): Promise<readonly DirectoryAnswer[]> {
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('directory_answer')
    .selectAll()
    .where('person_id', 'in', [...people])
    .execute()
  return rows.map((row) => ({
    ...{ personId: row.person_id, isAdmin: row.is_admin },
    ...{ province: row.province, askedAt: row.asked_at },
  }))
}
