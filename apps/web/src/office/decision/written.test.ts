import { expect, it } from 'vitest'
import { fitOf, isWritten, reasonsIn, usualLimits } from './written.ts'

it('counts characters as the rules do: Thai marks one by one, blanks at the ends not at all', () => {
  expect(fitOf('  ที่  ', usualLimits)).toEqual({ short: 2, over: 0 })
  expect(fitOf('ก'.repeat(1003), usualLimits)).toEqual({ short: 0, over: 3 })
})

it('a note is needed to approve and to reject, each its own', () => {
  const values = { 'note-approve': 'เอกสารครบ' }
  expect(isWritten('approve', values, usualLimits)).toBe(true)
  expect(isWritten('reject', values, usualLimits)).toBe(false)
})

it('a return needs at least one chosen subject, and a reason for each that is chosen', () => {
  expect(isWritten('return', {}, usualLimits)).toBe(false)
  expect(isWritten('return', { 'reason-terms': 'ไม่มีลายมือชื่อ' }, usualLimits)).toBe(false)
  const one = { 'about-terms': 'yes', 'reason-terms': 'ไม่มีลายมือชื่อ' }
  expect(isWritten('return', one, usualLimits)).toBe(true)
  expect(isWritten('return', { ...one, 'about-letter': 'yes' }, usualLimits)).toBe(false)
  expect(reasonsIn(one)).toEqual([{ about: 'terms', reason: 'ไม่มีลายมือชื่อ' }])
})
