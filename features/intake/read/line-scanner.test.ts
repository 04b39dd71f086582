import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanText } from './testing-scan.ts'

const header = 'HOSPCODE|PID|SEQ|DATE_SERV|DIAGTYPE|DIAGCODE|CLINIC|PROVIDER|D_UPDATE|CID'
const row = '55001|000123|V1|20240131|1|E119|00100|9|20240131101112|9000000000012'

function scanDiagnoses(text: string | Uint8Array, options = {}) {
  return scanText('DIAGNOSIS_OPD', text, options)
}

test('a row becomes a typed line without the identifiers', () => {
  const { rows, years, findings } = scanDiagnoses(`${header}\r\n${row}\r\n`)
  expect(findings).toEqual(['- HOSPCODE9 column-missing'])
  expect(years).toEqual([2024])
  expect(rows[0]).toMatchObject({
    _D_UPDATE: '2024-01-31 10:11:12',
    HOSPCODE: '55001',
    DATE_SERV: '2024-01-31',
    DIAGTYPE: '1',
    DIAGCODE: 'E119',
    D_UPDATE: '2024-01-31',
    AGE_YEARS: '',
  })
  expect(rows[0]?._ROWKEY).toMatch(/^[0-9a-f]{32}$/)
  expect(rows[0]?.PID).toMatch(/^[0-9a-f]{20}$/)
  expect(rows[0]?.CID).toMatch(/^[0-9a-f]{32}$/)
  expect(JSON.stringify(rows)).not.toContain('000123')
})

test('bytes may come in pieces of any size', () => {
  const text = `\uFEFF${header}\r\n${`${row}\r\n${row.replace('|V1|', '|V2|')}\n`.repeat(40)}`
  const whole = scanDiagnoses(text)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (pieces) => {
      expect(scanDiagnoses(text, { pieces }).rows).toEqual(whole.rows)
    }),
    { numRuns: 30 },
  )
})

test.each([
  ['line ends of Windows', `${header}\r\n${row}\r\n`],
  ['line ends of Unix', `${header}\n${row}\n`],
  ['mixed line ends', `${header}\n${row}\r\n`],
  ['no line end at the end', `${header}\r\n${row}`],
  ['a byte order mark', `\uFEFF${header}\r\n${row}\r\n`],
  ['blank lines', `${header}\r\n\r\n${row}\r\n\r\n`],
  ['a header in lower case', `${header.toLowerCase()}\r\n${row}\r\n`],
  ['blanks around values', `${header}\r\n${row.replaceAll('|', ' | ')}\r\n`],
  ['columns in another order', inReverse(`${header}\r\n${row}\r\n`)],
])('%s: the same row', (_, text) => {
  const expected = scanDiagnoses(`${header}\r\n${row}\r\n`)
  expect(scanDiagnoses(text).rows).toEqual(expected.rows)
})

function inReverse(text: string): string {
  return text
    .split('\r\n')
    .map((line) => line.split('|').reverse().join('|'))
    .join('\r\n')
}

test('a column of the standard that the header lacks is NULL, an unknown one is not read', () => {
  const text = `${header}|NICKNAME\r\n${row}|secret\r\n`
    .replace('|CLINIC', '')
    .replace('|00100', '')
  const { rows, findings } = scanDiagnoses(text)
  expect(findings).toEqual([
    '- #10 column-unknown',
    '- CLINIC column-missing',
    '- HOSPCODE9 column-missing',
  ])
  expect(rows[0]?.CLINIC).toBe('')
  expect(JSON.stringify(rows)).not.toContain('secret')
})

test('of a repeated column the first is read', () => {
  const { rows, findings } = scanDiagnoses(`${header}|DIAGCODE\n${row}|Z999\n`)
  expect(findings).toContain('- DIAGCODE column-repeated')
  expect(rows[0]?.DIAGCODE).toBe('E119')
})

test('without a header the order of the standard is taken when the number of columns fits', () => {
  const inStandardOrder = `${row}|EA0055001\r\n`
  const { rows, findings } = scanDiagnoses(inStandardOrder)
  expect(findings).toEqual(['-  header-assumed'])
  expect(rows[0]).toMatchObject({ DIAGCODE: 'E119', HOSPCODE9: 'EA0055001' })
  expect(scanDiagnoses(`${row}\r\n`).rows[0]?.DIAGCODE).toBe('E119')
})

test('without a header and with a strange number of columns every row is set aside', () => {
  const { rows, findings, totals } = scanDiagnoses('1|2|3\r\n4|5|6\r\n')
  expect(rows).toEqual([])
  expect(findings).toEqual(['1  header-missing', '2  header-missing'])
  expect(totals.setAside).toBe(2)
})

