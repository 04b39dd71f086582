import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { hasCitizenCheckDigit } from '#domain/privacy'
import { provinces } from '#domain/standard'

/** Somebody who may work on one province. */
export interface RosterEntry {
  readonly citizenId: string
  /** Two digits. */
  readonly province: string
  /** The last day, `YYYY-MM-DD` in Bangkok; null for no end. */
  readonly lastDay: string | null
}

const columns = ['citizen_id', 'province', 'last_day'] as const

const Row = z.tuple([
  z.string().refine(hasCitizenCheckDigit, 'citizen_id'),
  z.string().refine((code) => provinces.has(code), 'province'),
  z.union([z.iso.date(), z.literal('').transform(() => null)], 'last_day'),
])

/**
 * Read a roster: comma-separated lines under the header `citizen_id,province,last_day`, UTF-8.
 *
 * @returns the entries; or `roster-unreadable` with the line and which column is wrong, never what it holds.
 */
export function readRoster(text: string): Outcome<readonly RosterEntry[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines[0]?.trim() !== columns.join(',')) {
    return refuse('roster-unreadable', { line: 1, reason: columns.join(',') })
  }
  const entries: RosterEntry[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const row = Row.safeParse(line.split(',').map((cell) => cell.trim()))
    if (!row.success) return unreadable(index + 1, row.error)
    const [citizenId, province, lastDay] = row.data
    entries.push({ citizenId, province, lastDay })
  }
  return ok(entries)
}

function unreadable(line: number, error: z.ZodError): Outcome<never> {
  const column = columns[Number(error.issues[0]?.path[0])]
  return refuse('roster-unreadable', { line, reason: column ?? columns.join(',') })
}
