import type { Reviewed } from '../office-types.ts'

/** Names exactly what is on the screen: another submission or another paper gives another name. */
export function shownOf({
  application,
  reviewed,
}: Pick<Reviewed, 'application' | 'reviewed'>): string {
  const papers = reviewed
    .map(({ kind, contentHash }) => `${kind}.${contentHash.slice(0, 12)}`)
    .sort()
  return [application.submission, ...papers].join('~')
}
