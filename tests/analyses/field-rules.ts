import { type FieldSpec, findCodeTable } from '#domain/standard'
import { checkDigitOf, isDate, isDateTime, isTime } from './plain-checks.ts'

/** Says what is wrong with one value; undefined means that it is fine. */
export type ValueCheck = (value: string) => string | undefined

/** How codes look whose lists are too long, or not free, to stand here; by the name of the list. */
const shapes: Readonly<Record<string, RegExp>> = {
  ICD10TM: /^[A-Z]\d{2}[A-Z0-9]{0,3}$/,
  'DRUG24|TMT': /^(\d{24}|\d{6,7})$/,
  CLABTEST: /^(\d{2}|\d{7})$/,
  'ICD9CM|ICD10TM-PROCEDURE': /^\d{2,7}$/,
  CCLINIC: /^\d{5}$/,
  CCOMSERVICE: /^\d[A-Z]\d+$/,
  CVILLAGE: /^(\d{6})?[A-Z0-9]\d$/,
}

export function checkOf(field: FieldSpec): ValueCheck {
  const codes = codesFor(field)
  const shape = shapes[field.ref ?? '']
  return (value) => {
    if (value === '') return field.notNull ? 'is empty' : undefined
    if (field.width > 0 && value.length > field.width + (field.type === 'decimal' ? 1 : 0))
      return 'is too wide'
    if (!fits(field, value)) return 'has another type'
    if (codes !== undefined && !value.split(',').every((code) => codes.has(code)))
      return 'is not in its list'
    if (shape?.test(value) === false) return 'does not look like a code of its list'
    if (field.name === 'CID' && value[12] !== checkDigitOf(value)) return 'has a wrong check digit'
    return undefined
  }
}

function fits(field: FieldSpec, value: string): boolean {
  switch (field.type) {
    case 'date':
      return isDate(value)
    case 'datetime':
      return isDateTime(value)
    case 'time':
      return isTime(value)
    case 'integer':
      return /^\d+$/.test(value)
    case 'decimal':
      return new RegExp(`^\\d+(\\.\\d{1,${field.scale ?? 0}})?$`).test(value)
    default:
      return true
  }
}

/** Old three-digit vaccine codes are those of the list with zeros before; clinics have their group inside. */
function codesFor(field: FieldSpec): ReadonlySet<string> | undefined {
  if (field.ref === 'CCLINIC' || field.name === 'ASPHYXIA') return undefined
  const codes =
    field.codes ?? (field.ref === undefined ? undefined : findCodeTable(field.ref)?.codes)
  if (codes === undefined) return undefined
  const names = Object.keys(codes)
  return new Set(
    field.ref === 'CVACCINETYPE'
      ? [...names, ...names.map((name) => name.padStart(3, '0'))]
      : names,
  )
}
