import { expect, test } from 'vitest'
import { acceptedHospcodes, scanText } from './testing-scan.ts'

const header =
  'HOSPCODE|CID|PID|PRENAME|NAME|LNAME|SEX|BIRTH|OCCUPATION_NEW|NATION|DISCHARGE|DDISCHARGE|TELEPHONE|D_UPDATE'

interface Person {
  readonly hospcode?: string
  readonly cid?: string
  readonly pid?: string
  readonly birth?: string
  readonly occupation?: string
  readonly discharge?: string
  readonly stamp?: string
}

function line(person: Person): string {
  const { hospcode = '55001', cid = '9000000000012', pid = '1', birth = '19800512' } = person
  const { occupation = '6111', discharge = '9|', stamp = '20240131101112' } = person
  return `${hospcode}|${cid}|${pid}|003|สมหญิง|ใจดี|2|${birth}|${occupation}|099|${discharge}|0812345678|${stamp}`
}

function scanPersons(...persons: readonly Person[]) {
  return scanText('PERSON', `${header}\n${persons.map(line).join('\n')}\n`)
}

test('names, telephones and exact births are not in the text', () => {
  const { rows } = scanPersons({})
  const text = JSON.stringify(rows)
  for (const secret of ['สมหญิง', 'ใจดี', '0812345678', '9000000000012', '1980-05-12', '19800512']) {
    expect(text).not.toContain(secret)
  }
  expect(rows[0]).toMatchObject({ BIRTH: '1980-01-01', BIRTH_FY: '1980', _NATION: '099' })
})

test.each([
  ['20150512', '2015-05-01', '2015'],
  ['20131001', '2013-10-01', '2013'],
  ['20130930', '2013-01-01', '2013'],
  ['19351001', '1935-01-01', '1935'],
  ['19010101', '1935-01-01', '1935'],
  ['19351002', '1935-01-01', '1936'],
])('born %s: served %s, BIRTH_FY %s', (birth, served, fiscalYear) => {
  expect(scanPersons({ birth }).rows[0]).toMatchObject({ BIRTH: served, BIRTH_FY: fiscalYear })
})

test('the vault gets the true birth, the stamp and the tie of the row', () => {
  const { births, rows } = scanPersons(
    { birth: '19010203' },
    { pid: '2', birth: '99999999', stamp: '' },
  )
  expect(births).toEqual([
    ['55001', rows[0]?.PID, { birth: 19010203, stamp: 20240131101112, tie: rows[0]?._TIE }],
    ['55001', rows[1]?.PID, { birth: 0, stamp: -1, tie: rows[1]?._TIE }],
  ])
  expect([...acceptedHospcodes]).toContain('55001')
})

test('one person has one citizen id pseudonym in all hospitals, and other numbers in each', () => {
  const { rows } = scanPersons({}, { hospcode: '55002' })
  expect(rows[0]?.CID).toBe(rows[1]?.CID)
  expect(rows[0]?.PID).not.toBe(rows[1]?.PID)
})

test('a person without a citizen id is a person', () => {
  const { rows, findings } = scanPersons({ cid: '' })
  expect(rows[0]?.CID).toBe('')
  expect(findings.filter((finding) => finding.startsWith('2'))).toEqual([])
})

test.each(['9000000000013', '0000000000000', '1111111111119', '123', 'x'])(
  'the citizen id %s is none: each such person gets an own pseudonym',
  (cid) => {
    const { rows, findings, totals } = scanPersons({ cid }, { cid, pid: '2' })
    expect(rows[0]?.CID).toMatch(/^[0-9a-f]{32}$/)
    expect(rows[0]?.CID).not.toBe(rows[1]?.CID)
    expect(findings).toContain('2 CID citizen-id-check')
    expect(totals.nulled).toBe(0)
  },
)

test('the same person gets the same stand-in for a citizen id in every file', () => {
  const person = scanPersons({ cid: '123' }).rows[0]
  const text = 'HOSPCODE|PID|SEQ|DATE_SERV|CID\n55001|1|V1|20240131|456\n'
  expect(scanText('SERVICE', text).rows[0]?.CID).toBe(person?.CID)
})

test('members of staff are not linked to their records as patients', () => {
  const text = 'HOSPCODE|PROVIDER|CID|NAME|BIRTH\n55001|1|9000000000012|สมชาย|19700101\n'
  const staff = scanText('PROVIDER', text).rows[0]
  expect(staff?.CID).toMatch(/^[0-9a-f]{32}$/)
  expect(staff?.CID).not.toBe(scanPersons({}).rows[0]?.CID)
  expect(staff?.BIRTH).toBeUndefined()
})

test.each([
  ['6111', '6000', []],
  ['9999', '9999', []],
  ['611', '', ['2 OCCUPATION_NEW code-invalid']],
  ['ทำนา', '', ['2 OCCUPATION_NEW too-long']],
])('occupation %s is grouped as %s', (occupation, group, found) => {
  const { rows, findings } = scanPersons({ occupation })
  expect(rows[0]?._OCCUPATION_NEW).toBe(group)
  expect(findings.filter((finding) => finding.startsWith('2'))).toEqual(found)
})

test('the date of discharge is the first of the month for the dead, and kept for others', () => {
  const { rows } = scanPersons({ discharge: '1|20240115' }, { pid: '2', discharge: '2|20240115' })
  expect(rows.map(({ DDISCHARGE }) => DDISCHARGE)).toEqual(['2024-01-01', '2024-01-15'])
})

test('ages at the event come from the births of the hospital', () => {
  const pid = scanPersons({}).rows[0]?.PID ?? ''
  const text = 'HOSPCODE|PID|SEQ|DATE_SERV\n55001|1|V1|20240131\n55001|2|V2|20240131\n'
  const child = scanText('SERVICE', text, { births: new Map([[pid, 20200115]]) }).rows
  expect(child.map(({ AGE_YEARS, AGE_MONTHS }) => [AGE_YEARS, AGE_MONTHS])).toEqual([
    ['4', '48'],
    ['', ''],
  ])
  const adult = scanText('SERVICE', text, { births: new Map([[pid, 19900115]]) }).rows[0]
  expect([adult?.AGE_YEARS, adult?.AGE_MONTHS]).toEqual(['33', ''])
})

test('equal rows have equal ties, other rows other ties', () => {
  const { rows } = scanPersons({}, {}, { birth: '19800513' })
  expect(rows[0]?._TIE).toBe(rows[1]?._TIE)
  expect(rows[0]?._TIE).not.toBe(rows[2]?._TIE)
  expect(rows[0]?._ROWKEY).toBe(rows[2]?._ROWKEY)
})
