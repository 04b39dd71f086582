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

/** Somebody who is to hold an office, or to hold it no more. */
export interface OfficeEntry {
  readonly citizenId: string
  readonly role: 'officer' | 'steward' | 'auditor'
  /** The last day, `YYYY-MM-DD` in Bangkok; null for no end. */
  readonly lastDay: string | null
}

const CitizenId = z.string().refine(hasCitizenCheckDigit)
const LastDay = z.union([z.iso.date(), z.literal('').transform(() => null)])

const rosterColumns = ['citizen_id', 'province', 'last_day'] as const
const RosterRow = z.tuple([CitizenId, z.string().refine((code) => provinces.has(code)), LastDay])

const officeColumns = ['citizen_id', 'role', 'last_day'] as const
const OfficeRow = z.tuple([CitizenId, z.enum(['officer', 'steward', 'auditor']), LastDay])

/**
 * Read a roster: comma-separated lines under the header `citizen_id,province,last_day`, UTF-8.
 *
 * @returns the entries; or `roster-unreadable` with the line and which column is wrong, never what it holds.
 */
export function readRoster(text: string): Outcome<readonly RosterEntry[]> {
  const rows = readRows(text, rosterColumns, RosterRow)
  if (!rows.ok) return rows
  return ok(rows.value.map(([citizenId, province, lastDay]) => ({ citizenId, province, lastDay })))
}

/** Read a list of offices, as {@link readRoster} does, under the header `citizen_id,role,last_day`. */
export function readOffices(text: string): Outcome<readonly OfficeEntry[]> {
  const rows = readRows(text, officeColumns, OfficeRow)
  if (!rows.ok) return rows
  return ok(rows.value.map(([citizenId, role, lastDay]) => ({ citizenId, role, lastDay })))
}

function readRows<Row>(
  text: string,
  columns: readonly string[],
  Row: z.ZodType<Row>,
): Outcome<readonly Row[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines[0]?.trim() !== columns.join(',')) {
    return refuse('roster-unreadable', { line: 1, reason: columns.join(',') })
  }
  const rows: Row[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue
    const row = Row.safeParse(line.split(',').map((cell) => cell.trim()))
    if (!row.success) {
      const column = columns[Number(row.error.issues[0]?.path[0])]
      return refuse('roster-unreadable', { line: index + 1, reason: column ?? columns.join(',') })
    }
    rows.push(row.data)
  }
  return ok(rows)
}
