import type { MergedTable } from './province-reader.ts'

export type Row = Readonly<Record<string, string>>

/** Columns that the analyses need, by file. */
export const wantedColumns: Readonly<Record<string, readonly string[]>> = {
  PERSON: ['HOSPCODE', 'PID', 'CID', 'SEX', 'BIRTH', 'NATION', 'DISCHARGE', 'TYPEAREA', 'D_UPDATE'],
  DEATH: ['CID', 'DDEATH', 'CDEATH'],
  CHRONIC: ['CID', 'DATE_DIAG', 'CHRONIC', 'TYPEDISCH', 'DATE_DISCH'],
  SERVICE: [
    'HOSPCODE',
    'PID',
    'SEQ',
    'CID',
    'DATE_SERV',
    'INTIME',
    'TYPEIN',
    'TYPEOUT',
    'SBP',
    'DBP',
    'D_UPDATE',
  ],
  DIAGNOSIS_OPD: ['HOSPCODE', 'SEQ', 'CID', 'DATE_SERV', 'DIAGTYPE', 'DIAGCODE'],
  DRUG_OPD: ['HOSPCODE', 'SEQ', 'CID', 'DATE_SERV', 'DNAME'],
  ADMISSION: ['HOSPCODE', 'AN', 'CID', 'DATETIME_ADMIT', 'DATETIME_DISCH', 'DISCHTYPE', 'ADJRW'],
  DIAGNOSIS_IPD: ['HOSPCODE', 'AN', 'CID', 'DATETIME_ADMIT', 'DIAGTYPE', 'DIAGCODE'],
  LABFU: ['CID', 'DATE_SERV', 'LABTEST', 'LABRESULT'],
  CHRONICFU: ['CID', 'DATE_SERV', 'SBP', 'DBP', 'FOOT', 'RETINA'],
  NCDSCREEN: ['CID', 'DATE_SERV', 'BSLEVEL', 'BSTEST', 'SBP_1', 'DBP_1', 'SBP_2', 'DBP_2'],
  LABOR: ['CID', 'BDATE', 'BTYPE', 'GRAVIDA', 'LMP', 'LBORN'],
  ANC: ['CID', 'DATE_SERV', 'GRAVIDA', 'GA'],
  POSTNATAL: ['CID', 'GRAVIDA', 'BDATE', 'PPCARE'],
  NEWBORN: ['CID', 'BDATE', 'BWEIGHT'],
  EPI: ['CID', 'DATE_SERV', 'VACCINETYPE'],
  NUTRITION: ['CID', 'DATE_SERV', 'WEIGHT', 'HEIGHT', 'FOOD'],
  SPECIALPP: ['CID', 'DATE_SERV', 'PPSPECIAL'],
  PROVIDER: ['HOSPCODE', 'PROVIDER', 'PROVIDERTYPE'],
  DENTAL: [
    'HOSPCODE',
    'CID',
    'DATE_SERV',
    'PROVIDER',
    'PTEETH',
    'PCARIES',
    'PFILLING',
    'PEXTRACT',
    'DTEETH',
    'DCARIES',
    'DFILLING',
    'DEXTRACT',
  ],
  REFER_HISTORY: ['HOSPCODE', 'SEQ', 'DATETIME_REFER', 'HOSP_DESTINATION'],
  ACCIDENT: ['DATETIME_SERV', 'AETYPE', 'VEHICLE', 'HELMET', 'ALCOHOL', 'CID'],
}

export interface Resident {
  readonly cid: string
  readonly sex: string
  readonly birth: string
}

/** A province's merged rows with the questions that many analyses share. */
export class Facts {
  readonly #tables: ReadonlyMap<string, MergedTable>
  /** POP13: one row a citizen id, Thai, not discharged, living in the catchment (TYPEAREA 1 or 3). */
  readonly residents: ReadonlyMap<string, Resident>
  /** Fiscal year in the Buddhist era; the year's days are those from `from` to `to`. */
  readonly year: number
  readonly from: string
  readonly to: string

  constructor(tables: ReadonlyMap<string, MergedTable>, year: number) {
    this.#tables = tables
    this.year = year
    this.from = `${year - 544}1001`
    this.to = `${year - 543}0930`
    this.residents = residentsOf(this.rows('PERSON'))
  }

  rows(file: string): readonly Row[] {
    return this.#tables.get(file)?.rows ?? []
  }

  /** Rows of a file whose event lies in the fiscal year. */
  inYear(file: string, column = 'DATE_SERV'): readonly Row[] {
    return this.rows(file).filter((row) => this.isInYear(row[column] ?? ''))
  }

