import type { Guide, Reviewed } from '../office-types.ts'

export type Choice = 'approve' | 'return' | 'reject'

/** What follows a decision: a sentence's name, and the days in it. */
export interface Follows {
  readonly name:
    | 'smsApproved'
    | 'entitlement'
    | 'entitlementUnknown'
    | 'lengthened'
    | 'agreement'
    | 'workAtOnce'
    | 'workLater'
    | 'smsReturned'
    | 'mayMend'
    | 'smsRejected'
    | 'isOver'
    | 'seesNote'
  readonly days: Readonly<Record<string, string>>
  readonly months: number
}

interface Told {
  readonly reviewed: Reviewed
  readonly guide: Pick<Guide, 'entitlementMonths' | 'agreementMonths'> | undefined
  readonly now: Date
}

/** What happens when a decision is sent. */
export function followsOf(choice: Choice, told: Told): readonly Follows[] {
  if (choice === 'return') return [plain('smsReturned'), plain('mayMend'), plain('seesNote')]
  if (choice === 'reject') return [plain('smsRejected'), plain('isOver'), plain('seesNote')]
  return [
    plain('smsApproved'),
    ...entitlementFollows(told),
    ...agreementFollows(told),
    plain('seesNote'),
  ]
}

function entitlementFollows({ reviewed, guide, now }: Told): readonly Follows[] {
  const { application, place } = reviewed
  if (guide === undefined) return [plain('entitlementUnknown')]
  const { entitlementMonths: months } = guide
  if (application.kind === 'renewal') return [{ name: 'lengthened', days: {}, months }]
  const begin = place.route === 'handover' ? place.freeFrom : null
  const from = begin ?? now.toISOString()
  return [
    { name: 'entitlement', days: { from, to: monthsLater(from, months) }, months },
    plain(begin === null ? 'workAtOnce' : 'workLater'),
  ]
}

function agreementFollows({ reviewed, guide, now }: Told): readonly Follows[] {
  const isBrought = reviewed.application.papers.some(({ kind }) => kind === 'agreement')
  if (!isBrought || guide === undefined) return []
  const { agreementMonths: months } = guide
  const from = now.toISOString()
  return [{ name: 'agreement', days: { from, to: monthsLater(from, months) }, months }]
}

function plain(name: Follows['name']): Follows {
  return { name, days: {}, months: 0 }
}

const bangkokMs = 7 * 60 * 60_000

/** The same moment so many months later by the calendar in Bangkok; the last day of a shorter month. */
export function monthsLater(at: string, months: number): string {
  const local = new Date(Date.parse(at) + bangkokMs)
  const day = local.getUTCDate()
  local.setUTCMonth(local.getUTCMonth() + months, 1)
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()
  local.setUTCDate(Math.min(day, last))
  return new Date(local.getTime() - bangkokMs).toISOString()
}
