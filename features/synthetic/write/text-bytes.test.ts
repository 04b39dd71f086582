import { expect, test } from 'vitest'
import { thaiBytesOf } from './text-bytes.ts'

test('Thai text is written in TIS-620 and read back as it was', () => {
  const text = 'HOSPCODE|ปวดท้อง ๑๒๓ ฿|ก่อนนอน\r\n'
  expect(new TextDecoder('windows-874').decode(thaiBytesOf(text))).toBe(text)
})

test('a letter that TIS-620 lacks becomes a question mark', () => {
  expect(thaiBytesOf('a–ก').toString('latin1')).toBe('a?\xa1')
})
