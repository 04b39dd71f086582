import checkCodesJson from './check-codes.json' with { type: 'json' }
import type { CheckCode } from './types.ts'

/** The ministry's 352 record-checking codes, of about B.E. 2558; where they disagree with `files`, `files` wins. */
export const checkCodes: readonly CheckCode[] = checkCodesJson.codes
