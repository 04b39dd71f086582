import { type LakeColumn, lakeColumns, treatmentOf } from '#domain/privacy'
import { eventField, type FieldSpec, type FileSpec, partitionField } from '#domain/standard'
import type { Header } from './header.ts'

/** What the byte pass does for one column of canonical text. */
export const doing = {
  empty: 0,
  code: 1,
  integer: 2,
  decimal: 3,
  date: 4,
  firstOfMonth: 5,
  firstOfMonthIfDead: 6,
  dateTime: 7,
  birth: 8,
  stamp: 9,
  time: 10,
  pseudonym: 11,
  citizenId: 12,
  occupationGroup: 13,
  result: 14,
  stampDate: 15,
  ageYears: 16,
  ageMonths: 17,
  birthYear: 18,
  daysBand: 19,
  tie: 20,
} as const

/** One column of canonical text; every step has all properties, so that the byte pass meets one shape only. */
export interface Step {
  readonly doing: number
  /** Column of the text that it reads, or -1. */
  readonly source: number
  /** Second column that it reads (hospital of a number, DISCHARGE of a date), or -1. */
  readonly second: number
  /** Name that findings carry. */
  readonly column: string
  readonly width: number
  readonly decimalSize: { readonly integerDigits: number; readonly scale: number }
  /** Parts of a time of day that are kept: 3 all, 1 the hour, 0 none. */
  readonly timeParts: number
  readonly label: string
  /** False where one number serves the whole province. */
  readonly ofHospital: boolean
  readonly isKey: boolean
  readonly isPartition: boolean
  readonly isEvent: boolean
  readonly isPerson: boolean
  readonly isOwnBirth: boolean
  /** For citizen ids: how the pseudonym of the person is made that stands for a number which is none. */
  readonly withoutCitizenId: Step
}

export interface EntryPlan {
  readonly file: FileSpec
  readonly columnCount: number
  readonly hospcode: number
  /** Columns of the key after HOSPCODE; -1 where the header lacks one. */
  readonly keys: readonly { readonly source: number; readonly column: string }[]
  /** Column of the person (or of the member of staff), which stands in for a citizen id that is none. */
  readonly personSource: number
  readonly steps: readonly Step[]
}

export function planEntry(file: FileSpec, header: Header): EntryPlan {
  const source = (name: string) => header.sources.get(name) ?? -1
  const columns = lakeColumns(file.name).filter((column) => column.inFragment)
  const isOwnColumn = (column: LakeColumn) =>
    column.name !== '_ROWKEY' && !column.name.startsWith('LABRESULT_')
  return {
    file,
    columnCount: header.columnCount,
    hospcode: source('HOSPCODE'),
    keys: file.primaryKey
      .filter((name) => name !== 'HOSPCODE')
      .map((name) => ({ source: source(name), column: name })),
    personSource: source(file.name === 'PROVIDER' ? 'PROVIDER' : 'PID'),
    steps: columns.filter(isOwnColumn).map((column) => stepOf(file, column, source)),
  }
}

type SourceOf = (fieldName: string) => number

function stepOf(file: FileSpec, column: LakeColumn, source: SourceOf): Step {
  const step = plainStep(file, column, source)
  const label = `NO-${step.label}`
  return { ...step, withoutCitizenId: { ...step, label, ofHospital: true } as Step }
}

function plainStep(
  file: FileSpec,
  column: LakeColumn,
  source: SourceOf,
): Omit<Step, 'withoutCitizenId'> {
  const fieldName = column.field ?? column.name.replace(/^_/, '')
  const field = file.fields.find((one) => one.name === fieldName)
  const base: Omit<Step, 'withoutCitizenId'> = {
    doing: addedColumns[column.name] ?? doing.empty,
    source: field === undefined ? -1 : source(field.name),
    second: -1,
    column: fieldName,
    width: field?.width ?? 0,
    decimalSize: decimalSizeOf(field),
    timeParts: 0,
    label: '',
    ofHospital: true,
    isKey: file.primaryKey.includes(fieldName),
    isPartition: partitionField(file)?.name === fieldName,
    isEvent: eventField(file)?.name === fieldName,
    isPerson: fieldName === 'PID',
    isOwnBirth: file.name === 'NEWBORNCARE' && fieldName === 'BDATE',
  }
  if (column.name === '_D_UPDATE') return { ...base, doing: doing.stamp, timeParts: 3 }
  return field === undefined || addedColumns[column.name] !== undefined
    ? base
    : { ...base, ...treated(file, field, source) }
}

/** The standard's width counts the point. */
function decimalSizeOf(field: FieldSpec | undefined): Step['decimalSize'] {
  const scale = field?.scale ?? 0
  return { scale, integerDigits: Math.max((field?.width ?? 0) - scale, 1) }
}

const addedColumns: Readonly<Record<string, number>> = {
  AGE_YEARS: doing.ageYears,
  AGE_MONTHS: doing.ageMonths,
  BIRTH_FY: doing.birthYear,
  DAYS_BAND: doing.daysBand,
  _TIE: doing.tie,
}

function treated(file: FileSpec, field: FieldSpec, source: SourceOf): Partial<Step> {
  const treatment = treatmentOf(file.name, field.name)
  switch (treatment.kind) {
    case 'pseudonym':
      return {
        doing: doing.pseudonym,
        label: treatment.label,
        ofHospital: treatment.hospitalField !== null,
        second: isOther(treatment.hospitalField) ? source(treatment.hospitalField) : -1,
      }
    case 'citizen-id':
      return { doing: doing.citizenId, label: treatment.label, ofHospital: false }
    case 'birth':
      return { doing: doing.birth }
    case 'first-of-month':
      return { doing: doing.firstOfMonth }
    case 'first-of-month-if-dead':
      return { doing: doing.firstOfMonthIfDead, second: source('DISCHARGE') }
    case 'date-only':
      return { doing: doing.stampDate }
    case 'result':
      return { doing: doing.result }
    case 'rare-class':
      return {
        doing: treatment.grouping === 'as-is' ? doing.code : doing.occupationGroup,
      }
    case 'hour':
      return field.type === 'time' ? { doing: doing.time } : { doing: doing.dateTime, timeParts: 1 }
    case 'midnight':
      return { doing: doing.dateTime }
    default:
      return { doing: byType[field.type] ?? doing.empty }
  }
}

function isOther(hospitalField: string | null): hospitalField is string {
  return hospitalField !== null && hospitalField !== 'HOSPCODE'
}

const byType: Readonly<Partial<Record<FieldSpec['type'], number>>> = {
  code: doing.code,
  integer: doing.integer,
  decimal: doing.decimal,
  date: doing.date,
}
