import type { Day } from './calendar.ts'
import type { DirectoryAnswer } from './directory-answer.ts'

/** Where an application stands. A draft is seen by its applicant alone. */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'in-review'
  | 'returned'
  | 'approved'
  | 'rejected'
  | 'withdrawn'

export type DocumentKind = 'agreement' | 'terms' | 'letter'

/** `unscanned`: no scanner is configured. `waiting`: it has not answered yet. */
export type ScanState = 'waiting' | 'clean' | 'infected' | 'unscanned'

interface Stored {
  /** SHA-256 of the bytes, hex. */
  readonly contentHash: string
  readonly pageCount: number
  readonly scan: ScanState
  /** Codes of what differs from what was issued; for the officer's eyes, they decide nothing. */
  readonly differences: readonly string[]
}

/** A signed form, as far as its code could be read; what could not be read, the officer must look at. */
export interface NewForm extends Stored {
  readonly kind: 'agreement' | 'terms'
  /** For whom it was made, by its code; `nobody`: a blank form filled in by hand. */
  readonly issuedFor: 'this-application' | 'another' | 'nobody' | 'unread'
  /** Null where the code cannot be read. */
  readonly formVersion: number | null
  readonly termsVersion: number | null
}

export interface LetterDetails {
  readonly number: string
  readonly date: Day
  readonly subject: string
  readonly signatory: string
}

export interface NewLetter extends Stored {
  readonly kind: 'letter'
  readonly letter: LetterDetails
}

export type NewDocument = NewForm | NewLetter

/** How a letter came that the applicant did not upload. */
export interface Receipt {
  readonly number: string
  readonly receivedOn: Day
  readonly by: 'paper' | 'e-office'
}

export type Document = NewDocument & {
  readonly attachedAt: Date
  readonly receipt: Receipt | null
}

/** What a decision names of a document. */
export interface BoundDocument {
  readonly kind: DocumentKind
  readonly contentHash: string
  /** Null for a letter, which has no form, and where the code cannot be read. */
  readonly formVersion: number | null
}

/** What an applicant says in their own words. */
export interface Details {
  readonly contact: string
  readonly purpose: string
  readonly knowsSql: boolean
  readonly knowsStandard: boolean
  /** How the official letter comes. */
  readonly letterBy: 'upload' | 'paper' | 'e-office'
}

/** What was decided, by whom, about exactly what. */
export interface Decision {
  readonly at: Date
  readonly by: string
  readonly submission: number
  readonly result: 'returned' | 'approved' | 'rejected'
  readonly note: string
  readonly reasons: readonly { readonly about: DocumentKind | 'details'; readonly reason: string }[]
  readonly reviewed: readonly BoundDocument[]
}

/** What is on record of one application; who the applicant is by name stands with the person. */
export interface Application {
  readonly id: string
  /** For people to speak of: a running number. */
  readonly number: string
  readonly kind: 'first' | 'renewal'
  readonly province: string
  readonly applicantId: string
  readonly state: ApplicationState
  /** What the directory said when it counted last. */
  readonly directory: DirectoryAnswer
  readonly phone: { readonly phoneHash: string; readonly confirmedAt: Date } | null
  readonly details: Details | null
  readonly documents: readonly Document[]
  /** How often it was submitted; decisions name it. */
  readonly submission: number
  readonly submittedAt: Date | null
  readonly reviewerId: string | null
  readonly decisions: readonly Decision[]
  readonly resentAt: readonly Date[]
  readonly startedAt: Date
  /** When its applicant last did something. */
  readonly touchedAt: Date
}
