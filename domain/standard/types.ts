/** How a field's text is written in an exchange file, and how it is typed in the lake. */
export type FieldType = 'code' | 'text' | 'integer' | 'decimal' | 'date' | 'datetime' | 'time'

/** What a field can reveal about a person; decides which de-identification rules may apply to it. */
export type PrivacyClass =
  | 'direct-identifier'
  | 'pseudonymous-key'
  | 'quasi-identifier'
  | 'free-text'

/** When rows are sent: a register kept up to date, a yearly survey beside services, or services as they occur. */
export type FileKind = 'cumulative' | 'semi-survey' | 'service'

/** The version of the standard in which a field first appeared, as far as the change notes tell. */
export type StandardVersion = '2.4' | '2.4.1' | 'unknown'

/** One column of a file of the 43-file standard. Names are the ministry's, never re-cased. */
export interface FieldSpec {
  readonly name: string
  readonly captionTh: string
  readonly type: FieldType
  /** Widest text allowed, in characters; 0 where the standard sets none. */
  readonly width: number
  /** Decimal places, for `decimal` only. */
  readonly scale?: number
  readonly notNull: boolean
  /** Name of a code table, or of the file whose key this field repeats. */
  readonly ref?: string
  /** Codes written in the structure sheet itself: code -> Thai meaning. */
  readonly codes?: Readonly<Record<string, string>>
  readonly privacy?: PrivacyClass
  /** The ministry's mark for fields that its programs need. */
  readonly recommended: boolean
  /** A misprint of the structure sheet that senders may have copied into their headers. */
  readonly sheetSpelling?: string
}

/** One file of the standard. */
export interface FileSpec {
  readonly no: number
  readonly name: string
  readonly captionTh: string
  readonly captionEn: string
  readonly kind: FileKind
  readonly grain: string
  /** The key by which rows are merged. */
  readonly primaryKey: readonly string[]
  /** The key of version 2.4.1, which also counts the 9-character place codes; never used for merging. */
  readonly primaryKeyIn241?: readonly string[]
  readonly standardVersion: string
  readonly source: string
  readonly fields: readonly FieldSpec[]
}

/** A province of the ministry of interior's list. */
export interface Province {
  readonly code: string
  readonly nameTh: string
  readonly nameEn: string
  /** MOPH health region (เขตสุขภาพ), 1 to 13. */
  readonly region: number
}

/** What a code means: in Thai, or in both languages. */
export type CodeName = string | { readonly th: string; readonly en: string }

/** A code list of the standard. `codes` is absent where the list is not public or too long to carry. */
export interface CodeTable {
  readonly name: string
  readonly captionTh: string
  readonly captionEn: string
  readonly codeWidth: number
  readonly inline: boolean
  readonly codeFormat?: string
  readonly note?: string
  readonly authority?: string
  readonly source: string
  /** `verified`: read in a public source; `memory`: to be checked before use. */
  readonly confidence: string
  readonly codes?: Readonly<Record<string, string>>
  /** Some codes of a long list; most name them in both languages. */
  readonly sampleCodes?: Readonly<Record<string, CodeName>>
  readonly extraCodes?: Readonly<Record<string, string>>
  readonly columns?: readonly string[]
  readonly rows?: readonly Province[]
  readonly regions?: Readonly<Record<string, readonly string[]>>
}

/** One of the ministry's 352 record-checking codes. */
export interface CheckCode {
  readonly code: string
  readonly file: string
  readonly fields: readonly string[]
  readonly kind: string
  readonly rule: string
}
