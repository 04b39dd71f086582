import { type Outcome, ok, refuse } from '#domain/outcome'
import { hasCitizenCheckDigit } from '#domain/privacy'
import { provinces } from '#domain/standard'
import type { IdentityKey } from '#platform/home'

/** The province of every provincial admin, by the hash of the citizen id. */
export type AdminRoster = ReadonlyMap<string, string>

const header = 'citizen_id,province'

/**
 * Read who is a provincial admin: lines of two cells under the header `citizen_id,province`.
 *
 * Nobody at all is refused like any other damage: it is what a file looks like that is just being written, and taken at
 * its word it would end everybody's work.
 *
 * @returns the roster; or `admin-roster-unreadable` with what is wrong and where, never what stands there.
 */
export function readAdminRoster(text: string, identity: IdentityKey): Outcome<AdminRoster> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines[0]?.trim() !== header) return unreadable(header, 1, 1)
  const roster = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const row = readRow(line, index + 1)
    if (!row.ok) return row
    const { citizenId, province } = row.value
    const subjectHash = identity.hashOf(citizenId)
    const before = roster.get(subjectHash)
    if (before !== undefined && before !== province) {
      return unreadable('two-provinces', index + 1, columnOf(line, 0))
    }
    roster.set(subjectHash, province)
  }
  return roster.size === 0 ? unreadable('nobody', lines.length, 1) : ok(roster)
}

function readRow(
  line: string,
  number: number,
): Outcome<{ readonly citizenId: string; readonly province: string }> {
  const cells = line.split(',').map((cell) => cell.trim())
  const [citizenId = '', province = ''] = cells
  if (cells.length !== 2) return unreadable(header, number, 1)
  if (!hasCitizenCheckDigit(citizenId)) return unreadable('citizen_id', number, columnOf(line, 0))
  if (!provinces.has(province)) return unreadable('province', number, columnOf(line, 1))
  return ok({ citizenId, province })
}

/** Where a cell begins, past its spaces. */
function columnOf(line: string, cell: 0 | 1): number {
  const start = cell === 0 ? 0 : line.indexOf(',') + 1
  const rest = line.slice(start)
  return start + rest.length - rest.trimStart().length + 1
}

function unreadable(reason: string, line: number, column: number): Outcome<never> {
  return refuse('admin-roster-unreadable', { reason }, { line, column })
}
