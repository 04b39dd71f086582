import { draftEnds, dueReminders, endedIn, type Facts } from '#domain/access'
import type { AccessCommands } from './access-commands.ts'
import type { RegistrationParts } from './registration-parts.ts'

const system = { kind: 'system' } as const

/**
 * What time brings about: entitlements that have ended are closed, drafts that nobody touches are withdrawn, and people
 * are reminded of what ends soon. Done twice, the second time changes nothing.
 */
export async function timeBrings(
  given: { readonly parts: RegistrationParts; readonly commands: AccessCommands },
  now: Date,
): Promise<void> {
  const { parts, commands } = given
  const facts: Facts = await commands.factsOf(parts.database.db, 'all', system)
  for (const { id: entitlementId } of endedIn(facts.record, now)) {
    await commands.give({ type: 'end-entitlement', entitlementId }, system, now)
  }
  for (const { id: applicationId, state, touchedAt } of facts.record.applications) {
    if (state !== 'draft' || draftEnds(touchedAt) > now) continue
    await commands.give({ type: 'expire-draft', applicationId }, system, now)
  }
  for (const reminder of dueReminders(facts, now)) {
    await commands.give({ type: 'remind', reminder }, system, now)
  }
}
