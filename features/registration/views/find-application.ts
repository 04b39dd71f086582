import { type Actor, type Application, type Asking, canSeeApplication } from '#domain/access'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { OfficeParts } from './office-views.ts'
import { soughtText } from './sought.ts'

type Person = Extract<Actor, { readonly kind: 'person' }>

/** An application for somebody who may see it, with what stands around it; for others there is none. */
export async function findApplication(
  { parts, commands }: OfficeParts,
  applicationId: string,
  { actor, now }: { readonly actor: Person; readonly now: Date },
): Promise<Outcome<{ readonly application: Application; readonly asking: Asking }>> {
  const { db } = parts.database
  const row = await db
    .selectFrom('application')
    .select(['applicant_id', 'province'])
    .where('id', '=', applicationId)
    .executeTakeFirst()
  if (row === undefined) return refuse('unknown-application')
  const reach = { people: [row.applicant_id, actor.personId], provinces: [row.province] }
  const asking = { actor, now, facts: await commands.factsOf(db, reach, actor) }
  const application = asking.facts.record.applications.find(({ id }) => id === applicationId)
  return application !== undefined && canSeeApplication(application, asking)
    ? ok({ application, asking })
    : refuse('unknown-application')
}

/** The application of a number, where somebody who leaves names their successor; null when nobody has it. */
export async function applicantOf({ parts }: OfficeParts, number: string): Promise<string | null> {
  const row = await parts.database.db
    .selectFrom('application')
    .select('applicant_id')
    .where('number', '=', soughtText(number))
    .executeTakeFirst()
  return row?.applicant_id ?? null
}

/** The next running number: year of the Buddhist era in Bangkok, and a count that never ends. */
export async function nextNumber({ parts }: OfficeParts, now: Date): Promise<string> {
  const { db } = parts.database
  const { next } = await db
    .selectNoFrom((is) => is.fn<number>('nextval', [is.val('application_number')]).as('next'))
    .executeTakeFirstOrThrow()
  const year = new Date(now.getTime() + 7 * 3_600_000).getUTCFullYear() + 543
  return `HP-${year}-${String(next).padStart(5, '0')}`
}
