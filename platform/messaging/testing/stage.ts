import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, inTransaction, openDatabase } from '#platform/database'
import { type Home, openHome, type SealingKey, sealingKey } from '#platform/home'
import { SmsDelivery } from '../delivery.ts'
import type { SmsGateway } from '../gateway.ts'
import { type SmsMessage, SmsOutbox } from '../outbox.ts'
import { type PhoneNumber, phoneNumber } from '../phone-number.ts'
import type { MessagePolicy, Rhythm } from '../rhythm.ts'
import { type SmsText, smsText } from '../sms-text.ts'

const hourMs = 3_600_000

export const policy: MessagePolicy = {
  retryForMs: 12 * hourMs,
  keepNumberMs: 72 * hourMs,
  keepMessageMs: 1000 * hourMs,
}

/** A home with its database, one person, an outbox, and a clock that stands until it is moved. */
export class Stage {
  readonly home: Home
  readonly database: Database
  readonly sealing: SealingKey
  readonly outbox: SmsOutbox
  readonly personId = randomUUID()
  now = new Date()
  #events = 0

  private constructor(home: Home, database: Database, sealing: SealingKey) {
    this.home = home
    this.database = database
    this.sealing = sealing
    this.outbox = new SmsOutbox({ sealing, policy })
  }

  static async open(): Promise<Stage> {
    const home = given(await openHome(mkdtempSync(path.join(tmpdir(), 'hippo-sms-'))))
    const database = await openDatabase(home, { program: 'test' })
    const sealing = given(await sealingKey(home, { hasSealed: false }))
    const stage = new Stage(home, database, sealing)
    await stage.addPerson(stage.personId)
    return stage
  }

  async close(): Promise<void> {
    await this.database.close()
    rmSync(this.home.path, { recursive: true, force: true, maxRetries: 10 })
  }

  async addPerson(id: string): Promise<void> {
    const row = { id, subject_hash: id, name_th: null, name_en: null }
    await this.database.db
      .insertInto('person')
      .values({ ...row, created_at: this.now, signed_in_at: null })
      .execute()
  }

  /** Hand a message over to the outbox; its id. */
  async enqueue(more: Partial<SmsMessage> = {}): Promise<string> {
    this.#events += 1
    const message = {
      ...{ eventId: `event ${this.#events}`, personId: this.personId, subject: 'application' },
      ...{ kind: 'approved', to: number('0812345678'), text: plain(`ข้อความ ${this.#events}`) },
      ...{ now: this.now, ...more },
    }
    const { id } = await inTransaction(this.database, (tx) => this.outbox.enqueueSms(tx, message))
    return id
  }

  delivery(gateway: SmsGateway, rhythm: Partial<Rhythm> = {}): SmsDelivery {
    return new SmsDelivery({
      ...{ database: this.database, gateway, outbox: this.outbox },
      ...{ rhythm, clock: () => this.now },
    })
  }

  message(id: string) {
    return this.database.db
      .selectFrom('message')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  }

  attempts(id: string) {
    return this.database.db
      .selectFrom('message_attempt')
      .selectAll()
      .where('message_id', '=', id)
      .orderBy('round')
      .orderBy('number')
      .execute()
  }

  later(ms: number): void {
    this.now = new Date(this.now.getTime() + ms)
  }
}

export function number(text: string): PhoneNumber {
  return given(phoneNumber(text))
}

export function plain(text: string): SmsText {
  return given(smsText(text, { mostSegments: 2 }))
}

function given<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new TypeError(`defect: ${outcome.refusal.code}`)
  return outcome.value
}
