/** The ministry's 43-file standard (version 2.4.1) as typed data. */
export { checkCodes } from './check-codes.ts'
export { type CodeList, codeListOf, thaiCodeName } from './code-lists.ts'
export { codeTables, findCodeTable, provinces } from './code-tables.ts'
export { eventField, files, findField, findFile, partitionField } from './files.ts'
export { standardJoins } from './joins.ts'
export { searchWordsOf } from './search-words.ts'
export type {
  CodeName,
  CodeTable,
  FieldSpec,
  FileSpec,
  StandardVersion,
} from './types.ts'
export { appearedIn } from './versions.ts'
