/** Somebody who has just signed in; the citizen id is at hand then, and never later. */
export interface AskedPerson {
  readonly citizenId: string
  /** `IdentityKey.hashOf` of it. */
  readonly subjectHash: string
}

/** Why the directory gave no clear answer, as a code for the operator; never its words. */
export type NoAnswerReason =
  | 'busy'
  | 'credentials'
  | 'no-roster'
  | 'redirected'
  | 'status'
  | 'timed-out'
  | 'unreachable'
  | 'unreadable'

export type DirectoryReply =
  | {
      readonly kind: 'answer'
      readonly isAdmin: boolean
      /** Two digits, any of the 77; null exactly when they are admin of none. */
      readonly province: string | null
      /** When this was surely so: of a roster that cannot be read any more, when it last could. */
      readonly asOf: Date
    }
  | { readonly kind: 'no-answer'; readonly reason: NoAnswerReason }

/** Who is a provincial admin. It never guesses, and never throws for what the directory does. */
export interface Directory {
  ask(person: AskedPerson): Promise<DirectoryReply>
  /** Without a citizen id, at any time; only where the directory can. */
  askAgain?(subjectHash: string): Promise<DirectoryReply>
  close(): Promise<void>
}

/** What somebody is told to be: admin of a province, or of none. */
export function answer(province: string | undefined, asOf: Date): DirectoryReply {
  return { kind: 'answer', isAdmin: province !== undefined, province: province ?? null, asOf }
}

export function noAnswer(reason: NoAnswerReason): DirectoryReply {
  return { kind: 'no-answer', reason }
}
