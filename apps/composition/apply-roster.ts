import { afterDay } from '#domain/access'
import type { Refusal } from '#domain/outcome'
import type { Entitlements } from '#features/registration'
import type { RosterEntry } from '#platform/directory'
import type { IdentityKey } from '#platform/home'

/** What came of one line of a roster. */
export interface RosterResult {
  readonly province: string
  readonly result: 'granted' | 'unchanged' | Refusal
}

/** Grant what a roster says, line by line; one that is refused does not keep the others back. */
export async function applyRoster(given: {
  readonly entries: readonly RosterEntry[]
  readonly entitlements: Entitlements
  readonly identity: IdentityKey
}): Promise<readonly RosterResult[]> {
  const results: RosterResult[] = []
  for (const { citizenId, province, lastDay } of given.entries) {
    const subjectHash = given.identity.hashOf(citizenId)
    const endsAt = lastDay === null ? null : (afterDay(lastDay) ?? null)
    const request = { subjectHash, province, endsAt }
    const granted = await given.entitlements.grant(request, new Date())
    const result = granted.ok ? (granted.value ? 'granted' : 'unchanged') : granted.refusal
    results.push({ province, result })
  }
  return results
}
