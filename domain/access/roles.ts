export const officeRoles = ['officer', 'steward', 'auditor'] as const
/** Granted by command, never by sign-in. */
export type OfficeRole = (typeof officeRoles)[number]

/** `applicant` is everybody who has signed in; `operator` the command line; `system` the jobs. */
export const roles = ['applicant', 'analyst', ...officeRoles, 'operator', 'system'] as const
export type Role = (typeof roles)[number]

export type Actor =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'operator' }
  | { readonly kind: 'system' }

export interface RoleGrant {
  readonly personId: string
  readonly role: OfficeRole
  readonly grantedAt: Date
  readonly grantedBy: string
  /** The first moment at which it no longer holds; null when it has no end. */
  readonly endsAt: Date | null
  readonly endedAt: Date | null
}
