import { expect, it } from 'vitest'
import { officePlaceOf } from './office-place.ts'

it.each([
  ['', { page: 'inbox' }],
  ['applications', { page: 'inbox' }],
  ['applications/abc', { page: 'application', id: 'abc' }],
  ['registers', { page: 'register', register: 'agencies' }],
  ['registers/users/', { page: 'register', register: 'users' }],
  ['audit', { page: 'audit' }],
  ['audit/more', { page: 'unknown' }],
  ['registers/secrets', { page: 'unknown' }],
  ['applications/abc/more', { page: 'unknown' }],
  ['elsewhere', { page: 'unknown' }],
])('the address "%s" names its page', (rest, place) => {
  expect(officePlaceOf(rest)).toEqual(place)
})
