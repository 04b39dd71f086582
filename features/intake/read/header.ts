import { appearedIn, type FieldSpec, type FileSpec, type StandardVersion } from '#domain/standard'
import type { FindingCode } from './findings.ts'

/** Which column of the text holds which field. */
export interface Header {
  readonly columnCount: number
  /** Index of the column of every field found. */
  readonly sources: ReadonlyMap<string, number>
  /** False where the first line is a row already. */
  readonly isLine: boolean
  readonly notes: readonly HeaderNote[]
}

export interface HeaderNote {
  readonly code: FindingCode
  /** A field's name, or `#n` for the n-th column: an unknown heading is never repeated, it may be a value. */
  readonly column: string
}

/**
 * Understand the first line of a file: names in any order and case, misprints of the structure sheet, unknown, missing
 * and repeated columns; without names, the order of the version of the standard that has as many columns. Undefined
 * where neither fits.
 */
export function readHeader(file: FileSpec, firstLine: string): Header | undefined {
  const headings = firstLine.split('|').map((heading) => heading.trim().toUpperCase())
  const fields = headings.map((heading) => fieldOfHeading(file, heading))
  const isLine = fields.some((field) => field?.name === 'HOSPCODE')
  if (!isLine) return headerOfVersion(file, headings.length)
  return { isLine, columnCount: headings.length, ...sourcesOf(file, fields, headings) }
}

function sourcesOf(
  file: FileSpec,
  fields: readonly (FieldSpec | undefined)[],
  headings: readonly string[],
): Pick<Header, 'notes' | 'sources'> {
  const sources = new Map<string, number>()
  const notes: HeaderNote[] = []
  for (const [index, field] of fields.entries()) {
    if (field === undefined) {
      const isTrailingBar = headings[index] === '' && index === headings.length - 1
      if (!isTrailingBar) notes.push({ code: 'column-unknown', column: `#${index + 1}` })
    } else if (sources.has(field.name)) {
      notes.push({ code: 'column-repeated', column: field.name })
    } else sources.set(field.name, index)
  }
  const missing = file.fields.filter((field) => !sources.has(field.name))
  notes.push(...missing.map(({ name }) => ({ code: 'column-missing', column: name }) as const))
  return { sources, notes }
}

function fieldOfHeading(file: FileSpec, heading: string): FieldSpec | undefined {
  const plain = heading.replaceAll(/[\s"']/g, '')
  return (
    file.fields.find((field) => field.name === plain) ??
    file.fields.find((field) => field.sheetSpelling?.replaceAll(' ', '') === plain)
  )
}

/** Versions from the newest to the oldest, by the fields that they do not have yet. */
const versions: readonly (readonly StandardVersion[])[] = [[], ['2.4.1'], ['2.4.1', '2.4']]

function headerOfVersion(file: FileSpec, columnCount: number): Header | undefined {
  const fields = versions
    .map((absent) => file.fields.filter((field) => !absent.includes(appearedIn(file, field))))
    .find((candidate) => candidate.length === columnCount)
  if (fields === undefined) return undefined
  return {
    isLine: false,
    columnCount,
    sources: new Map(fields.map((field, index) => [field.name, index])),
    notes: [{ code: 'header-assumed', column: '' }],
  }
}
