import { expect, test } from 'vitest'
import { scanText } from './testing-scan.ts'

/** A file with one value in one column; keys are filled. */
function scanOne(file: string, keys: string, column: string, value: string) {
  const names = keys.split('|').filter((name) => name !== column)
  const values = names.map((name) => (name === 'HOSPCODE' ? '55001' : (keyValues[name] ?? 'X1')))
  const text = `${[...names, column].join('|')}\n${[...values, value].join('|')}\n`
  const { rows, findings, totals } = scanText(file, text)
  const own = findings.filter((finding) => finding.startsWith('2'))
  return { row: rows[0], findings: own, nulled: totals.nulled }
}

const keyValues: Readonly<Record<string, string>> = {
  DATE_SERV: '20240131',
  BDATE: '20240131',
  BCARE: '20240205',
  GRAVIDA: '1',
  DATETIME_SERV: '20240131101112',
}

const service = 'HOSPCODE|PID|SEQ|DATE_SERV'

test.each([
  ['36.5', '36.5', ''],
  ['36', '36', ''],
  ['-1.5', '-1.5', ''],
  ['.5', '.5', ''],
  ['36.', '36', ''],
  ['0036.5', '36.5', ''],
  ['36.50', '36.5', ''],
  ['36.55', '36.6', 'number-rounded'],
  ['36.549', '36.5', 'number-rounded'],
  ['-0.96', '-1.0', 'number-rounded'],
  ['999.96', '', 'number-invalid'],
  ['1234', '', 'number-invalid'],
  ['1,2', '', 'number-invalid'],
  ['3 6', '', 'number-invalid'],
  ['.', '', 'number-invalid'],
  ['-', '', 'number-invalid'],
  ['1.2.3', '', 'number-invalid'],
  ['1e3', '', 'number-invalid'],
  ['สูง', '', 'number-invalid'],
])('a decimal %s is written as "%s" %s', (value, written, code) => {
  const { row, findings } = scanOne('SERVICE', service, 'BTEMP', value)
  expect(row?.BTEMP).toBe(written)
  expect(findings).toEqual(code === '' ? [] : [`2 BTEMP ${code}`])
})

test.each([
  ['120', '120', ''],
  ['0120', '120', ''],
  ['120.0', '120', ''],
  ['120.5', '121', 'number-rounded'],
  ['1200', '', 'number-invalid'],
  ['12a', '', 'number-invalid'],
  ['0', '0', ''],
])('an integer %s is written as "%s" %s', (value, written, code) => {
  const { row, findings } = scanOne('SERVICE', service, 'SBP', value)
  expect(row?.SBP).toBe(written)
  expect(findings).toEqual(code === '' ? [] : [`2 SBP ${code}`])
})

test.each([
  ['093015', '09:00:00', ''],
  ['0930', '09:00:00', ''],
  ['240000', '', 'time-invalid'],
  ['096000', '', 'time-invalid'],
  ['9:30', '', 'time-invalid'],
  ['930', '', 'time-invalid'],
])('a time of service %s is served as "%s" %s', (value, written, code) => {
  const { row, findings } = scanOne('SERVICE', service, 'TIME_SERV', value)
  expect(row?.TIME_SERV).toBe(written)
  expect(findings).toEqual(code === '' ? [] : [`2 TIME_SERV ${code}`])
})

test.each([
  ['100462000001012120381506', '100462000001012120381506', ''],
  ['9000000000012', '', 'looks-like-citizen-id'],
  ['9000000000013', '9000000000013', ''],
  ['1004620000010121203815061', '', 'too-long'],
  ['ยา500', '', 'code-invalid'],
  ["x' or '1", '', 'code-invalid'],
])('a drug code %s is written as "%s" %s', (value, written, code) => {
  const { row, findings } = scanOne('DRUG_OPD', `${service}|DIDSTD`, 'DIDSTD', value)
  expect(row?.DIDSTD).toBe(written)
  expect(findings).toEqual(code === '' ? [] : [`2 DIDSTD ${code}`])
})

