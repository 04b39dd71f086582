import { expect, it } from 'vitest'
import { neighbourhoodOf } from './rates.ts'

it.each([
  ['2001:db8:0:1::1', '2001:db8:0:1:ffff::9', true],
  ['2001:db8:0:1::1', '2001:db8:0:2::1', false],
  ['::ffff:192.0.2.1', '192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
  ['fe80::1%eth0', 'fe80::2%eth0', true],
])('counts %s and %s as one address: %s', (one, other, same) => {
  expect(neighbourhoodOf(one) === neighbourhoodOf(other)).toBe(same)
})
