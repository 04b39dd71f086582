import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { productPath } from '../../apps/composition/settings.ts'
import { onRecord } from './on-record.ts'

interface Clause {
  readonly title: string
  readonly text: readonly string[]
  readonly items?: readonly string[]
}

/** A home whose terms in force are the second ones: those before lacked a clause and had other words. */
export async function bringEarlierTerms(homePath: string): Promise<void> {
  const file = path.join(productPath, 'platform/documents/wording/terms.json')
  const terms = JSON.parse(await readFile(file, 'utf8'))
  const clauses = terms.clauses.slice(0, -1).map(withOtherWords)
  const text = { ...terms, termsVersion: terms.termsVersion - 1, clauses }
  const in_force_from = new Date('2026-01-05T02:00:00Z')
  await onRecord(homePath, (db) =>
    db
      .insertInto('terms_version')
      .values({ version: text.termsVersion, in_force_from, digest: '0'.repeat(64), text })
      .execute(),
  )
}

/** The first clause spoke of less. */
function withOtherWords({ title, text, items = [] }: Clause, index: number): Required<Clause> {
  const words = index > 0 ? text : text.map((line) => line.replace('และข้อมูล', ''))
  return { title, text: words, items }
}
