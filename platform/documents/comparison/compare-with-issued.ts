import { codeText, type FormKind, type PageCode, readCode } from '../forms/page-code.ts'
import { type TextChange, textChanges } from './text-changes.ts'

/** A form as it was given out. */
export interface IssuedPaper {
  /** The code of each page, in order. */
  readonly codes: readonly string[]
  /** The text of each page as an inspection of the form reads it; empty when it is not known. */
  readonly texts: readonly string[]
}

/** What an inspection found on a page. */
export interface FoundPage {
  readonly text: string
  readonly codes: readonly string[]
}

/** One thing in which an upload is not the form that was issued; `page` counts in the upload, from 1. */
export type Difference =
  /** No page has a code of ours: not our form, or not readable. */
  | { readonly kind: 'no-code' }
  | { readonly kind: 'page-without-code'; readonly page: number }
  | { readonly kind: 'other-form'; readonly page: number; readonly found: FormKind }
  /** Made for another application; `found` is its short id, or `BLANK`. */
  | { readonly kind: 'other-application'; readonly page: number; readonly found: string }
  | {
      readonly kind: 'form-version' | 'terms-version'
      readonly page: number
      readonly issued: number
      readonly found: number
    }
  /** All is as issued but the check, which is made with the agency: another agency, or a code that was made up. */
  | { readonly kind: 'other-agency'; readonly page: number }
  | { readonly kind: 'page-count'; readonly issued: number; readonly found: number }
  /** A page of the form that is not in the upload. */
  | { readonly kind: 'page-missing'; readonly issuedPage: number }
  | { readonly kind: 'page-order' }
  | {
      readonly kind: 'text-changed'
      readonly page: number
      readonly changes: readonly TextChange[]
    }
  /** There is text, and hardly a word of it is the form's. */
  | { readonly kind: 'text-unlike'; readonly page: number }

export interface Comparison {
  readonly differences: readonly Difference[]
  /** Pages whose text could be compared; the others are pictures, for a person to read. */
  readonly comparedPages: readonly number[]
}

/** In what an upload differs from the form that was issued. Whether that matters is for an officer to say. */
export function compareWithIssued(issued: IssuedPaper, found: readonly FoundPage[]): Comparison {
  const codes = found.map(codeOf)
  const known = codes.some((code) => code !== undefined)
  const read = found.slice(0, issued.codes.length + mostExtraPages)
  const texts = read.map((page, at) => compareText(issued, page, { at, code: codes[at] }))
  const compared = texts.flatMap(({ isCompared }, at) => (isCompared ? [at + 1] : []))
  return {
    comparedPages: compared,
    differences: [
      ...(known ? codes.flatMap((code, at) => codeDifferences(issued, code, at + 1)) : noCode),
      ...pageDifferences(issued, codes, found.length),
      ...texts.flatMap(({ difference }) => (difference === undefined ? [] : [difference])),
    ],
  }
}

/** Pages beyond those of the form whose text is still compared. */
const mostExtraPages = 10
const noCode: readonly Difference[] = [{ kind: 'no-code' }]
const printedCode = /HIPPO1:[A-Z]+:\d+:\d+:[0-9A-Z]+:\d+\/\d+:[0-9A-Z]{6}/

/** The code of a page: from its QR code, else as printed in its text. */
function codeOf({ codes, text }: FoundPage): PageCode | undefined {
  const read = codes.map(readCode).find((code) => code !== undefined)
  return read ?? readCode(printedCode.exec(text.replaceAll(/\s/g, ''))?.[0] ?? '')
}

function codeDifferences(
  issued: IssuedPaper,
  code: PageCode | undefined,
  page: number,
): readonly Difference[] {
  if (code === undefined) return [{ kind: 'page-without-code', page }]
  const [first] = issued.codes
  const expected = readCode(issued.codes[code.page - 1] ?? first ?? '')
  if (expected === undefined) throw new TypeError('defect: an issued form without a code')
  if (code.kind !== expected.kind) return [{ kind: 'other-form', page, found: code.kind }]
  if (code.application !== expected.application) {
    return [{ kind: 'other-application', page, found: code.application }]
  }
  const versions = versionDifferences(expected, code, page)
  if (versions.length > 0) return versions
  return codeText(code) === codeText(expected) ? [] : [{ kind: 'other-agency', page }]
}

function versionDifferences(
  issued: PageCode,
  found: PageCode,
  page: number,
): readonly Difference[] {
  const both = [
    { kind: 'form-version', issued: issued.formVersion, found: found.formVersion },
    { kind: 'terms-version', issued: issued.termsVersion, found: found.termsVersion },
  ] as const
  return both.filter((one) => one.issued !== one.found).map((one) => ({ ...one, page }))
}

function pageDifferences(
  issued: IssuedPaper,
  codes: readonly (PageCode | undefined)[],
  found: number,
): readonly Difference[] {
  const count = issued.codes.length
  const numbers = codes.flatMap((code) => (code === undefined ? [] : [code.page]))
  const missing = issued.codes
    .map((_, at) => at + 1)
    .filter((page) => numbers.length > 0 && !numbers.includes(page))
  const isOrdered = numbers.every((page, at) => at === 0 || page > (numbers[at - 1] ?? 0))
  return [
    ...(found === count ? [] : [{ kind: 'page-count', issued: count, found } as const]),
    ...missing.map((issuedPage) => ({ kind: 'page-missing', issuedPage }) as const),
    ...(isOrdered ? [] : [{ kind: 'page-order' } as const]),
  ]
}

function compareText(
  issued: IssuedPaper,
  { text }: FoundPage,
  { at, code }: { readonly at: number; readonly code: PageCode | undefined },
): { readonly isCompared: boolean; readonly difference?: Difference } {
  const original = issued.texts[(code?.page ?? at + 1) - 1]
  if (original === undefined) return { isCompared: false }
  const page = at + 1
  const changes = textChanges(original, text)
  if (changes === 'no-text') return { isCompared: false }
  if (changes === 'unlike') return { isCompared: false, difference: { kind: 'text-unlike', page } }
  if (changes.length === 0) return { isCompared: true }
  return { isCompared: true, difference: { kind: 'text-changed', page, changes } }
}
