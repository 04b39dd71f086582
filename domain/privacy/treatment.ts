/** Separate spaces of pseudonyms: equal text under two labels gives unrelated pseudonyms. */
export type PseudonymLabel =
  | 'AN'
  | 'HID'
  | 'HN'
  | 'PID'
  | 'PROVIDER'
  | 'REFERID'
  | 'REFERID_PROVINCE'
  | 'SEQ'
  | 'VID'

/** Why a field is not in the lake; each has its sentences in withheld.ts. */
export type WithheldReason =
  | 'address'
  | 'birth-detail'
  | 'blood-group'
  | 'coordinates'
  | 'document-number'
  | 'free-text'
  | 'kept-aside'
  | 'name'
  | 'no-rule'
  | 'relative'
  | 'social-role'
  | 'staff-birth'
  | 'telephone'
  | 'time-of-day'

/** What de-identification does to one field. */
export type Treatment =
  | { readonly kind: 'keep' }
  | {
      readonly kind: 'drop'
      readonly reason: WithheldReason
      /** Column of the same file to use instead. */
      readonly instead?: string
    }
  | {
      /** 20 hex digits of a keyed hash of label, hospital and value. */
      readonly kind: 'pseudonym'
      readonly label: PseudonymLabel
      /** Field that names the hospital whose number this is; null where one number serves the whole province. */
      readonly hospitalField: string | null
    }
  /** 32 hex digits of a keyed hash, equal for one person across the province's hospitals. */
  | { readonly kind: 'citizen-id'; readonly label: 'CID' | 'STAFF' }
  /** First of the month for the young, 1 January for others, capped at 90. */
  | { readonly kind: 'birth' }
  | { readonly kind: 'first-of-month' }
  /** First of the month where DISCHARGE is 1 (died), kept otherwise. */
  | { readonly kind: 'first-of-month-if-dead' }
  | { readonly kind: 'hour' }
  | { readonly kind: 'midnight' }
  /** A date in the served column, the whole stamp in the hidden one. */
  | { readonly kind: 'date-only' }
  /** A number with its comparison sign in a column beside it, or one of a short list of codes. */
  | { readonly kind: 'result' }
  | {
      /** The class, or `other` where fewer than `rareClassMinimum` persons of the province have it. */
      readonly kind: 'rare-class'
      readonly grouping: 'as-is' | 'isco-major-group'
      readonly alwaysKept: readonly string[]
      readonly other: string
    }
