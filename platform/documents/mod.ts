/** Papers: the forms that are given out, the uploads that come back, where they are kept, and the virus scanner. */
export { acceptUpload, type KeptUpload } from './accept-upload.ts'
export {
  type Comparison,
  compareWithIssued,
  type Difference,
  type IssuedPaper,
} from './comparison/compare-with-issued.ts'
export { readIssued } from './comparison/read-issued.ts'
export type { FormFacts } from './forms/form-content.ts'
export { createFormMaker, type FormMaker, type IssuedForm } from './forms/form-maker.ts'
export { readCode, shortApplicationId } from './forms/page-code.ts'
export { readWording, type Wording } from './forms/wording.ts'
export {
  type ClamdAddress,
  clamdAddress,
  createClamdScanner,
} from './scanner/clamd.ts'
export { noScanner, type Scanner } from './scanner/scanner.ts'
export { type DocumentStore, openDocumentStore } from './store/document-store.ts'
export type { InspectedPage } from './uploads/inspection.ts'
export {
  createInspector,
  type Inspector,
} from './uploads/inspector.ts'
