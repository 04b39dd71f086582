import type { EngineSession, RunLimits } from '#platform/engine'
import { changedFiles, leaks, watchFiles } from './oracle.ts'
import { answerText } from './question.ts'
import { type Observed, runStatement } from './run-statement.ts'
import { type Attack, fillPlaces } from './statement.ts'

/** Where attacks are made: the session under attack and what is watched around it. */
export interface Arena {
  readonly session: EngineSession
  readonly folder: string
  readonly places: Readonly<Record<string, string>>
}

const shortLimits: RunLimits = { maxRows: 10, maxBytes: 10_000, wallMs: 10_000 }

/** Shows settings by what they do, a shadowed function, and that the session still sees its data. */
const stateOfSession = `SELECT lower('ABC') AS lower, 7 // 2 AS quotient, 7 / 2 AS ratio, 'a' = 'A' AS collation,
  (SELECT list(coalesce(x, 0) ORDER BY x)::VARCHAR FROM (VALUES (2), (NULL), (1)) AS t(x)) AS null_order,
  (TIMESTAMPTZ '2024-01-01 00:00:00+00')::VARCHAR AS time_zone, (SELECT count(*) FROM person) AS persons,
  (SELECT count(*) FROM cchangwat) AS provinces`

/** How the session answers; two answers that differ mean that something in it was changed. */
export async function sessionState(session: EngineSession): Promise<string> {
  const observed = await runStatement(session, stateOfSession, shortLimits)
  return `${observed.state} ${observed.code}${observed.message} ${answerText(observed.rows).join('\n')}`
}

/** Make one attack and say what is wrong with what came of it; empty is well. */
export async function judgeAttack(
  attack: Attack,
  arena: Arena,
  healthy: string,
): Promise<readonly string[]> {
  const sql = fillPlaces(attack.sql, arena.places)
  const before = watchFiles(arena.folder)
  const observed = await runStatement(arena.session, sql, attack.limits)
  const changed = changedFiles(before, watchFiles(arena.folder))
  const complaints = [
    ...leaks(observed, sql).map((leak) => `leak: ${leak}`),
    ...changed.map((path) => `file: ${path}`),
    ...endComplaints(attack, observed),
  ]
  if (observed.state === 'outlived') return complaints
  const state = await sessionState(arena.session)
  return state === healthy ? complaints : [...complaints, `session afterwards: ${state}`]
}

function endComplaints(attack: Attack, observed: Observed): string[] {
  const { state, rows } = observed
  const complaints: string[] = []
  if (state === 'outlived') complaints.push('the run went on long after its time limit')
  if (attack.expect === 'refused' && state !== 'refused') {
    complaints.push(`not refused: ${state} ${observed.code} with ${rows.length} rows`)
  }
  if (rows.length > attack.limits.maxRows) complaints.push(`${rows.length} rows`)
  const sizeBytes = answerText(rows).reduce((sum, row) => sum + row.length, 0)
  if (sizeBytes > 2 * attack.limits.maxBytes) complaints.push(`${sizeBytes} bytes`)
  return complaints
}
