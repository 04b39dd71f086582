import type { Insertable, Transaction } from 'kysely'
import type { AccessRecord, Agreement, Application, Entitlement, RoleGrant } from '#domain/access'
import type { Schema } from '#platform/database'

type Change = Transaction<Schema>

/** The record before and after a command. */
export interface Changed {
  readonly before: AccessRecord
  readonly after: AccessRecord
  readonly now: Date
  readonly by: string
}

/** Write what a command changed, and nothing else. What it left alone is the same object as before. */
export async function saveRecord(tx: Change, changed: Changed): Promise<void> {
  const { before, after } = changed
  for (const one of added(before.applications, after.applications)) await saveApplication(tx, one)
  for (const one of added(before.agreements, after.agreements)) await saveAgreement(tx, one)
  for (const one of added(before.entitlements, after.entitlements)) {
    await saveEntitlement(tx, one, changed.by)
  }
  for (const one of added(before.roles, after.roles)) await saveRole(tx, one)
  for (const one of added(before.quotas, after.quotas)) await saveQuota(tx, one)
  await savePeople(tx, changed)
  for (const key of added(before.reminded, after.reminded)) {
    await tx.insertInto('reminder_given').values({ key, given_at: changed.now }).execute()
  }
}

function added<Thing>(before: readonly Thing[], after: readonly Thing[]): readonly Thing[] {
  const known = new Set(before)
  return after.filter((one) => !known.has(one))
}

async function saveApplication(tx: Change, application: Application): Promise<void> {
  const { id, number, province, state, submission } = application
  const row: Insertable<Schema['application']> = {
    ...{ id, number, province, state, submission, body: application },
    ...{ applicant_id: application.applicantId, started_at: application.startedAt },
    ...{ touched_at: application.touchedAt, submitted_at: application.submittedAt },
  }
  await tx
    .insertInto('application')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

async function saveAgreement(tx: Change, agreement: Agreement): Promise<void> {
  const row: Insertable<Schema['agreement']> = {
    ...{ id: agreement.id, province: agreement.province },
    ...{ content_hash: agreement.contentHash, form_version: agreement.formVersion },
    ...{ application_id: agreement.applicationId, in_force_from: agreement.inForceFrom },
    ...{ ends_at: agreement.endsAt, ended_at: agreement.endedAt },
  }
  await tx
    .insertInto('agreement')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

async function saveEntitlement(tx: Change, entitlement: Entitlement, by: string): Promise<void> {
  const { id, personId, province, basis } = entitlement
  const row = {
    ...{ id, person_id: personId, province },
    application_id: basis.kind === 'decision' ? basis.applicationId : null,
    ...{ granted_at: entitlement.grantedAt, ends_at: entitlement.endsAt },
    ...{ leaves_at: entitlement.leavesAt, successor_id: entitlement.successorId },
    ...{ suspended_at: entitlement.suspendedAt, terms_version: entitlement.termsVersion },
    ...{ closed_at: entitlement.closedAt, close_reason: entitlement.closeReason },
  }
  await tx
    .insertInto('entitlement')
    .values({ ...row, granted_by: by })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

async function saveRole(tx: Change, grant: RoleGrant): Promise<void> {
  const row: Insertable<Schema['role_grant']> = {
    ...{ person_id: grant.personId, role: grant.role },
    ...{ granted_at: grant.grantedAt, granted_by: grant.grantedBy },
    ...{ ends_at: grant.endsAt, ended_at: grant.endedAt },
  }
  await tx
    .insertInto('role_grant')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'role', 'granted_at']).doUpdateSet(row),
    )
    .execute()
}

async function saveQuota(tx: Change, row: AccessRecord['quotas'][number]): Promise<void> {
  await tx
    .insertInto('province_quota')
    .values(row)
    .onConflict((conflict) => conflict.column('province').doUpdateSet(row))
    .execute()
}

async function savePeople(tx: Change, { before, after }: Changed): Promise<void> {
  for (const { personId, endedAt } of added(before.endedPeople, after.endedPeople)) {
    await tx.insertInto('ended_person').values({ person_id: personId, ended_at: endedAt }).execute()
  }
  for (const { personId } of added(after.endedPeople, before.endedPeople)) {
    await tx.deleteFrom('ended_person').where('person_id', '=', personId).execute()
  }
}
