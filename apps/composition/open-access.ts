import { accessPolicy } from '#domain/access'
import { type Outcome, ok } from '#domain/outcome'
import {
  AccessCommands,
  Entitlements,
  type RegistrationParts,
  termsInForce,
} from '#features/registration'
import { readWording, type Wording } from '#platform/documents'
import { type SealingKey, sealingKey } from '#platform/home'
import { hasSealedTexts, type MessagePolicy, SmsOutbox } from '#platform/messaging'
import type { OpenHome } from './desk.ts'
import type { Settings } from './settings.ts'

/** The commands of the access journey over an open home. */
export interface AccessService {
  readonly parts: RegistrationParts
  readonly commands: AccessCommands
  readonly entitlements: Entitlements
  readonly wording: Wording
}

const hourMs = 60 * 60_000
const dayMs = 24 * hourMs

/** How long messages are tried and kept. */
export const messagePolicy: MessagePolicy = {
  retryForMs: accessPolicy.sms.retryHours * hourMs,
  keepNumberMs: 30 * dayMs,
  keepMessageMs: accessPolicy.auditYears * 365 * dayMs,
}

/** Wire the commands of the access journey; what they are told is read from the settings. */
export async function openAccess(
  opened: OpenHome,
  settings: Settings,
  onEvents?: RegistrationParts['onEvents'],
): Promise<Outcome<AccessService>> {
  const { database } = opened
  const sealing = await openSealing(opened)
  if (!sealing.ok) return sealing
  const wording = await readWording(settings.office.wordingPath)
  if (!wording.ok) return wording
  const { agreement, terms } = wording.value
  const parts: RegistrationParts = {
    ...{ database, sealing: sealing.value },
    outbox: new SmsOutbox({ sealing: sealing.value, policy: messagePolicy }),
    standing: {
      forms: {
        agreement: { code: agreement.formNumber, version: agreement.revision },
        terms: { code: terms.formNumber, version: terms.revision },
      },
      terms: await termsInForce(database, wording.value, new Date()),
      scanRequired: settings.office.clamd !== undefined,
      operatorWaivesPapers: settings.profile === 'trial',
    },
    ...(onEvents && { onEvents }),
  }
  return ok({
    ...{ parts, wording: wording.value },
    commands: new AccessCommands(parts),
    entitlements: new Entitlements(parts),
  })
}

/** The key must be there as soon as anything was sealed under it. */
async function openSealing({ home, database }: OpenHome): Promise<Outcome<SealingKey>> {
  const phone = await database.db
    .selectFrom('person_phone')
    .select('person_id')
    .limit(1)
    .executeTakeFirst()
  return sealingKey(home, {
    hasSealed: phone !== undefined || (await hasSealedTexts(database)),
  })
}
