import { readWording } from '#platform/documents'
import { onRecord } from './on-record.ts'

/** A home whose terms in force are the second ones: those before lacked the last clause and had other words. */
export async function bringEarlierTerms(homePath: string): Promise<void> {
  const wording = await readWording()
  if (!wording.ok) throw new TypeError(wording.refusal.code)
  const { terms } = wording.value
  const version = terms.termsVersion - 1
  const clauses = terms.clauses.slice(0, -1).map((clause, index) => ({
    ...clause,
    text: clause.text.map((line) => (index === 0 ? line.replace('และข้อมูล', '') : line)),
  }))
  const text = { ...terms, termsVersion: version, clauses }
  const in_force_from = new Date('2026-01-05T02:00:00Z')
  const row = { version, in_force_from, digest: '0'.repeat(64), text }
  await onRecord(homePath, (db) => db.insertInto('terms_version').values(row).execute())
}
