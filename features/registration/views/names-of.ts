import type { Database } from '#platform/database'

/** Names as ThaiD gave them at the last sign-in; people who have never signed in have none. */
export async function namesOf(
  { db }: Database,
  people: Iterable<string | null>,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(people)].filter((id) => id !== null && isId(id))
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name_th'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, name_th: name }) => [id, name ?? '']))
}

/** `operator` and `system` are no people. */
function isId(actor: string): boolean {
  return /^[0-9a-f-]{36}$/.test(actor)
}