test.each([
  ['5.6', '5.6', '', '', ''],
  ['<0.01', '0.01', '<', '', ''],
  ['>= 400', '400', '>=', '', ''],
  ['=>400', '400', '>=', '', ''],
  ['1.23456', '1.2346', '', '', 'number-rounded'],
  ['Negative', '', '', 'NEGATIVE', ''],
  ['neg', '', '', 'NEGATIVE', ''],
  ['non  reactive', '', '', 'NON-REACTIVE', ''],
  ['2+', '', '', '2+', ''],
  ['+2', '', '', '2+', ''],
  ['trace', '', '', 'TRACE', ''],
  ['นายสมมติ', '', '', '', 'result-text'],
  ['0812345678', '', '', '', 'result-text'],
  ['9000000000012', '', '', '', 'result-text'],
  ['see file', '', '', '', 'result-text'],
  ['<', '', '', '', 'result-text'],
  ['', '', '', '', ''],
])('a result "%s" is %s with sign "%s" and code "%s" %s', (value, number, sign, word, code) => {
  const key = 'HOSPCODE|PID|DATE_SERV|LABTEST'
  const { row, findings } = scanOne('LABFU', key, 'LABRESULT', value)
  expect(row).toMatchObject({ LABRESULT: number, LABRESULT_SIGN: sign, LABRESULT_CODE: word })
  expect(findings).toEqual(code === '' ? [] : [`2 LABRESULT ${code}`])
})

test.each([
  ['20240131101112', '2024-01-31 10:00:00'],
  ['202401311011', '2024-01-31 10:00:00'],
  ['20240131', '2024-01-31 00:00:00'],
])('the time of an accident %s is cut to the hour', (value, written) => {
  const key = 'HOSPCODE|PID|SEQ|DATETIME_SERV'
  expect(scanOne('ACCIDENT', key, 'DATETIME_AE', value).row?.DATETIME_AE).toBe(written)
})

test('other times of day are cut to midnight', () => {
  const key = 'HOSPCODE|PID|AN|DATETIME_DISCH'
  const { row } = scanOne('ADMISSION', key, 'DATETIME_DISCH', '20240131101112')
  expect(row?.DATETIME_DISCH).toBe('2024-01-31 00:00:00')
})

test('an impossible time makes a date-time NULL, or the row unusable where it is the key', () => {
  const key = 'HOSPCODE|PID|AN|DATETIME_DISCH'
  const { row, findings } = scanOne('ADMISSION', key, 'DATETIME_DISCH', '20240131991112')
  expect(row).toBeUndefined()
  expect(findings).toEqual(['2 DATETIME_DISCH time-invalid'])
})

test("a newborn's birth is the first of the month, with a band of days to the care", () => {
  const { row } = scanOne('NEWBORNCARE', 'HOSPCODE|PID|BCARE', 'BDATE', '20240126')
  expect(row).toMatchObject({ BDATE: '2024-01-01', BCARE: '2024-02-05', DAYS_BAND: '8-15' })
})

test('a referral joins with the history of the hospital that sent it', () => {
  const history = scanOne('REFER_HISTORY', 'HOSPCODE|REFERID', 'REFERID', 'R77')
  const result = scanText(
    'REFER_RESULT',
    'HOSPCODE|REFERID_SOURCE|HOSP_SOURCE|PID_IN\n55002|R77|55001|9\n',
  )
  expect(result.rows[0]?.REFERID_SOURCE).toBe(history.row?.REFERID)
})

test('a number of another kind or hospital never gives the same pseudonym', () => {
  const text = (hospcode: string) => `HOSPCODE|PID|HN|SEQ|DATE_SERV\n${hospcode}|7|7|7|20240131\n`
  const rows = ['55001', '55002'].flatMap((hospcode) => scanText('SERVICE', text(hospcode)).rows)
  const pseudonyms = rows.flatMap(({ PID, HN, SEQ }) => [PID, HN, SEQ])
  expect(new Set(pseudonyms).size).toBe(6)
})