  isInYear(date: string): boolean {
    const day = date.slice(0, 8)
    return day >= this.from && day <= this.to
  }

  /** Residents of an age on the first day of the year. */
  residentsAged(low: number, high: number, sex?: string): readonly Resident[] {
    return [...this.residents.values()].filter((resident) => {
      const age = ageOn(resident.birth, this.from)
      return age >= low && age <= high && (sex === undefined || resident.sex === sex)
    })
  }

  /** Residents ever given a code of the range. */
  register(low: string, below: string): ReadonlySet<string> {
    const coded = [...this.everCoded(low, below).keys()]
    return new Set(coded.filter((cid) => this.residents.has(cid)))
  }

  /** Results of some laboratory tests of all years, by person. */
  results(tests: readonly string[]): ReadonlyMap<string, Row[]> {
    const rows = this.rows('LABFU').filter(({ LABTEST }) => tests.includes(LABTEST ?? ''))
    return groupBy(rows, ({ CID }) => CID ?? '')
  }

  /** Citizen ids ever given a code of the range, in out-patient, in-patient and register rows, with the first date. */
  everCoded(low: string, below: string): ReadonlyMap<string, string> {
    const first = new Map<string, string>()
    const note = (cid: string, code: string, date: string) => {
      if (code < low || code >= below || cid === '') return
      const known = first.get(cid)
      if (known === undefined || date < known) first.set(cid, date)
    }
    for (const row of this.rows('DIAGNOSIS_OPD'))
      note(row.CID ?? '', row.DIAGCODE ?? '', row.DATE_SERV ?? '')
    for (const row of this.rows('DIAGNOSIS_IPD')) {
      note(row.CID ?? '', row.DIAGCODE ?? '', (row.DATETIME_ADMIT ?? '').slice(0, 8))
    }
    for (const row of this.rows('CHRONIC'))
      note(row.CID ?? '', row.CHRONIC ?? '', row.DATE_DIAG ?? '')
    return first
  }
}

function residentsOf(persons: readonly Row[]): ReadonlyMap<string, Resident> {
  const best = new Map<string, Row>()
  for (const row of persons) {
    if (row.CID === '' || row.NATION !== '099' || row.DISCHARGE !== '9') continue
    const known = best.get(row.CID ?? '')
    if (known === undefined || isBefore(row, known)) best.set(row.CID ?? '', row)
  }
  return new Map(
    [...best.values()]
      .filter(({ TYPEAREA }) => TYPEAREA === '1' || TYPEAREA === '3')
      .map(
        (row) =>
          [
            row.CID ?? '',
            { cid: row.CID ?? '', sex: row.SEX ?? '', birth: row.BIRTH ?? '' },
          ] as const,
      ),
  )
}

/** Those who live here before those who are only registered or come for care; then the newest. */
function isBefore(row: Row, known: Row): boolean {
  const rank = (one: Row) => ['1', '3', '2', '5', '4'].indexOf(one.TYPEAREA ?? '')
  return (
    rank(row) < rank(known) ||
    (rank(row) === rank(known) && (row.D_UPDATE ?? '') > (known.D_UPDATE ?? ''))
  )
}

/** Whole years between two dates YYYYMMDD. */
export function ageOn(birth: string, date: string): number {
  return Math.floor((Number(date) - Number(birth)) / 10_000)
}

export function monthsOn(birth: string, date: string): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(4, 6))
  return months(date) - months(birth) - (date.slice(6) < birth.slice(6) ? 1 : 0)
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  const day = (text: string) =>
    Date.UTC(Number(text.slice(0, 4)), Number(text.slice(4, 6)) - 1, Number(text.slice(6, 8))) /
    86_400_000
  return day(to) - day(from)
}

export function percent(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : (100 * part) / whole
}

/** The row of the latest DATE_SERV of every person. */
export function latestByPerson(rows: Iterable<Row>): ReadonlyMap<string, Row> {
  const latest = new Map<string, Row>()
  for (const row of rows) {
    const known = latest.get(row.CID ?? '')
    if (known === undefined || (row.DATE_SERV ?? '') > (known.DATE_SERV ?? ''))
      latest.set(row.CID ?? '', row)
  }
  return latest
}

export function count<T>(items: Iterable<T>, isMeant: (item: T) => boolean): number {
  let number = 0
  for (const item of items) if (isMeant(item)) number++
  return number
}

export function groupBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
