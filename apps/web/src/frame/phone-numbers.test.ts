import { expect, it } from 'vitest'
import { phoneNumbers } from './phone-numbers.ts'

it('numbers of a contact stand one by one, and an extension is said in the language of the reader', () => {
  const written = '02 590 2180-87 ต่อ 313 หรือ 083-0649863'
  expect(phoneNumbers(written, 'th')).toEqual(['02 590 2180-87 ต่อ 313', '083-0649863'])
  expect(phoneNumbers(written, 'en')).toEqual(['02 590 2180-87 ext. 313', '083-0649863'])
  expect(phoneNumbers('02 590 1000', 'en')).toEqual(['02 590 1000'])
})
