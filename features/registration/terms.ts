import type { TermsInForce } from '#domain/access'
import { type Database, inTransaction, recordAudit } from '#platform/database'
import type { Wording } from '#platform/documents'

type TermsWording = Wording['terms']

interface Clause {
  readonly title: string
  readonly lines: readonly string[]
}

/**
 * Which terms are in force: those of the wording, from the moment that an installation first used their version.
 *
 * Other words under a version that is known are on record, and count as that version.
 */
export function termsInForce(
  database: Database,
  { terms, digests }: Pick<Wording, 'terms' | 'digests'>,
  now: Date,
): Promise<TermsInForce> {
  const { termsVersion: version } = terms
  return inTransaction(database, async (tx) => {
    const known = await tx
      .selectFrom('terms_version')
      .select(['version', 'in_force_from', 'digest'])
      .orderBy('version')
      .execute()
    const same = known.find((one) => one.version === version)
    const before = known.findLast((one) => one.version < version)
    const event = { at: now, actor: 'operator', subject: `version ${version}` } as const
    if (same === undefined) {
      await tx
        .insertInto('terms_version')
        .values({ version, in_force_from: now, digest: digests.terms, text: terms })
        .execute()
      await recordAudit(tx, { ...event, action: 'terms.in-force', outcome: 'done' })
    } else if (same.digest !== digests.terms) {
      await tx
        .updateTable('terms_version')
        .set({ digest: digests.terms, text: terms })
        .where('version', '=', version)
        .execute()
      await recordAudit(tx, { ...event, action: 'terms.reworded', outcome: 'same version' })
    }
    return {
      ...{ version, inForceFrom: same?.in_force_from ?? now },
      replaces: before?.version ?? null,
    }
  })
}

/** The terms in force part by part, beside those that somebody accepted before. */
export async function termsBeside(
  { db }: Database,
  given: { readonly inForce: TermsInForce; readonly acceptedVersion: number | null },
) {
  const { inForce, acceptedVersion } = given
  const rows = await db
    .selectFrom('terms_version')
    .select(['version', 'text'])
    .where('version', 'in', [inForce.version, acceptedVersion ?? inForce.version])
    .execute()
  const textOf = (version: number | null) =>
    rows.find((row) => row.version === version)?.text as TermsWording | undefined
  const now = textOf(inForce.version)
  const current = clausesOf(now)
  const accepted = acceptedVersion === null ? current : clausesOf(textOf(acceptedVersion))
  return {
    ...{ formNumber: now?.formNumber ?? '', version: inForce.version, acceptedVersion },
    ...{ inForceFrom: inForce.inForceFrom, parts: compared(accepted, current) },
  }
}

function clausesOf(terms: TermsWording | undefined): readonly Clause[] {
  if (terms === undefined) return []
  const shown = (lines: readonly string[]) => lines.map(withoutPlaces)
  return [
    { title: before, lines: shown(terms.preamble) },
    ...terms.clauses.map(({ title, text, items }) => ({
      title,
      lines: shown([...text, ...items]),
    })),
    { title: after, lines: shown(terms.closing) },
  ]
}

/** What stands before and after the clauses has no title. */
const before = '\u0000before'
const after = '\u0000after'

/** What a form is filled in with is not known of terms as such. */
function withoutPlaces(line: string): string {
  return line.replaceAll(/\{[^}]*\}/g, '…')
}

function compared(accepted: readonly Clause[], current: readonly Clause[]) {
  const find = (clauses: readonly Clause[], title: string) =>
    clauses.find((one) => one.title === title)?.lines
  const titles = [...new Set([...current, ...accepted].map(({ title }) => title))]
  return titles.map((title) => {
    const was = find(accepted, title)
    const is = find(current, title)
    return {
      title: title === before || title === after ? '' : title,
      state: stateOf(was, is),
      ...{ before: [...(was ?? [])], after: [...(is ?? [])] },
    }
  })
}

function stateOf(was: readonly string[] | undefined, is: readonly string[] | undefined) {
  if (was === undefined) return 'added' as const
  if (is === undefined) return 'removed' as const
  return was.join('\n') === is.join('\n') ? ('same' as const) : ('changed' as const)
}
