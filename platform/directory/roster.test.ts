import { describe, expect, it } from 'vitest'
import { hasCitizenCheckDigit } from '#domain/privacy'
import { readRoster } from './roster.ts'

const citizenId = Array.from({ length: 10 }, (_, digit) => `900000000001${digit}`).find(
  hasCitizenCheckDigit,
)
const header = 'citizen_id,province,last_day'

describe('a roster', () => {
  it('is read line by line, with a byte order mark, empty lines and either line end', () => {
    const text = `\uFEFF${header}\r\n${citizenId},55,2027-09-30\r\n\n${citizenId}, 56 ,\n`
    expect(readRoster(text)).toEqual({
      ok: true,
      value: [
        { citizenId, province: '55', lastDay: '2027-09-30' },
        { citizenId, province: '56', lastDay: null },
      ],
    })
  })

  it.each([
    ['another header', 'cid,province\n', 1, header],
    ['a wrong check digit', `${header}\n9000000000010,55,`, 2, 'citizen_id'],
    ['an unknown province', `${header}\n\n${citizenId},98,`, 3, 'province'],
    ['a day that is none', `${header}\n${citizenId},55,2027-02-30`, 2, 'last_day'],
    ['a missing cell', `${header}\n${citizenId},55`, 2, header],
  ])(
    'with %s is refused by line and column, never by what it holds',
    (_name, text, line, reason) => {
      const read = readRoster(text)
      expect(read).toMatchObject({
        refusal: { code: 'roster-unreadable', detail: { line, reason } },
      })
      expect(JSON.stringify(read)).not.toContain('9000000000')
    },
  )
})
