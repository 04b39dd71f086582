import { files, findField } from './files.ts'
import type { FileSpec } from './types.ts'

/** A way to join two files by the standard: the columns, of one name in both, that must all be equal. */
export interface StandardJoin {
  readonly from: string
  readonly to: string
  readonly columns: readonly string[]
}

/** What names one row of a file that others point at; the field that does so comes last. */
const identities: Readonly<Record<string, readonly string[]>> = {
  PERSON: ['HOSPCODE', 'PID'],
  SERVICE: ['HOSPCODE', 'PID', 'SEQ'],
  ADMISSION: ['HOSPCODE', 'PID', 'AN'],
  HOME: ['HOSPCODE', 'HID'],
  VILLAGE: ['HOSPCODE', 'VID'],
  PROVIDER: ['HOSPCODE', 'PROVIDER'],
  REFER_HISTORY: ['HOSPCODE', 'REFERID'],
  CHOSPITAL: ['HOSPCODE'],
}

/** Joins that the structure sheets do not write as a reference, but that their keys make. */
const byKey: readonly StandardJoin[] = [
  { from: 'ANC', to: 'PRENATAL', columns: ['HOSPCODE', 'PID', 'GRAVIDA'] },
  { from: 'LABOR', to: 'PRENATAL', columns: ['HOSPCODE', 'PID', 'GRAVIDA'] },
  { from: 'POSTNATAL', to: 'LABOR', columns: ['HOSPCODE', 'PID', 'GRAVIDA'] },
  { from: 'NEWBORNCARE', to: 'NEWBORN', columns: ['HOSPCODE', 'PID'] },
  { from: 'COMMUNITY_ACTIVITY', to: 'VILLAGE', columns: ['HOSPCODE', 'VID'] },
  { from: 'REFER_RESULT', to: 'REFER_HISTORY', columns: ['REFERID_PROVINCE'] },
]

/** Every join of the standard: to whatever a field of the same name refers, the narrowest first. */
export const standardJoins: readonly StandardJoin[] = [...files.flatMap(referredBy), ...byKey]

function referredBy(file: FileSpec): readonly StandardJoin[] {
  return Object.entries(identities)
    .filter(([to, columns]) => to !== file.name && points(file, to, columns))
    .map(([to, columns]) => ({ from: file.name, to, columns }))
    .toSorted((one, other) => other.columns.length - one.columns.length)
}

function points(file: FileSpec, to: string, columns: readonly string[]): boolean {
  const pointer = columns.at(-1)
  return (
    columns.every((column) => findField(file.name, column) !== undefined) &&
    file.fields.some(({ name, ref }) => name === pointer && ref === to)
  )
}
