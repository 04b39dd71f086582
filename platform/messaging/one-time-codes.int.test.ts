import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '#domain/outcome'
import { inTransaction } from '#platform/database'
import { developmentInbox, inboxMessages } from './inbox.ts'
import { OneTimeCodes, type SentCode } from './one-time-codes.ts'
import { smsText } from './sms-text.ts'
import { policy as messagePolicy, number, Stage } from './testing/stage.ts'

const minuteMs = 60_000
const policy = {
  ...{ digits: 6, lifeMs: 5 * minuteMs, mostTries: 5 },
  ...{ mostSends: 3, windowMs: 60 * minuteMs },
}

let stage: Stage
let codes: OneTimeCodes
let personId: string
let phone: string

beforeAll(async () => {
  stage = await Stage.open()
  const { database, outbox, sealing } = stage
  codes = new OneTimeCodes({ database, outbox, sealing, policy })
})

beforeEach(async () => {
  personId = randomUUID()
  phone = `08${String(stage.now.getTime() % 1e8).padStart(8, '0')}`
  stage.later(2 * policy.windowMs + 1)
  await stage.addPerson(personId)
})

afterAll(() => stage?.close())

function request(more: { personId?: string; to?: string } = {}): Promise<Outcome<SentCode>> {
  return inTransaction(stage.database, (tx) =>
    codes.request(tx, {
      personId: more.personId ?? personId,
      to: number(more.to ?? phone),
      text: (code) => smsText(`รหัส ${code}`, { mostSegments: 2 }),
      now: stage.now,
    }),
  )
}

/** Ask for a code and read it from the message. */
async function codeSent(): Promise<string> {
  const asked = await request()
  if (!asked.ok) throw new TypeError(asked.refusal.code)
  await stage.delivery(developmentInbox(stage.database)).deliverDue()
  const [newest] = await inboxMessages(stage.database, { limit: 1 })
  return newest?.text.slice(5) ?? ''
}

const check = (code: string) => codes.check({ personId, code, now: stage.now })
const over = { ok: false, refusal: { code: 'code-over' } }
const wrongFor = (code: string) => String((Number(code) + 1) % 1e6).padStart(6, '0')

describe('a code', () => {
  it('proves the number that it was sent to, once', async () => {
    const code = await codeSent()
    expect(code).toMatch(/^\d{6}$/)
    expect(await check(code)).toEqual({ ok: true, value: number(phone) })
    expect(await check(code)).toEqual(over)
  })

  it('is read in Thai digits and with spaces', async () => {
    const code = await codeSent()
    const thai = code.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
    expect((await check(` ${thai.slice(0, 3)} ${thai.slice(3)}`)).ok).toBe(true)
  })

  it('is over after five minutes', async () => {
    const code = await codeSent()
    stage.later(policy.lifeMs)
    expect(await check(code)).toEqual(over)
  })

  it('is over after five wrong tries, however they come', async () => {
    const code = await codeSent()
    expect(await check(wrongFor(code))).toMatchObject({
      refusal: { code: 'code-wrong', detail: { left: 4 } },
    })
    const tries = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => check(wrongFor(code))))
    const codesSaid = tries.map((tried) => (tried.ok ? 'right' : tried.refusal.code))
    expect(codesSaid.filter((said) => said === 'code-wrong')).toHaveLength(3)
    expect(await check(code)).toEqual(over)
  })

  it('given right many times at once is right once', async () => {
    const code = await codeSent()
    const tries = await Promise.all([1, 2, 3, 4].map(() => check(code)))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('of somebody else, the one before the newest, and an empty one are worth nothing', async () => {
    const first = await codeSent()
    const second = await codeSent()
    const other = randomUUID()
    await stage.addPerson(other)
    expect(await codes.check({ personId: other, code: second, now: stage.now })).toEqual(over)
    expect((await check('')).ok).toBe(false)
    expect((await check(first)).ok).toBe(first === second)
    expect((await check(second)).ok).toBe(true)
  })

  it('stands nowhere in the clear, and its message is erased when it has gone out', async () => {
    const code = await codeSent()
    for (const table of ['message', 'message_attempt', 'one_time_code', 'audit_event'] as const) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t
        where ${table} <> 'x'`.execute(stage.database.db)
      const texts = rows.map(({ row }) => row.replaceAll(/[0-9a-f-]{20,}/g, '')).join('\n')
      expect(texts).not.toContain(`รหัส ${code}`)
      expect(texts).not.toContain(phone.slice(1))
    }
    const message = await stage.database.db
      .selectFrom('message')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    expect(message).toMatchObject({ state: 'sent', sealed: null, text: null })
    const again = inTransaction(stage.database, (tx) =>
      stage.outbox.resend(tx, { messageId: message.id, by: 'officer', now: stage.now }),
    )
    expect(await again).toMatchObject({ refusal: { code: 'message-erased' } })
  })

  it('that could not go out in time never does', async () => {
    await request()
    stage.later(policy.lifeMs + 1)
    await stage.delivery(developmentInbox(stage.database)).deliverDue()
    const message = await stage.database.db
      .selectFrom('message')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
    expect(message).toMatchObject({ state: 'given-up', reason: 'too-late', sealed: null })
    expect(messagePolicy.retryForMs).toBeGreaterThan(policy.lifeMs)
  })
})

describe('codes', () => {
  it('are sent three times an hour to one person, whatever the number', async () => {
    for (const to of ['0611111111', '0622222222', '0633333333']) {
      expect((await request({ to })).ok).toBe(true)
    }
    stage.later(10 * minuteMs)
    expect(await request({ to: '0644444444' })).toMatchObject({
      refusal: { code: 'code-sent-often', detail: { minutes: 50 } },
    })
    stage.later(50 * minuteMs)
    expect((await request({ to: '0644444444' })).ok).toBe(true)
  })

  it('are sent three times an hour to one number, whoever asks, also all at once', async () => {
    const people = Array.from({ length: 8 }, () => randomUUID())
    for (const id of people) await stage.addPerson(id)
    const asked = await Promise.all(people.map((id) => request({ personId: id })))
    expect(asked.filter(({ ok }) => ok)).toHaveLength(3)
    const events = await stage.database.db
      .selectFrom('audit_event')
      .select('outcome')
      .where('action', '=', 'code.sent')
      .where('actor', 'in', people)
      .execute()
    expect(events.filter(({ outcome }) => outcome === 'refused code-sent-often')).toHaveLength(5)
  })
})
