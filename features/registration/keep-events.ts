import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { type AccessEvent, type AccessRecord, accessPolicy, smsOf } from '#domain/access'
import { recordAudit, type Schema } from '#platform/database'
import type { SealingKey } from '#platform/home'
import { type PhoneNumber, phoneNumber, type SmsOutbox, smsText } from '#platform/messaging'

type Change = Transaction<Schema>

interface Parts {
  readonly sealing: SealingKey
  readonly outbox: SmsOutbox
}

/** Keep what happened: the event itself, its place on the audit trail, and the message that tells of it. */
export async function keepEvents(
  tx: Change,
  parts: Parts,
  kept: { readonly events: readonly AccessEvent[]; readonly record: AccessRecord },
): Promise<void> {
  for (const event of kept.events) {
    const id = randomUUID()
    await tx
      .insertInto('access_event')
      .values({
        ...{ id, at: event.at, actor: event.by, type: event.type, body: event },
        ...{ application_id: idIn(event, 'applicationId') },
        ...{ entitlement_id: entitlementIn(event) },
        ...{ person_id: personIn(event), province: provinceIn(event) },
      })
      .execute()
    await recordAudit(tx, auditOf(event))
    await tell(tx, parts, { id, event, record: kept.record })
  }
}

function auditOf(event: AccessEvent) {
  const scope = provinceIn(event)
  const subject = idIn(event, 'applicationId') ?? entitlementIn(event) ?? personIn(event)
  const detail = detailOf(event)
  return {
    ...{ at: event.at, actor: event.by, action: `access.${event.type}`, outcome: 'done' },
    ...(scope !== null && { scope }),
    ...(subject !== null && { subject }),
    ...(detail !== undefined && { detail }),
  }
}

/** What a decision was about, and what an officer wrote; nothing that an applicant wrote of themselves. */
function detailOf(event: AccessEvent): object | undefined {
  switch (event.type) {
    case 'application-returned':
    case 'application-approved':
    case 'application-rejected': {
      const { submission, note, reasons, reviewed } = event.decision
      return { submission, note, reasons, reviewed }
    }
    case 'application-submitted':
      return { submission: event.submission, documents: event.documents }
    case 'document-attached':
    case 'letter-registered':
      return { kind: event.document.kind, contentHash: event.document.contentHash }
    case 'entitlement-granted':
      return { endsAt: event.entitlement.endsAt, basis: event.entitlement.basis }
    case 'role-granted':
    case 'role-ended':
      return { role: event.role }
    case 'quota-set':
      return { quota: event.quota, note: event.note }
    case 'terms-accepted':
      return { version: event.version }
    case 'register-exported':
      return { register: event.register, reason: event.reason }
    default:
      return 'note' in event ? { note: event.note } : undefined
  }
}

async function tell(
  tx: Change,
  { sealing, outbox }: Parts,
  about: { readonly id: string; readonly event: AccessEvent; readonly record: AccessRecord },
): Promise<void> {
  const { id: eventId, event, record } = about
  const order = smsOf(event)
  if (order === undefined) return
  const to = await phoneOf(tx, sealing, { ...order, event, record })
  const text = smsText(order.text, { mostSegments: accessPolicy.sms.segments })
  if (!text.ok) throw new TypeError(`defect: the message about ${event.type} cannot be sent`)
  if (to === undefined) return
  const subject = idIn(event, 'applicationId') ?? entitlementIn(event)
  await outbox.enqueueSms(tx, {
    ...{ eventId, personId: order.personId, subject, kind: event.type },
    ...{ to, text: text.value, now: event.at },
  })
}

/** The number that was confirmed in the application, or in the newest one of the person. */
async function phoneOf(
  tx: Change,
  sealing: SealingKey,
  about: { readonly personId: string; readonly event: AccessEvent; readonly record: AccessRecord },
): Promise<PhoneNumber | undefined> {
  const { personId, event, record } = about
  const own = record.applications.filter((one) => one.applicantId === personId && one.phone)
  const named = own.find(({ id }) => id === idIn(event, 'applicationId')) ?? own.at(-1)
  const phoneHash = named?.phone?.phoneHash
  if (phoneHash === undefined) return undefined
  const row = await tx
    .selectFrom('person_phone')
    .select('sealed_phone')
    .where('person_id', '=', personId)
    .where('phone_hash', '=', phoneHash)
    .executeTakeFirst()
  const opened = row && sealing.open(row.sealed_phone, `phone ${personId}`)
  const number = opened === undefined ? undefined : phoneNumber(opened)
  return number?.ok ? number.value : undefined
}

function idIn(event: AccessEvent, name: 'applicationId'): string | null {
  return name in event && 'number' in event ? event.applicationId : null
}

function entitlementIn(event: AccessEvent): string | null {
  if (event.type === 'entitlement-granted') return event.entitlement.id
  return 'entitlementId' in event ? event.entitlementId : null
}

function personIn(event: AccessEvent): string | null {
  if (event.type === 'entitlement-granted') return event.entitlement.personId
  return 'personId' in event ? event.personId : null
}

function provinceIn(event: AccessEvent): string | null {
  if (event.type === 'entitlement-granted') return event.entitlement.province
  if (event.type === 'agreement-in-force') return event.agreement.province
  return 'province' in event ? event.province : null
}
