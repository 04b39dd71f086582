const dayMs = 24 * 60 * 60_000

/** Full days until a moment, a begun one counted; 0 once it has come. */
export function daysLeft(until: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / dayMs))
}
