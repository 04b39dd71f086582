import type { FieldSpec, FileSpec, StandardVersion } from './types.ts'

const addedIn24: Readonly<Record<string, readonly string[]>> = {
  ANC: ['WEIGHT'],
  LABFU: ['PROVIDER'],
  NEWBORN: ['LENGTH', 'HEADCIRCUM'],
  PRENATAL: ['HEIGHT'],
}

const filesAddedIn241: readonly string[] = ['DATA_CORRECT', 'POLICY']

/**
 * The version of the standard in which a field first appeared.
 *
 * @source change notes of versions 2.4 and 2.4.1 of the 43-file structure; `unknown` where they are silent
 */
export function appearedIn(file: FileSpec, field: FieldSpec): StandardVersion {
  if (filesAddedIn241.includes(file.name) || field.ref === 'CHOSPITAL9') return '2.4.1'
  if (addedIn24[file.name]?.includes(field.name)) return '2.4'
  return 'unknown'
}
