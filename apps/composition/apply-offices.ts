import { afterDay } from '#domain/access'
import type { Refusal } from '#domain/outcome'
import { type AccessCommands, personOf } from '#features/registration'
import { type Database, inTransaction } from '#platform/database'
import type { OfficeEntry } from '#platform/directory'
import type { IdentityKey } from '#platform/home'

/** What came of one line of a list of offices. */
export interface OfficeResult {
  readonly role: OfficeEntry['role']
  readonly result: 'done' | 'unchanged' | Refusal
}

const operator = { kind: 'operator' } as const

/** Grant or end the offices of a list, line by line; one that is refused does not keep the others back. */
export async function applyOffices(
  given: {
    readonly entries: readonly OfficeEntry[]
    readonly commands: AccessCommands
    readonly database: Database
    readonly identity: IdentityKey
  },
  what: 'grant-role' | 'end-role',
): Promise<readonly OfficeResult[]> {
  const results: OfficeResult[] = []
  for (const { citizenId, role, lastDay } of given.entries) {
    const now = new Date()
    const subjectHash = given.identity.hashOf(citizenId)
    const personId = await inTransaction(given.database, (tx) => personOf(tx, subjectHash, now))
    const endsAt = lastDay === null ? null : (afterDay(lastDay) ?? null)
    const command =
      what === 'grant-role'
        ? ({ type: what, personId, role, endsAt } as const)
        : ({ type: what, personId, role } as const)
    const happened = await given.commands.give(command, operator, now)
    const changed = happened.ok && happened.value.length > 0 ? 'done' : 'unchanged'
    results.push({ role, result: happened.ok ? changed : happened.refusal })
  }
  return results
}
