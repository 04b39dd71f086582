/**
 * What can be wrong with a trail.
 *
 * - `edited`: not what was written there: changed, or put there by somebody else
 * - `missing`: no longer there, while later events are
 * - `reordered`: written at another place, `of`
 * - `duplicated`: a copy of the event `of`
 * - `unlinked`: genuine, but written after another event than the one that stands before it
 * - `cut`: the newest are gone, as the head or an anchor says
 * - `rewritten`: an anchor saw other events up to here
 * - `head-changed`: the head is gone, or is not ours, or names another event as the newest
 * - `head-lost`: the program that wrote this event found no head of ours
 * - `begun-again`: the chain begins long after its key was made
 * - `erased-off-record`: a detail is gone, and no erasure is on record
 * - `erasure-undone`: a detail that was erased is back
 * - `anchor-changed`: a file among the anchors is not what was written
 */
export type FindingKind =
  | 'edited'
  | 'missing'
  | 'reordered'
  | 'duplicated'
  | 'unlinked'
  | 'cut'
  | 'rewritten'
  | 'head-changed'
  | 'head-lost'
  | 'begun-again'
  | 'erased-off-record'
  | 'erasure-undone'
  | 'anchor-changed'

/** Where the trail is broken, and how. */
export interface Finding {
  readonly kind: FindingKind
  /** Places in the chain, from and to; 0 where it is about no event. */
  readonly first: number
  readonly last: number
  /** The place that the first of them belongs to, or is a copy of. */
  readonly of?: number
  /** The anchor that says so. */
  readonly anchor?: string
}

/** What a verification found: never a detail. */
export interface AuditReport {
  readonly events: number
  /** Events 1 to this are as they were written. */
  readonly soundTo: number
  /** Events 1 to this are also as an anchor saw them; 0 without one. */
  readonly anchoredTo: number
  readonly anchors: number
  /** The anchor that reaches furthest. */
  readonly anchoredBy: string | undefined
  /** Events that were recorded before there was a chain; they stand first. */
  readonly beforeChain: number
  readonly erased: number
  /** Places at which the time goes back by more than an hour; the first of them. */
  readonly clockWentBack: { readonly places: number; readonly first: number } | undefined
  /** Events that declare a gap against newer anchors, as after a restore. */
  readonly declaredGaps: readonly number[]
  readonly findings: readonly Finding[]
  /** Findings beyond those that are listed. */
  readonly moreFindings: number
}
