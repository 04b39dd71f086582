import type { Actor } from '#domain/access'
import { ok } from '#domain/outcome'
import { namesOf } from './names-of.ts'
import type { OfficeParts } from './office-views.ts'
import { soughtPattern } from './sought.ts'

type Person = Extract<Actor, { readonly kind: 'person' }>

const pageLength = 100

/** A page of the audit trail, the newest first, with names where people acted. */
export async function auditPage(
  { parts, commands }: OfficeParts,
  wanted: { readonly before?: number | undefined; readonly action: string },
  { actor, now }: { readonly actor: Person; readonly now: Date },
) {
  const allowed = await commands.give({ type: 'view-audit' }, actor, now)
  if (!allowed.ok) return allowed
  const { before, action } = wanted
  const pattern = `${soughtPattern(action)}%`
  const rows = await parts.database.db
    .selectFrom('audit_event')
    .select(['id', 'at', 'actor', 'action', 'scope', 'subject', 'outcome'])
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .$if(action.trim() !== '', (query) => query.where('action', 'like', pattern))
    .orderBy('id', 'desc')
    .limit(pageLength + 1)
    .execute()
  const shown = rows.slice(0, pageLength)
  const names = await namesOf(
    parts.database,
    shown.map((row) => row.actor),
  )
  return ok({
    events: shown.map(({ id: number, actor: who, ...event }) => ({
      ...{ number, actor: names.get(who) || who },
      ...event,
    })),
    next: rows.length > pageLength ? (shown.at(-1)?.id ?? null) : null,
  })
}
