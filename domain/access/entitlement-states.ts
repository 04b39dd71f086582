import type { EntitlementCommandType } from './commands.ts'
import type { EntitlementState } from './entitlement.ts'

/** `time`: the end or the day after the leaving date has come. */
type Moves = Readonly<Partial<Record<EntitlementCommandType | 'renew' | 'time', EntitlementState>>>

/** What can be done with an entitlement in which state, and where it leads: the only place that says so. */
export const entitlementTransitions: Readonly<Record<EntitlementState, Moves>> = {
  active: {
    'accept-terms': 'active',
    'note-leaving': 'active',
    renew: 'active',
    suspend: 'suspended',
    revoke: 'revoked',
    time: 'expired',
  },
  suspended: {
    'note-leaving': 'suspended',
    'lift-suspension': 'active',
    revoke: 'revoked',
    time: 'expired',
  },
  expired: { 'end-entitlement': 'expired' },
  revoked: {},
}

export const entitlementStateNames: Readonly<
  Record<EntitlementState, { readonly th: string; readonly en: string }>
> = {
  active: { th: 'ใช้งานได้', en: 'active' },
  suspended: { th: 'ระงับชั่วคราว', en: 'suspended' },
  expired: { th: 'สิ้นสุดแล้ว', en: 'expired' },
  revoked: { th: 'เพิกถอนแล้ว', en: 'revoked' },
}
