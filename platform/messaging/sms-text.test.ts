import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { hasCitizenCheckDigit } from '#domain/privacy'
import { smsLength, smsText } from './sms-text.ts'

const somebody =
  Array.from({ length: 10 }, (_, digit) => `900000000007${digit}`).find(hasCitizenCheckDigit) ?? ''
const limits = { mostSegments: 2 }

describe('the number of parts', () => {
  it.each([
    ['a', 160, 1],
    ['a', 161, 2],
    ['a', 306, 2],
    ['a', 307, 3],
    ['€', 80, 1],
    ['€', 81, 2],
    ['ก', 70, 1],
    ['ก', 71, 2],
    ['ก', 134, 2],
    ['ก', 135, 3],
    ['ที่', 23, 1],
    ['ที่', 24, 2],
  ])('of %j, %i times, is %i', (character, times, segments) => {
    expect(smsLength(character.repeat(times))).toMatchObject({ segments })
  })

  it('counts a letter of two units once and never cuts it', () => {
    expect(smsLength('😀'.repeat(35))).toEqual({ encoding: 'ucs-2', units: 70, segments: 1 })
    expect(smsLength('😀'.repeat(66)).segments).toBe(2)
    expect(smsLength('😀'.repeat(67)).segments).toBe(3)
    expect(smsLength('€'.repeat(153)).segments).toBe(3)
  })

  it('is never less than the units need, and one part less than that would not hold them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { encoding, units, segments } = smsLength(text)
        const most = encoding === 'gsm-7' ? 153 : 67
        expect(segments).toBeGreaterThanOrEqual(
          units <= (most > 100 ? 160 : 70) ? 1 : Math.ceil(units / most),
        )
      }),
    )
  })
})

test('a text is composed and trimmed', () => {
  const decomposed = '  re\u0301sume\u0301\r\nok '
  expect(smsText(decomposed, limits)).toEqual({ ok: true, value: 'résumé\nok' })
  const thai = 'คำขอใช้งาน HiPPO ของท่านได้รับอนุมัติแล้ว เข้าสู่ระบบด้วย ThaiD ได้ทันที (สสจ.น่าน)'
  expect(smsText(thai, limits)).toEqual({ ok: true, value: thai })
})

test.each([
  ['', 'sms-not-plain'],
  ['  \n ', 'sms-not-plain'],
  ['a\u0000b', 'sms-not-plain'],
  ['a\u001b[31m', 'sms-not-plain'],
  ['อนุ\u200Bมัติ', 'sms-not-plain'],
  ['a\u202Eb', 'sms-not-plain'],
  ['a\uD800', 'sms-not-plain'],
  ['ดูที่ https://hippo.example', 'sms-has-link'],
  ['ดูที่ hippo.moph.go.th', 'sms-has-link'],
  ['ดูที่www.example', 'sms-has-link'],
  ['bit.ly/abc', 'sms-has-link'],
  [`เลข ${somebody}`, 'sms-has-citizen-id'],
  [`เลข ${Array.from(somebody).join('-')}`, 'sms-has-citizen-id'],
  [somebody.replaceAll('0', '๐'), 'sms-has-citizen-id'],
  ['ก'.repeat(135), 'sms-too-long'],
])('%j is refused as %s', (text, code) => {
  expect(smsText(text, limits)).toMatchObject({ ok: false, refusal: { code } })
})