test.each([
  ['too few columns', '55001|1|V1', '2  column-count'],
  ['too many columns', `${row}|x`, '2  column-count'],
  ['no hospital', row.replace('55001', ''), '2 HOSPCODE hospcode-foreign'],
  ['a short hospital code', row.replace('55001', '5500'), '2 HOSPCODE hospcode-foreign'],
  ['a hospital of another province', row.replace('55001', '60001'), '2 HOSPCODE hospcode-foreign'],
  ['no person', row.replace('000123', '  '), '2 PID key-empty'],
  ['no diagnosis', row.replace('E119', ''), '2 DIAGCODE key-empty'],
  ['no date of service', row.replace('20240131|', '|'), '2 DATE_SERV key-empty'],
  ['a date that does not exist', row.replace('20240131|', '20240230|'), '2 DATE_SERV date-invalid'],
  ['a Buddhist year', row.replace('20240131|', '25670131|'), '2 DATE_SERV date-buddhist'],
])('%s: the row is set aside', (_, line, finding) => {
  const { rows, findings, totals } = scanDiagnoses(`${header}\n${line}\n${row}\n`)
  expect(findings).toEqual(['- HOSPCODE9 column-missing', finding])
  expect(rows).toHaveLength(1)
  expect(totals).toMatchObject({ rows: 1, setAside: 1, nulled: 0 })
})

test('a value that does not fit its column becomes NULL and is counted, and the row stays', () => {
  const bad = row.replace('|00100|', '|001001|').replace('20240131101112', '2024013')
  const { rows, findings, totals } = scanDiagnoses(`${header}\n${bad}\n`)
  expect(findings.slice(1)).toEqual(['2 D_UPDATE date-invalid', '2 CLINIC too-long'])
  expect(rows[0]).toMatchObject({ CLINIC: '', D_UPDATE: '', _D_UPDATE: '' })
  expect(totals).toMatchObject({ rows: 1, setAside: 0, nulled: 2 })
})

test('a line of more than 30,000 bytes is set aside, wherever the pieces end', () => {
  const long = `${row}${'x'.repeat(30_000)}`
  const text = `${header}\n${row}\n${long}\n${row.replace('V1', 'V2')}\n`
  for (const pieces of [1_000, 29_999, 65_536, 200_000]) {
    const { rows, findings } = scanDiagnoses(text, { pieces })
    expect(findings.slice(1)).toEqual(['3  line-too-long'])
    expect(rows).toHaveLength(2)
  }
})

test('a very long line at the end of the file is set aside too', () => {
  const { findings } = scanDiagnoses(`${header}\n${row}\n${'x'.repeat(300_000)}`, {
    pieces: 65_536,
  })
  expect(findings.slice(1)).toEqual(['3  line-too-long'])
})

test('NUL bytes make a code NULL', () => {
  const { rows, findings } = scanDiagnoses(`${header}\n${row.replace('E119', 'E1\u00001')}\n`)
  expect(findings.slice(1)).toEqual(['2 DIAGCODE code-invalid'])
  expect(rows).toHaveLength(1)
})

test('an empty file and a header alone have no rows', () => {
  expect(scanDiagnoses('').rows).toEqual([])
  expect(scanDiagnoses(`${header}\r\n`).rows).toEqual([])
})

test('rows of different years go to different fragments', () => {
  const years = [2023, 2024, 2024, 2023]
  const text = years.map((year, i) =>
    row.replace('20240131|', `${year}0131|`).replace('V1', `V${i}`),
  )
  const scanned = scanDiagnoses(`${header}\n${text.join('\n')}\n`)
  expect(scanned.years).toEqual(years)
  expect(scanned.rows.map(({ DATE_SERV }) => DATE_SERV?.slice(0, 4))).toEqual(years.map(String))
  expect(new Set(scanned.rows.map(({ _ROWKEY }) => _ROWKEY)).size).toBe(4)
})

test('Thai text gives one pseudonym in both encodings', () => {
  const withThaiNumber = row.replace('000123', 'ก-12')
  const thai = `${header}\n${withThaiNumber}\n`
  const tis620 = Buffer.from(thai.replaceAll('ก', '\u00a1'), 'latin1')
  const inUtf8 = scanDiagnoses(thai, { encoding: 'utf-8' })
  const inTis620 = scanDiagnoses(tis620, { encoding: 'windows-874' })
  expect(inTis620.rows).toEqual(inUtf8.rows)
  expect(inUtf8.rows[0]?.PID).toMatch(/^[0-9a-f]{20}$/)
})

test('any bytes are read without an error, and no row is lost from the counts', () => {
  const bytes = fc.array(
    fc.oneof(
      fc.constantFrom('|', '\n', '\r\n', row, header, '20240131', ' ', '-', '1.5', '\uFEFF', 'ก'),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(bytes, fc.constantFrom('DIAGNOSIS_OPD', 'PERSON', 'LABFU'), (parts, file) => {
      const text = `${file === 'DIAGNOSIS_OPD' ? `${header}\n` : ''}${parts.join('')}`
      const { rows, totals } = scanText(file, text, { pieces: 50 })
      expect(rows).toHaveLength(totals.rows)
    }),
    { numRuns: 150 },
  )
})

test('random bytes are read without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      const text = Buffer.concat([Buffer.from(`${header}\n`), bytes])
      expect(scanDiagnoses(text, { encoding: 'windows-874' }).totals.rows).toBe(0)
    }),
    { numRuns: 60 },
  )
})
