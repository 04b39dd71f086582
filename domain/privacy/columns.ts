import { eventField, type FieldSpec, type FileSpec, findFile } from '#domain/standard'
import { treatmentOf } from './lookup.ts'
import { filesKeptAside } from './policy.ts'
import type { Treatment } from './treatment.ts'

/** One column of a file in the lake. */
export interface LakeColumn {
  /** The ministry's name in upper case; hidden columns begin with `_`. */
  readonly name: string
  /** DuckDB's type. */
  readonly sqlType: string
  /** False: kept in the lake for merging, never shown to a query. */
  readonly served: boolean
  /** False: filled by the publisher (rare classes need counts over the province), not in canonical text. */
  readonly inFragment: boolean
  /** The field it comes from; absent for columns that the standard does not have. */
  readonly field?: string
  /** What was done to `field`; absent for columns that the standard does not have. */
  readonly treatment?: Treatment
}

/**
 * The columns of a file in the lake, in the order of canonical text and of Parquet: hidden ones first, then the kept
 * fields in the standard's order, then the added ones. Empty for files that are not loaded.
 */
export function lakeColumns(fileName: string): readonly LakeColumn[] {
  return columnsByFile.get(fileName) ?? computeColumns(fileName)
}

const columnsByFile = new Map<string, readonly LakeColumn[]>()

function computeColumns(fileName: string): readonly LakeColumn[] {
  const file = findFile(fileName)
  const columns = file === undefined || filesKeptAside.includes(file.name) ? [] : allColumns(file)
  columnsByFile.set(fileName, columns)
  return columns
}

function allColumns(file: FileSpec): readonly LakeColumn[] {
  return [...hiddenColumns(file), ...servedColumns(file), ...addedColumns(file)]
}

function hiddenColumns(file: FileSpec): LakeColumn[] {
  const rareClasses = file.fields.filter(
    (field) => treatmentOf(file.name, field.name).kind === 'rare-class',
  )
  return [
    hidden('_ROWKEY', 'UUID'),
    hidden('_D_UPDATE', 'TIMESTAMP'),
    ...(file.name === 'PERSON' ? [hidden('_TIE', 'UUID')] : []),
    ...rareClasses.map((field) => hidden(`_${field.name}`, 'VARCHAR')),
  ]
}

function servedColumns(file: FileSpec): LakeColumn[] {
  return file.fields.flatMap((field) => {
    const treatment = treatmentOf(file.name, field.name)
    if (treatment.kind === 'drop') return []
    const column: LakeColumn = {
      name: field.name,
      sqlType: sqlTypeOf(field, treatment),
      served: true,
      inFragment: treatment.kind !== 'rare-class',
      field: field.name,
      treatment,
    }
    return treatment.kind === 'result'
      ? [column, added('LABRESULT_SIGN', 'VARCHAR'), added('LABRESULT_CODE', 'VARCHAR')]
      : [column]
  })
}

function addedColumns(file: FileSpec): LakeColumn[] {
  const ages =
    eventField(file) === undefined
      ? []
      : [added('AGE_YEARS', 'INTEGER'), added('AGE_MONTHS', 'INTEGER')]
  return [
    ...(file.name === 'PERSON' ? [added('BIRTH_FY', 'INTEGER')] : []),
    ...ages,
    ...(file.name === 'NEWBORNCARE' ? [added('DAYS_BAND', 'VARCHAR')] : []),
  ]
}

function sqlTypeOf(field: FieldSpec, treatment: Treatment): string {
  if (treatment.kind === 'result') return 'DECIMAL(18,4)'
  if (treatment.kind === 'date-only') return 'DATE'
  switch (field.type) {
    case 'integer':
      return field.width > 9 ? 'BIGINT' : 'INTEGER'
    case 'decimal': {
      const scale = field.scale ?? 0
      return `DECIMAL(${Math.max(field.width, scale + 1)},${scale})`
    }
    case 'date':
      return 'DATE'
    case 'datetime':
      return 'TIMESTAMP'
    case 'time':
      return 'TIME'
    default:
      return 'VARCHAR'
  }
}

function hidden(name: string, sqlType: string): LakeColumn {
  return { name, sqlType, served: false, inFragment: true }
}

function added(name: string, sqlType: string): LakeColumn {
  return { name, sqlType, served: true, inFragment: true }
}
