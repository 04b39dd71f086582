import { addDays } from './calendar.ts'
import { type Entitlement, endOf, takesPlace } from './entitlement.ts'
import type { AccessRecord } from './facts.ts'
import { accessPolicy } from './policy.ts'

/** How many people of a province may work. */
export function quotaOf(province: string, { quotas }: AccessRecord): number {
  return quotas.find((one) => one.province === province)?.quota ?? accessPolicy.quotaPerProvince
}

/** The time that a new or a longer entitlement would take up. */
interface Wanted {
  readonly province: string
  /** From the first of these moments at which there is a place. */
  readonly from: readonly Date[]
  /** Null when it has no end. */
  readonly until: Date | null
  /** Entitlements that do not count: those that it replaces or lengthens. */
  readonly besides: readonly Entitlement[]
}

/** The first of the wanted moments from which a place is free to the end; undefined when there is none. */
export function placeFrom(wanted: Wanted, record: AccessRecord): Date | undefined {
  const { province, from, until, besides } = wanted
  const others = record.entitlements.filter(
    (one) => one.province === province && one.closedAt === null && !besides.includes(one),
  )
  const quota = quotaOf(province, record)
  return from.find((at) => mostAtOnce(others, { from: at, until }) < quota)
}

/** How many places are taken at once at the worst moment of a time; every rise begins with a grant. */
export function mostAtOnce(
  entitlements: readonly Entitlement[],
  time: { readonly from: Date; readonly until: Date | null },
): number {
  const { from, until } = time
  const begins = entitlements
    .map(({ grantedAt }) => grantedAt)
    .filter((at) => at > from && (until === null || at < until))
  const counts = [from, ...begins].map(
    (at) => entitlements.filter((one) => takesPlace(one, at)).length,
  )
  return Math.max(...counts)
}

/** Now, and the moments soon at which somebody leaves: from when an application may be granted. */
export function beginnings(province: string, record: AccessRecord, now: Date): readonly Date[] {
  const last = addDays(now, accessPolicy.handoverAheadDays + 1)
  const leavings = record.entitlements
    .filter((one) => one.province === province && one.closedAt === null)
    .flatMap(({ leavesAt }) => (leavesAt === null ? [] : [leavesAt]))
    .filter((at) => at > now && at <= last)
  return [now, ...leavings.sort((a, b) => a.getTime() - b.getTime())]
}

/** Who holds the places of a province: how many and until when, never who. */
export interface Place {
  readonly province: string
  readonly quota: number
  readonly holders: readonly {
    readonly since: Date
    readonly until: Date | null
    readonly leaves: boolean
    readonly suspended: boolean
  }[]
  /** Applications that somebody submitted and nobody decided. */
  readonly waiting: number
  /** From when an application could be granted; undefined while nobody has noted a leaving. */
  readonly freeFrom: Date | undefined
  /** `free`: now. `handover`: after a noted leaving. `ask-holder`: somebody must note one first. */
  readonly route: 'free' | 'handover' | 'ask-holder'
}

/** How the places of a province stand. */
export function placeOf(province: string, record: AccessRecord, now: Date): Place {
  const until = addDays(now, accessPolicy.handoverAheadDays * 2)
  const from = beginnings(province, record, now)
  const freeFrom = placeFrom({ province, from, until, besides: [] }, record)
  const holders = record.entitlements
    .filter(
      (one) =>
        one.province === province && takesPlace(one, one.grantedAt > now ? one.grantedAt : now),
    )
    .map((one) => ({
      since: one.grantedAt,
      until: endOf(one),
      leaves: one.leavesAt !== null,
      suspended: one.suspendedAt !== null,
    }))
  const waiting = record.applications.filter(
    (one) => one.province === province && ['submitted', 'in-review'].includes(one.state),
  ).length
  const route = freeFrom === undefined ? 'ask-holder' : freeFrom <= now ? 'free' : 'handover'
  return { province, quota: quotaOf(province, record), holders, waiting, freeFrom, route }
}
