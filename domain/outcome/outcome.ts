import type { RefusalCode } from './refusals.ts'

/** A place in a text a person wrote; both count from 1, columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/**
 * The user can act on it: returned, never thrown.
 *
 * `detail` fills the `{placeholders}` of the sentence; its `about` names the field or the paper that it is about. It must never hold a cell value, a name, a phone number or a
 * citizen id.
 */
export interface Refusal {
  readonly code: RefusalCode
  readonly detail?: Readonly<Record<string, string | number>>
  readonly position?: TextPosition
}

/** The result of a rule or a use case: a value, or the reason why not. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function refuse(
  code: RefusalCode,
  detail?: Readonly<Record<string, string | number>>,
  position?: TextPosition,
): { readonly ok: false; readonly refusal: Refusal } {
  return {
    ok: false,
    refusal: { code, ...(detail && { detail }), ...(position && { position }) },
  }
}

/** What broke in the world around us. */
export type FaultCode =
  | 'capsule-failed'
  | 'database-failed'
  | 'disk-full'
  | 'engine-failed'
  | 'file-damaged'
  | 'file-unreadable'
  | 'home-damaged'
  | 'internal'
  | 'interrupted'
  | 'programs-missing'

/**
 * The world broke: thrown, and caught only in the HTTP handler, the job runner and `main`.
 *
 * The message is for the operator's log and must never hold a cell value, a name, a phone number or a citizen id.
 */
export class Fault extends Error {
  readonly code: FaultCode
  readonly retryable: boolean

  constructor(
    code: FaultCode,
    message: string,
    options: { readonly retryable?: boolean; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'Fault'
    this.code = code
    this.retryable = options.retryable ?? false
  }
}

/** We are wrong: a case that the types say cannot happen. */
export function assertNever(value: never): never {
  throw new TypeError(`defect: unexpected ${JSON.stringify(value)}`)
}
