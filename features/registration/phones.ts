import { type Actor, accessPolicy } from '#domain/access'
import { type Outcome, refuse } from '#domain/outcome'
import { inTransaction } from '#platform/database'
import { maskedPhone, OneTimeCodes, phoneNumber, type SentCode, smsText } from '#platform/messaging'
import type { AccessCommands, Happened } from './access-commands.ts'
import type { RegistrationParts } from './registration-parts.ts'

type Person = Extract<Actor, { readonly kind: 'person' }>

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Mobile numbers of applicants: each is confirmed by a code that was sent to it. */
export class Phones {
  readonly #parts: RegistrationParts
  readonly #commands: AccessCommands
  readonly #codes: OneTimeCodes
  readonly #onSent: () => void

  /** @param onSent told that a message waits to go out. */
  constructor(parts: RegistrationParts, commands: AccessCommands, onSent: () => void) {
    this.#onSent = onSent
    const { digits, minutes, wrongTries, perDay } = accessPolicy.phoneCode
    const { database, outbox, sealing } = parts
    this.#parts = parts
    this.#commands = commands
    this.#codes = new OneTimeCodes({
      ...{ database, outbox, sealing },
      policy: {
        ...{ digits, lifeMs: minutes * minuteMs, mostTries: wrongTries },
        ...{ mostSends: perDay, windowMs: dayMs },
      },
    })
  }

  /** Send a code; the caller has made sure that the application is the person's own and open to it. */
  async sendCode({ personId }: Person, typed: string, now: Date): Promise<Outcome<SentCode>> {
    const to = phoneNumber(typed)
    if (!to.ok) return to
    const { minutes } = accessPolicy.phoneCode
    const text = (code: string) =>
      smsText(`HiPPO: รหัสยืนยันเบอร์มือถือของท่านคือ ${code} ใช้ได้ ${minutes} นาที โปรดอย่าบอกรหัสแก่ผู้อื่น`, {
        mostSegments: accessPolicy.sms.segments,
      })
    const sent = await inTransaction(
      this.#parts.database,
      async (tx): Promise<Outcome<SentCode>> => {
        const since = new Date(now.getTime() - accessPolicy.phoneCode.secondsBetween * 1000)
        const last = await tx
          .selectFrom('one_time_code')
          .select('created_at')
          .where('person_id', '=', personId)
          .where('created_at', '>', since)
          .limit(1)
          .executeTakeFirst()
        if (last !== undefined) return refuse('code-sent-often', { minutes: 1 })
        return this.#codes.request(tx, { personId, to: to.value, text, now })
      },
    )
    if (sent.ok) this.#onSent()
    return sent
  }

  /** Check a code, keep the number that it proves, and confirm it in the application. */
  async confirm(
    actor: Person,
    given: { readonly applicationId: string; readonly code: string },
    now: Date,
  ): Promise<Happened> {
    const { personId } = actor
    const proven = await this.#codes.check({ personId, code: given.code, now })
    if (!proven.ok) return proven
    const { sealing, database } = this.#parts
    const phoneHash = sealing.hashOf(proven.value, 'phone of a person')
    const row = {
      sealed_phone: sealing.seal(proven.value, `phone ${personId}`),
      ...{ masked_phone: maskedPhone(proven.value), proven_at: now },
    }
    await database.db
      .insertInto('person_phone')
      .values({ person_id: personId, phone_hash: phoneHash, ...row })
      .onConflict((conflict) => conflict.columns(['person_id', 'phone_hash']).doUpdateSet(row))
      .execute()
    const { applicationId } = given
    return this.#commands.give({ type: 'confirm-phone', applicationId, phoneHash }, actor, now)
  }
}
