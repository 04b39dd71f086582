import type { ColumnType, Generated } from 'kysely'

/** The tables of people, sessions and the access journey; see `migrations/003_sign_in.sql`, `006_registration.sql`. */
export interface AccessSchema {
  readonly person: PersonTable
  readonly sign_in_flow: SignInFlowTable
  readonly session: SessionTable
  readonly entitlement: EntitlementTable
  readonly access_event: AccessEventTable
  readonly application: ApplicationTable
  readonly agreement: AgreementTable
  readonly role_grant: RoleGrantTable
  readonly province_quota: ProvinceQuotaTable
  readonly ended_person: EndedPersonTable
  readonly reminder_given: ReminderGivenTable
  readonly directory_answer: DirectoryAnswerTable
  readonly person_phone: PersonPhoneTable
  readonly upload: UploadTable
  readonly terms_version: TermsVersionTable
}

type Json = ColumnType<unknown, object, object>

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
  end_reason: 'signed-out' | 'replaced' | 'idle' | 'too-old' | 'person-ended' | null
}

interface EntitlementTable {
  id: string
  person_id: string
  province: string
  granted_at: Date
  granted_by: string
  ends_at: Date | null
  closed_at: Date | null
  close_reason: 'revoked' | 'ended' | 'left' | 'replaced' | null
  /** Null: granted on the command line. */
  application_id: string | null
  leaves_at: Date | null
  successor_id: string | null
  suspended_at: Date | null
  terms_version: number | null
}

interface AccessEventTable {
  id: string
  sequence: Generated<number>
  at: Date
  /** A person's id, `operator` or `system`. */
  actor: string
  type: string
  application_id: string | null
  entitlement_id: string | null
  person_id: string | null
  province: string | null
  body: Json
}

interface ApplicationTable {
  id: string
  number: string
  province: string
  applicant_id: string
  state: 'draft' | 'submitted' | 'in-review' | 'returned' | 'approved' | 'rejected' | 'withdrawn'
  submission: number
  started_at: Date
  touched_at: Date
  submitted_at: Date | null
  body: Json
}

interface AgreementTable {
  id: string
  province: string
  content_hash: string
  form_version: number | null
  application_id: string
  in_force_from: Date
  ends_at: Date
  ended_at: Date | null
}

interface RoleGrantTable {
  person_id: string
  role: 'officer' | 'steward' | 'auditor'
  granted_at: Date
  granted_by: string
  ends_at: Date | null
  ended_at: Date | null
}

interface ProvinceQuotaTable {
  province: string
  quota: number
}

interface EndedPersonTable {
  person_id: string
  ended_at: Date
}

interface ReminderGivenTable {
  key: string
  given_at: Date
}

interface DirectoryAnswerTable {
  person_id: string
  is_admin: boolean
  province: string | null
  asked_at: Date
}

interface PersonPhoneTable {
  person_id: string
  phone_hash: string
  sealed_phone: Buffer
  /** `08x-xxx-x123` */
  masked_phone: string
  proven_at: Date
}

interface UploadTable {
  id: string
  application_id: string
  uploaded_by: string
  uploaded_at: Date
  content_hash: string
  size_bytes: number
  type: 'pdf' | 'jpeg' | 'png'
  page_count: number
  scan: 'waiting' | 'clean' | 'infected' | 'unscanned'
  found: Json
}

interface TermsVersionTable {
  version: number
  in_force_from: Date
  /** SHA-256 of the wording's file, hex. */
  digest: string
  text: Json
}
