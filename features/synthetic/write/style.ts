import type { FieldSpec, FileSpec } from '#domain/standard'
import type { Facility } from '../world/facility.ts'

/** How one hospital's program writes its files; a hospital never changes it. */
export interface ArchiveStyle {
  readonly encoding: 'utf-8' | 'tis-620'
  readonly hasByteOrderMark: boolean
  readonly lineEnd: '\r\n' | '\n'
  entryName(file: FileSpec, archive: string): string
  heading(field: FieldSpec): string
  columns(fields: readonly FieldSpec[]): readonly FieldSpec[]
  /** Old two-digit codes of LABFU.LABTEST are still sent. */
  readonly hasOldLabCodes: boolean
}

type Spelling = (name: string) => string

const lower: Spelling = (name) => name.toLowerCase()
const upper: Spelling = (name) => name
const capital: Spelling = (name) =>
  name
    .split('_')
    .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join('_')

const headings: readonly Spelling[] = [upper, lower, capital, upper]

const entryNames: readonly ArchiveStyle['entryName'][] = [
  ({ name }) => `${name.toLowerCase()}.txt`,
  ({ name }) => `${name}.txt`,
  ({ name }, archive) => `${name.toLowerCase()}${archive.slice('F43'.length)}.txt`,
  ({ name }) => `${name}.TXT`,
  ({ name }) => `${capital(name)}.txt`,
]

const orders: readonly ArchiveStyle['columns'][] = [
  (fields) => fields,
  (fields) => fields,
  (fields) => [...fields].reverse(),
  (fields) => [...fields].sort((a, b) => (a.name < b.name ? -1 : 1)),
]

/** Spread the variants met in practice over the hospitals, a third of them in TIS-620. */
export function styleOf({ index }: Facility): ArchiveStyle {
  const spell = pickBy(headings, index)
  return {
    encoding: index % 3 === 1 ? 'tis-620' : 'utf-8',
    hasByteOrderMark: index % 3 === 2,
    lineEnd: index % 6 === 4 ? '\n' : '\r\n',
    entryName: pickBy(entryNames, index),
    heading: (field) =>
      index % 7 === 5 && field.sheetSpelling !== undefined
        ? spell(field.sheetSpelling.replaceAll(' ', ''))
        : spell(field.name),
    columns: pickBy(orders, index + 1),
    hasOldLabCodes: index % 4 === 3,
  }
}

function pickBy<T>(choices: readonly T[], index: number): T {
  return choices[index % choices.length] as T
}
