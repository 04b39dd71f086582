import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { type Selectable, sql, type Transaction } from 'kysely'
import { Fault, type Outcome, ok, refuse } from '#domain/outcome'
import { type Database, inTransaction, recordAudit, type Schema } from '#platform/database'
import type { SealingKey } from '#platform/home'
import type { SmsOutbox } from './outbox.ts'
import { maskedPhone, type PhoneNumber, phoneNumber } from './phone-number.ts'
import type { SmsText } from './sms-text.ts'

/** What is decided elsewhere about codes. */
export interface CodePolicy {
  readonly digits: number
  readonly lifeMs: number
  /** Wrong tries that end a code. */
  readonly mostTries: number
  /** Codes sent within the window, to one number and for one person. */
  readonly mostSends: number
  readonly windowMs: number
}

export interface CodeRequest {
  readonly personId: string
  readonly to: PhoneNumber
  /** The message that brings the code. */
  readonly text: (code: string) => Outcome<SmsText>
  readonly now: Date
}

export interface SentCode {
  readonly id: string
  readonly expiresAt: Date
  /** `08x-xxx-x123` */
  readonly maskedPhone: string
}

interface Parts {
  readonly database: Database
  readonly outbox: SmsOutbox
  readonly sealing: SealingKey
  readonly policy: CodePolicy
}

type CodeRow = Selectable<Schema['one_time_code']>

/** Codes that prove that somebody reads the messages of a number; only the newest one of a person counts. */
export class OneTimeCodes {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * Send a code, once the transaction is kept.
   *
   * @returns what was sent; or `code-sent-often`, or why the text may not go out.
   */
  async request(tx: Transaction<Schema>, request: CodeRequest): Promise<Outcome<SentCode>> {
    const { personId, to, now } = request
    const { outbox, policy, sealing } = this.#parts
    const phoneHash = sealing.hashOf(to, 'phone of a code')
    await lockBoth(tx, [`person ${personId}`, `phone ${phoneHash}`])
    const often = await this.#tooOften(tx, { personId, phoneHash, now })
    if (often !== undefined) {
      await audit(tx, { personId, now, action: 'code.sent', outcome: 'refused code-sent-often' })
      return often
    }
    const code = String(randomInt(10 ** policy.digits)).padStart(policy.digits, '0')
    const text = request.text(code)
    if (!text.ok) return text
    const id = randomUUID()
    const expiresAt = new Date(now.getTime() + policy.lifeMs)
    await tx
      .insertInto('one_time_code')
      .values({
        ...{ id, person_id: personId, phone_hash: phoneHash },
        sealed_phone: sealing.seal(to, `code ${id}`),
        code_hash: this.#hashOf(id, code),
        ...{ created_at: now, expires_at: expiresAt, tries: 0, used_at: null },
      })
      .execute()
    await outbox.enqueueSms(tx, {
      ...{ eventId: `code ${id}`, personId, subject: null, kind: 'code', to },
      ...{ text: text.value, now, secretUntil: expiresAt },
    })
    await audit(tx, { personId, now, action: 'code.sent', outcome: 'queued' })
    return ok({ id, expiresAt, maskedPhone: maskedPhone(to) })
  }

  /**
   * Check a code, in a transaction of its own: a wrong try counts whatever the caller does.
   *
   * @returns the number that it proves; or `code-wrong`, `code-over`.
   */
  check(given: {
    readonly personId: string
    readonly code: string
    readonly now: Date
  }): Promise<Outcome<PhoneNumber>> {
    const { personId, now } = given
    return inTransaction(this.#parts.database, async (tx) => {
      const newest = await lockNewest(tx, personId)
      const checked =
        newest === undefined
          ? refuse('code-over')
          : await this.#checkAgainst(tx, newest, { code: plainCode(given.code), now })
      const outcome = checked.ok ? 'confirmed' : `refused ${checked.refusal.code}`
      await audit(tx, { personId, now, action: 'code.checked', outcome })
      return checked
    })
  }

  async #checkAgainst(
    tx: Transaction<Schema>,
    row: CodeRow,
    { code, now }: { readonly code: string; readonly now: Date },
  ): Promise<Outcome<PhoneNumber>> {
    const { mostTries } = this.#parts.policy
    const isOver = row.used_at !== null || now >= row.expires_at || row.tries >= mostTries
    if (isOver) return refuse('code-over')
    const isRight = areEqual(this.#hashOf(row.id, code), row.code_hash)
    const tries = row.tries + 1
    await tx
      .updateTable('one_time_code')
      .set(isRight ? { used_at: now, tries } : { tries })
      .where('id', '=', row.id)
      .execute()
    if (!isRight) {
      return tries < mostTries
        ? refuse('code-wrong', { left: mostTries - tries })
        : refuse('code-over')
    }
    const number = phoneNumber(this.#parts.sealing.open(row.sealed_phone, `code ${row.id}`) ?? '')
    if (!number.ok) throw new Fault('file-damaged', 'the number of a code does not open')
    return number
  }

  async #tooOften(
    tx: Transaction<Schema>,
    { personId, phoneHash, now }: { personId: string; phoneHash: string; now: Date },
  ): Promise<Outcome<never> | undefined> {
    const { mostSends, windowMs } = this.#parts.policy
    const sent = await tx
      .selectFrom('one_time_code')
      .select(['person_id', 'phone_hash', 'created_at'])
      .where('created_at', '>', new Date(now.getTime() - windowMs))
      .where((is) => is.or([is('person_id', '=', personId), is('phone_hash', '=', phoneHash)]))
      .orderBy('created_at', 'desc')
      .execute()
    const free = [
      sent.filter((code) => code.person_id === personId),
      sent.filter((code) => code.phone_hash === phoneHash),
    ].map((codes) => codes[mostSends - 1]?.created_at.getTime() ?? 0)
    const waitMs = Math.max(...free) + windowMs - now.getTime()
    if (waitMs <= 0) return undefined
    return refuse('code-sent-often', { minutes: Math.ceil(waitMs / 60_000) })
  }

  #hashOf(id: string, code: string): string {
    return this.#parts.sealing.hashOf(code, `code ${id}`)
  }
}

/** In one order, so that two requests never wait for each other. */
async function lockBoth(tx: Transaction<Schema>, names: readonly string[]): Promise<void> {
  for (const name of [...names].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`code ${name}`}, 0))`.execute(tx)
  }
}

function lockNewest(tx: Transaction<Schema>, personId: string): Promise<CodeRow | undefined> {
  return tx
    .selectFrom('one_time_code')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

/** As typed on any keyboard: Thai digits, spaces between. */
function plainCode(code: string): string {
  return code
    .slice(0, 40)
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\s-]/g, '')
}

function areEqual(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))
}

async function audit(
  tx: Transaction<Schema>,
  given: { personId: string; now: Date; action: string; outcome: string },
): Promise<void> {
  const { personId, now, action, outcome } = given
  await recordAudit(tx, { at: now, actor: personId, action, outcome })
}
