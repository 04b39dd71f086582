/** De-identification as data: what is done to every field, which columns the lake has, ages, citizen ids in text. */
export {
  ageMonths,
  agesAt,
  ageYears,
  birthFiscalYear,
  capBirth,
  daysBand,
  generalizeBirth,
} from './ages.ts'
export { hasCitizenCheckDigit, maskCitizenIds } from './citizen-id.ts'
export { type LakeColumn, lakeColumns } from './columns.ts'
export { type CivilDate, dateOf, dayOf, isDate } from './days.ts'
export { addedColumns, describeColumn } from './describe.ts'
export { treatmentOf } from './lookup.ts'
export { filesKeptAside, rareClassMinimum, resultCodes, resultSpellings } from './policy.ts'
export { holdsPseudonyms } from './pseudonym-columns.ts'
export {
  checkRelease,
  notReleasable,
  type Releasable,
  type ResultShape,
  releasePolicy,
} from './release.ts'
export { withheldColumns } from './withheld.ts'
