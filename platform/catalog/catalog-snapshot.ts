import { addedColumns, describeColumn, lakeColumns, withheldColumns } from '#domain/privacy'
import {
  type CodeList,
  codeListOf,
  type FileSpec,
  files,
  findCodeTable,
  findField,
  findFile,
  searchWordsOf,
} from '#domain/standard'
import type { Manifest } from '#platform/lake'
import { servedColumns } from './columns.ts'
import { type CatalogJoin, joinsBetween } from './joins.ts'

/** A column as people see it. */
export interface CatalogColumn {
  readonly name: string
  readonly type: string
  readonly captionTh: string
  /** Whether it is part of the ministry's key. */
  readonly key: boolean
  /** Code list, code table or file that its values come from. */
  readonly ref: string | null
  /** What de-identification did to it. */
  readonly treatmentTh: string
  readonly treatmentEn: string
}

export interface CatalogTable {
  readonly name: string
  readonly captionTh: string
  readonly captionEn: string
  /** Other words, Thai and English, that people look for. */
  readonly words: readonly string[]
  readonly rows: number
  readonly columns: readonly CatalogColumn[]
  /** Fields of the standard that are not served. */
  readonly withheld: readonly {
    readonly name: string
    readonly reasonTh: string
    readonly reasonEn: string
    readonly instead: string | null
  }[]
}

export interface CatalogSnapshot {
  readonly province: string
  readonly dataVersion: number
  readonly tables: readonly CatalogTable[]
  /** The lists that columns refer to, where they are public and few enough to show. */
  readonly codeLists: readonly CodeList[]
  readonly joins: readonly CatalogJoin[]
}

/** Everything a person may know about the tables of a data version; immutable. */
export function catalogSnapshot(manifest: Manifest): CatalogSnapshot {
  const rows = new Map<string, number>()
  for (const table of manifest.servingFiles.flatMap((file) => file.tables)) {
    rows.set(table.file, (rows.get(table.file) ?? 0) + table.rows)
  }
  const served = files.filter((file) => rows.has(file.name))
  const references = [...rows.keys()].filter((name) => findFile(name) === undefined)
  const tables = [
    ...served.map((file) => fileTable(file, rows.get(file.name) ?? 0)),
    ...references.map((name) => referenceTable(name, rows.get(name) ?? 0)),
  ]
  return {
    province: manifest.province,
    dataVersion: manifest.version,
    tables,
    codeLists: codeListsOf(tables),
    joins: joinsBetween(tables),
  }
}

/** The list of every column, each once, in the order of the columns. */
function codeListsOf(tables: readonly CatalogTable[]): readonly CodeList[] {
  const lists = new Map<string, CodeList>()
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const list = codeListOf(name, column.name)
      if (list !== undefined) lists.set(list.name, list)
    }
  }
  return [...lists.values()]
}

function wordsOf(name: string): readonly string[] {
  const { th, en } = searchWordsOf(name)
  return [...th, ...en]
}

function fileTable(file: FileSpec, rows: number): CatalogTable {
  return {
    name: file.name.toLowerCase(),
    captionTh: file.captionTh,
    captionEn: file.captionEn,
    words: wordsOf(file.name),
    rows,
    columns: lakeColumns(file.name)
      .filter((column) => column.served)
      .map((column) => {
        const field = findField(file.name, column.name)
        const treatment = describeColumn(column)
        return {
          name: column.name,
          type: column.sqlType,
          captionTh: field?.captionTh ?? addedColumns[column.name]?.th ?? '',
          key: file.primaryKey.includes(column.name),
          ref: codeListOf(file.name, column.name)?.name ?? field?.ref ?? null,
          treatmentTh: treatment?.th ?? '',
          treatmentEn: treatment?.en ?? '',
        }
      }),
    withheld: withheldColumns()
      .filter((column) => column.file === file.name)
      .map(({ column, reason, instead }) => ({
        name: column,
        reasonTh: reason.th,
        reasonEn: reason.en,
        instead: instead ?? null,
      })),
  }
}

function referenceTable(name: string, rows: number): CatalogTable {
  const table = findCodeTable(name)
  return {
    name: name.toLowerCase(),
    captionTh: table?.captionTh ?? '',
    captionEn: table?.captionEn ?? '',
    words: wordsOf(name),
    rows,
    columns: servedColumns(name).map(({ name: column, type }) => ({
      name: column,
      type,
      captionTh: '',
      key: false,
      ref: null,
      treatmentTh: '',
      treatmentEn: '',
    })),
    withheld: [],
  }
}
