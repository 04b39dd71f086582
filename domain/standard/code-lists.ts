import { codeTables, findCodeTable, provinces } from './code-tables.ts'
import { findField, findFile } from './files.ts'
import type { CodeName, CodeTable, FieldSpec } from './types.ts'

/** A list of codes that the values of a field come from. */
export interface CodeList {
  /** A code table's name, or `FILE.FIELD` where the structure sheet itself lists the codes. */
  readonly name: string
  readonly captionTh: string
  readonly captionEn: string
  readonly codes: readonly { readonly code: string; readonly nameTh: string }[]
}

/** Longer lists are searched in their own table, not read. */
const longest = 400

/**
 * Tables whose codes are not the values that are served: CCLINIC lists two of the five characters of a department, and
 * occupations are served in coarser groups.
 */
const notTheValues: readonly string[] = ['CCLINIC', 'COCCUPATION_NEW']

/** The codes that a field may hold, where they are public and few enough to show. */
export function codeListOf(fileName: string, fieldName: string): CodeList | undefined {
  const field = findField(fileName, fieldName)
  if (field === undefined) return undefined
  const table = tableOf(fileName, field)
  if (table !== undefined) return listOf(table)
  if (field.codes === undefined) return undefined
  const owner = `${findFile(fileName)?.name}.${field.name}`
  return {
    name: owner,
    captionTh: field.captionTh,
    captionEn: `Codes of ${owner}`,
    codes: inOrder(field.codes),
  }
}

function tableOf(fileName: string, field: FieldSpec): CodeTable | undefined {
  const { codes, ref } = field
  if (codes === undefined) return ref === undefined ? undefined : findCodeTable(ref)
  return codeTables.find((table) => isNamedAfter(table, fileName, field) && isEqual(table, codes))
}

/** Two fields may list equal codes and mean different things by them, so that the names must agree as well. */
function isNamedAfter({ name }: CodeTable, fileName: string, field: FieldSpec): boolean {
  const names = [field.ref, field.name, `${fileName.toUpperCase()}_${field.name}`]
  return names.includes(name) || name.startsWith(`${field.name}_`)
}

function isEqual(table: CodeTable, codes: Readonly<Record<string, string>>): boolean {
  const known = table.codes ?? {}
  const names = Object.keys(codes)
  return (
    names.length === Object.keys(known).length && names.every((code) => known[code] === codes[code])
  )
}

function listOf(table: CodeTable): CodeList | undefined {
  const { name, captionTh, captionEn, codes, sampleCodes } = table
  if (notTheValues.includes(name)) return undefined
  if (name === 'CCHANGWAT') return { name, captionTh, captionEn, codes: provinceCodes }
  const whole = codes !== undefined
  const listed = inOrder(codes ?? sampleCodes ?? {})
  if (listed.length === 0 || listed.length > longest) return undefined
  return {
    name,
    captionTh: whole ? captionTh : `${captionTh} (บางส่วน)`,
    captionEn: whole ? captionEn : `${captionEn} (some of them)`,
    codes: listed,
  }
}

const provinceCodes = [...provinces.values()].map(({ code, nameTh }) => ({ code, nameTh }))

/** JavaScript lists whole numbers first; the list is in the order of the text. */
function inOrder(codes: Readonly<Record<string, CodeName>>): CodeList['codes'] {
  return Object.entries(codes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({ code, nameTh: thaiCodeName(name) }))
}

/** What a code means, in Thai, on one line. */
export function thaiCodeName(name: CodeName): string {
  return (typeof name === 'string' ? name : name.th).replaceAll(/\s+/g, ' ')
}
