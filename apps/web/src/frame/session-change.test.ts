import { describe, expect, it } from 'vitest'
import type { Session } from '../api/session.ts'
import { endsOf } from './session-change.ts'

const nobody: Session = {
  person: null,
  work: null,
  roles: [],
  refusal: null,
  endsAt: null,
  idleMs: 900_000,
  portalOrigin: 'https://portal.example',
  workbenchOrigin: 'https://work.example',
  simulated: false,
  version: '1',
}

function sessionOf(id: string, province: string): Session {
  const nothing = { dataVersion: null, committedAt: null, reachesTo: null, endsAt: null }
  const work = { province, nameTh: province, nameEn: province, ...nothing }
  return { ...nobody, person: { id, nameTh: 'ผู้ทดสอบ', nameEn: null }, work }
}

const first = sessionOf('one', '50')

describe('a session that a page began with', () => {
  it('goes on while the same person works in the same province', () => {
    expect(endsOf(first, { ...first, endsAt: '2026-11-24T00:00:00Z' })).toBe('goes-on')
    expect(endsOf(first, { ...first, work: null })).toBe('goes-on')
    expect(endsOf(first, undefined)).toBe('goes-on')
  })

  it('has not begun as long as nobody was signed in', () => {
    expect(endsOf(undefined, nobody)).toBe('goes-on')
    expect(endsOf(nobody, first)).toBe('goes-on')
  })

  it('ended when nobody is signed in any more', () => {
    expect(endsOf(first, nobody)).toBe('ended')
  })

  it('is another for another person, and for another province', () => {
    expect(endsOf(first, sessionOf('two', '50'))).toBe('another')
    expect(endsOf(first, sessionOf('one', '51'))).toBe('another')
  })
})
