import type { LetterDetails, NewDocument, ScanState } from '#domain/access'
import {
  type Comparison,
  compareWithIssued,
  type Difference,
  type InspectedPage,
  type IssuedPaper,
  readCode,
  shortApplicationId,
} from '#platform/documents'

/** An upload that is to be one of an application's documents. */
export interface KeptPaper {
  readonly contentHash: string
  readonly pageCount: number
  readonly scan: ScanState
}

/** As an inspection reads it. */
export interface ReadPaper extends KeptPaper {
  readonly pages: readonly InspectedPage[]
}

/** A signed form as the commands know it, and in what it differs from the one that was issued. */
export function readForm(
  kind: 'agreement' | 'terms',
  upload: ReadPaper,
  of: { readonly issued: IssuedPaper; readonly applicationId: string },
): { readonly document: NewDocument; readonly comparison: Comparison } {
  const comparison = compareWithIssued(of.issued, upload.pages)
  const codes = upload.pages.flatMap(({ codes: found }) =>
    found.flatMap((text) => readCode(text) ?? []),
  )
  const [first] = codes
  return {
    comparison,
    document: {
      ...{ kind, ...stored(upload, comparison.differences) },
      issuedFor: issuedFor(
        codes.map(({ application }) => application),
        comparison,
        of.applicationId,
      ),
      formVersion: first?.formVersion ?? null,
      termsVersion: first?.termsVersion ?? null,
    },
  }
}

/** A letter is the agency's own: nothing was issued that it could be compared with. */
export function readLetter(upload: KeptPaper, letter: LetterDetails): NewDocument {
  return { kind: 'letter', letter, ...stored(upload, []) }
}

function stored(upload: KeptPaper, differences: readonly Difference[]) {
  const { contentHash, scan, pageCount } = upload
  return {
    ...{ contentHash, scan, pageCount },
    differences: [...new Set(differences.map(({ kind }) => kind))],
  }
}

/** One page of somebody else's is enough; a code whose check does not fit was not made for this agency. */
function issuedFor(
  applications: readonly string[],
  { differences }: Comparison,
  applicationId: string,
): 'this-application' | 'another' | 'nobody' | 'unread' {
  if (applications.length === 0) return 'unread'
  const own = shortApplicationId(applicationId)
  const isForeign = applications.some((one) => one !== own && one !== 'BLANK')
  const isElse = differences.some(({ kind }) => kind === 'other-agency' || kind === 'other-form')
  if (isForeign || isElse) return 'another'
  return applications.every((one) => one === own) ? 'this-application' : 'nobody'
}
