import { checkCodes, findField } from '#domain/standard'
import { checkOf } from './field-rules.ts'
import { isDate } from './plain-checks.ts'
import { readRows, type SentRow } from './province-reader.ts'

/** A line of `planted.jsonl`. */
export interface Planted {
  readonly archive: string
  readonly entry: string
  readonly line: number
  readonly column: string
  readonly code: string
  readonly family: string
  readonly expect: string
}

/** The same province without faults, with which every planted one is compared. */
export interface SoundRows {
  readonly persons: ReadonlySet<string>
  /** By archive, file and key. */
  readonly rows: ReadonlyMap<string, SentRow>
}

export function readSoundRows(folder: string): SoundRows {
  const persons = new Set<string>()
  const rows = new Map<string, SentRow>()
  readRows(folder, {
    onRow(row) {
      if (row.file.name === 'PERSON') persons.add(personOf(row))
      rows.set(placeOf(row), row)
    },
  })
  return { persons, rows }
}

function personOf(row: SentRow): string {
  return `${row.get('HOSPCODE')}|${row.get('PID')}`
}

function placeOf(row: SentRow): string {
  return `${row.archive}|${row.file.name}|${row.file.primaryKey.map((column) => row.get(column)).join('|')}`
}

/** True when the row at the place of a planted fault really has that fault. */
export function hasFault(row: SentRow, planted: Planted, sound: SoundRows): boolean {
  const { code, family, column } = planted
  const before = sound.rows.get(placeOf(row))
  const changed = before === undefined ? undefined : changedColumns(row, before)
  if (planted.expect === 'merged') return changed !== undefined && isCopy(row, column, changed)
  if (family === 'quality') return changed?.length !== 0 && rules[code]?.(row) === true
  if (changed?.includes(column) === false) return false
  if (column === 'HOSPCODE') return row.get('HOSPCODE') !== planted.archive.split('_')[1]
  if (code.endsWith('9289')) return row.get(column) === '2387030'
  return hasBadValue(row, planted) || isStranger(row, column, sound)
}

/** Letters beyond ASCII do not count: a stray byte makes all others of its entry unreadable. */
function changedColumns(row: SentRow, before: SentRow): readonly string[] {
  const plain = (text: string) => text.replaceAll(/[^ -~]|\?/g, '')
  return row.file.fields
    .map(({ name }) => name)
    .filter((name) => plain(row.get(name)) !== plain(before.get(name)))
}

/** The same key once more, under another stamp or spoiled where the fault says; all else is the same. */
function isCopy(row: SentRow, column: string, changed: readonly string[]): boolean {
  if (changed.some((name) => name !== column)) return false
  return column === 'D_UPDATE'
    ? /^20180101120000$|59$/.test(row.get(column))
    : /[^ -~]/.test(row.get(column))
}

const asksForValue = new Set(
  checkCodes
    .filter(({ kind, fields }) => kind === 'required' || fields.includes('CID'))
    .map(({ code }) => code),
)

/** The value breaks the rules of its column, or there is none where the fault says so. */
function hasBadValue(row: SentRow, { column, code }: Planted): boolean {
  const field = findField(row.file.name, column)
  const value = row.get(column)
  if (field === undefined || !row.has(column)) return false
  if (value === '') return code === 'cid-empty' || code === 'key-empty' || asksForValue.has(code)
  if (code === 'buddhist-year') return Number(value.slice(0, 4)) > 2400
  return checkOf(field)(value) !== undefined
}

function isStranger(row: SentRow, column: string, sound: SoundRows): boolean {
  return column === 'PID' && !sound.persons.has(personOf(row))
}

const rules: Readonly<Record<string, (row: SentRow) => boolean>> = {
  'sex-differs': (row) => /^[12]$/.test(row.get('SEX')),
  'birth-in-future': (row) => row.get('BIRTH') > '20270101' && isDate(row.get('BIRTH')),
  'older-than-120': (row) => row.get('BIRTH') < '19050101' && isDate(row.get('BIRTH')),
  'lives-at-two-places': (row) => row.get('TYPEAREA') === '1',
  'discharge-without-date': (row) =>
    row.file.name === 'PERSON'
      ? row.get('DISCHARGE') !== '9' && row.get('DDISCHARGE') === ''
      : row.get('TYPEDISCH') !== '03' && row.get('DATE_DISCH') === '',
  'house-unknown': (row) => row.get('HID') === '99999',
  'ends-before-it-begins': (row) => row.get('EXPIREDATE') < row.get('STARTDATE'),
  'lower-pressure-not-below': (row) =>
    Number(row.get('DBP') || row.get('DBP_1')) >= Number(row.get('SBP') || row.get('SBP_1')),
  'updated-in-future': (row) => row.get('D_UPDATE') > '20270101',
  'implausible-weight': (row) => Number(row.get('WEIGHT')) > 300,
  'implausible-sugar': (row) => Number(row.get('BSLEVEL')) > 600,
  'implausible-height': (row) => Number(row.get('HEIGHT')) < 40,
}
