import type { CommandType } from './commands.ts'
import type { Role } from './roles.ts'

/**
 * How far a role reaches with a command. `own`: what is the actor's own. `foreign`: what is neither theirs nor of an
 * agency that they belong to. `any`: whosever it is.
 */
export type Reach = 'own' | 'foreign' | 'any'

type Reaches = Readonly<Partial<Record<Role, Reach>>>

const applicantsOwn: Reaches = { applicant: 'own' }
const officersDecision: Reaches = { officer: 'foreign' }

/** Who may give which command: the only place that says so. Whoever is not named may not. */
export const permissions: Readonly<Record<CommandType, Reaches>> = {
  start: applicantsOwn,
  renew: applicantsOwn,
  'edit-details': applicantsOwn,
  'confirm-phone': applicantsOwn,
  'attach-document': applicantsOwn,
  'replace-document': applicantsOwn,
  submit: applicantsOwn,
  withdraw: applicantsOwn,
  'view-application': { applicant: 'own', officer: 'any', auditor: 'any', operator: 'any' },

  'begin-review': officersDecision,
  'register-letter': officersDecision,
  return: officersDecision,
  approve: officersDecision,
  reject: officersDecision,
  'resend-sms': officersDecision,

  'accept-terms': { analyst: 'own' },
  'note-leaving': { analyst: 'own', officer: 'foreign', operator: 'any' },
  suspend: { officer: 'foreign', operator: 'any' },
  'lift-suspension': { officer: 'foreign', operator: 'any' },
  revoke: { officer: 'foreign', operator: 'any' },

  'grant-entitlement': { operator: 'any' },
  'grant-role': { officer: 'foreign', operator: 'any' },
  'end-role': { officer: 'foreign', operator: 'any' },
  'set-quota': { officer: 'foreign', operator: 'any' },
  'end-agreement': { officer: 'foreign', operator: 'any' },
  'end-person': { officer: 'foreign', operator: 'any' },
  'restore-person': { officer: 'foreign', operator: 'any' },
  'view-registers': { officer: 'any', auditor: 'any', operator: 'any' },
  'export-register': { officer: 'any', auditor: 'any', operator: 'any' },
  'view-audit': { officer: 'any', auditor: 'any', operator: 'any' },

  'record-scan': { system: 'any' },
  'expire-draft': { system: 'any' },
  'end-entitlement': { system: 'any' },
  remind: { system: 'any' },
}

/** What stands between an actor and the thing of a command. */
export type Relation = 'own' | 'own-agency' | 'other'

export function reaches(reach: Reach | undefined, relation: Relation): boolean {
  if (reach === undefined) return false
  return reach === 'any' || (reach === 'own' ? relation === 'own' : relation === 'other')
}
