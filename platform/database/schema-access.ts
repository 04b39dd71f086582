/** The tables of people, sessions and entitlements; see `migrations/003_sign_in.sql`. */
export interface AccessSchema {
  readonly person: PersonTable
  readonly sign_in_flow: SignInFlowTable
  readonly session: SessionTable
  readonly entitlement: EntitlementTable
}

interface PersonTable {
  id: string
  /** Keyed hash of the citizen id, hex. */
  subject_hash: string
  /** As ThaiD said at the last sign-in; null before the first. */
  name_th: string | null
  name_en: string | null
  created_at: Date
  signed_in_at: Date | null
}

interface SignInFlowTable {
  state_hash: string
  browser_hash: string
  origin: string
  return_to: string
  nonce: string | null
  code_verifier: string | null
  begun_at: Date
  used_at: Date | null
}

interface SessionTable {
  id: string
  token_hash: string
  person_id: string
  origin: string
  begun_at: Date
  seen_at: Date
  ended_at: Date | null
  end_reason: 'signed-out' | 'replaced' | 'idle' | 'too-old' | null
}

interface EntitlementTable {
  id: string
  person_id: string
  province: string
  granted_at: Date
  granted_by: string
  ends_at: Date | null
  closed_at: Date | null
  close_reason: 'revoked' | 'ended' | 'replaced' | null
}
