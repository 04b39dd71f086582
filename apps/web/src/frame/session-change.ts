import type { Session } from '../api/session.ts'

/**
 * What became of the session that a page began with: it goes on, it ended, or another person or another province
 * took its place, whose screen must not show what was typed before.
 */
export function endsOf(
  held: Session | undefined,
  now: Session | undefined,
): 'goes-on' | 'ended' | 'another' {
  if (held?.person == null || now === undefined) return 'goes-on'
  if (now.person === null) return 'ended'
  if (held.person.id !== now.person.id) return 'another'
  if (held.work === null || now.work === null) return 'goes-on'
  return held.work.province === now.work.province ? 'goes-on' : 'another'
}
