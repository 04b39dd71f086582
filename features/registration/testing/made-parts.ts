import type { Database } from '#platform/database'
import { type Home, sealingKey } from '#platform/home'
import { SmsOutbox } from '#platform/messaging'
import type { RegistrationParts, Standing } from '../registration-parts.ts'

const dayMs = 24 * 60 * 60_000

/** What stands beside the record in tests: first versions, in force since 2026, no scanner, a trial. */
const madeStanding: Standing = {
  forms: {
    agreement: { code: 'F-IT-AC-06-01.10', version: 1 },
    terms: { code: 'F-IT-AC-06-01.11', version: 1 },
  },
  terms: { version: 1, inForceFrom: new Date('2026-01-01T00:00:00Z'), replaces: null },
  scanRequired: false,
  operatorWaivesPapers: true,
}

/** The parts of registration over a home of a test. */
export async function madeParts(
  home: Home,
  database: Database,
  standing: Partial<Standing> = {},
): Promise<RegistrationParts> {
  const sealing = await sealingKey(home, { hasSealed: false })
  if (!sealing.ok) throw new TypeError(sealing.refusal.code)
  const policy = { retryForMs: dayMs / 2, keepNumberMs: 30 * dayMs, keepMessageMs: 365 * dayMs }
  return {
    ...{ database, sealing: sealing.value },
    outbox: new SmsOutbox({ sealing: sealing.value, policy }),
    standing: { ...madeStanding, ...standing },
  }
}
