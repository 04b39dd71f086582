import { describe, expect, it } from 'vitest'
import { readAdminRoster } from './admin-roster.ts'
import { madeCitizenId, madeIdentity, madePerson } from './testing/made-admins.ts'

const header = 'citizen_id,province'
const [one, two] = [madeCitizenId(1), madeCitizenId(2)]
const read = (text: string) => readAdminRoster(text, madeIdentity)

describe('a roster of provincial admins', () => {
  it('is read with a byte order mark, spaces, empty lines and either line end, last line end or not', () => {
    const roster = read(`\uFEFF${header}\r\n${one},55\r\n\n ${two} , 10`)
    expect(roster).toEqual({
      ok: true,
      value: new Map([
        [madePerson(1).subjectHash, '55'],
        [madePerson(2).subjectHash, '10'],
      ]),
    })
  })

  it('holds no citizen id', () => {
    const roster = read(`${header}\n${one},55\n`)
    if (!roster.ok) throw new TypeError('defect: a right roster is refused')
    expect(JSON.stringify([...roster.value])).not.toContain(one.slice(0, 10))
  })

  it('may name several admins of one province, and one of them twice', () => {
    const roster = read(`${header}\n${one},55\n${two},55\n${one},55\n`)
    expect(roster).toMatchObject({ ok: true, value: { size: 2 } })
  })

  it.each([
    ['nothing at all', '', header, 1, 1],
    ['the header of the roster for granting', `${header},last_day\n${one},55,\n`, header, 1, 1],
    ['another encoding', Buffer.from(`\uFEFF${header}\n`, 'utf16le').toString(), header, 1, 1],
    ['nobody', `${header}\n\n`, 'nobody', 3, 1],
    ['a cell too few', `${header}\n${one},55\n${two}`, header, 3, 1],
    ['a cell too many', `${header}\n${one},55,2027-09-30\n`, header, 2, 1],
    ['a wrong check digit', `${header}\n9000000000010,55\n`, 'citizen_id', 2, 1],
    ['a number as a spreadsheet spoils it', `${header}\n9.00E+12,55\n`, 'citizen_id', 2, 1],
    ['an unknown province', `${header}\n\n${one}, 98\n`, 'province', 3, 16],
    ['a province cut off', `${header}\n${one},5`, 'province', 2, 15],
    ['one person in two provinces', `${header}\n${one},55\n  ${one},56\n`, 'two-provinces', 3, 3],
  ])(
    'with %s is refused with its place, never with what stands there',
    (_, text, reason, line, column) => {
      const refused = read(text)
      expect(refused).toEqual({
        ok: false,
        refusal: {
          code: 'admin-roster-unreadable',
          detail: { reason },
          position: { line, column },
        },
      })
      expect(JSON.stringify(refused)).not.toContain('900000')
    },
  )
})
