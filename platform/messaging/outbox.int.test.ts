import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#platform/database'
import type { SmsGateway } from './gateway.ts'
import { developmentInbox, inboxMessages } from './inbox.ts'
import { messagesAbout } from './message-list.ts'
import { hasSealedTexts, tidyMessages } from './retention.ts'
import { number, plain, policy, Stage } from './testing/stage.ts'
import { gatewayAt, startThaiBulkSmsPeer } from './testing/thai-bulk-sms-peer.ts'

let stage: Stage
let thai: Awaited<ReturnType<typeof startThaiBulkSmsPeer>>
let gateway: SmsGateway

beforeAll(async () => {
  stage = await Stage.open()
  thai = await startThaiBulkSmsPeer()
  gateway = gatewayAt(thai.address)
})

beforeEach(async () => {
  thai.behave('accept')
  await stage.database.db.deleteFrom('message').execute()
})

afterAll(async () => {
  await thai?.close()
  await stage?.close()
})

async function sent(): Promise<string> {
  const id = await stage.enqueue()
  await stage.delivery(gateway).deliverDue()
  expect(await stage.message(id)).toMatchObject({ state: 'sent' })
  return id
}

const takenBy = async (id: string) => {
  const { text } = await stage.message(id)
  return thai.taken.filter((message) => message.text === text)
}

describe('the outbox', () => {
  it('keeps a message only with its transaction, and one event tells one person once', async () => {
    const message = {
      ...{ eventId: 'e1', personId: stage.personId, subject: null, kind: 'approved' },
      ...{ to: number('0812345678'), text: plain('ก'), now: stage.now },
    }
    const undone = inTransaction(stage.database, async (tx) => {
      await stage.outbox.enqueueSms(tx, message)
      throw new RangeError('no')
    })
    await expect(undone).rejects.toThrow(RangeError)
    expect(await stage.delivery(gateway).deliverDue()).toBe(0)
    const kept = await Promise.all(
      [1, 2, 3].map(() =>
        inTransaction(stage.database, (tx) => stage.outbox.enqueueSms(tx, message)),
      ),
    )
    expect(kept.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1)
  })

  it('holds no number in the clear, in any table, before or after', async () => {
    const id = await stage.enqueue({ to: number('0898765432') })
    await stage.delivery(gateway).deliverDue()
    expect(thai.taken.at(-1)?.number).toBe('66898765432')
    for (const table of ['message', 'message_attempt', 'audit_event'] as const) {
      const rows = await sql<{
        row: string
      }>`select t::text as row from ${sql.table(table)} t`.execute(stage.database.db)
      expect(rows.rows.map(({ row }) => row).join()).not.toMatch(/898765432/)
    }
    const { sealed, masked_phone } = await stage.message(id)
    expect(sealed?.includes('898765432')).toBe(false)
    expect(masked_phone).toBe('08x-xxx-x432')
  })

  it('shows officers what was told, and what can be sent again', async () => {
    const id = await sent()
    expect((await messagesAbout(stage.database, 'application')).at(-1)).toMatchObject({
      ...{ id, state: 'sent', maskedPhone: '08x-xxx-x678', canResend: true, rounds: 1 },
    })
  })

  it('sends again on an officer’s wish, as a new round under a new key, on record', async () => {
    const id = await sent()
    const request = { messageId: id, by: 'officer', now: stage.now }
    const resend = (more: object = {}) =>
      inTransaction(stage.database, (tx) => stage.outbox.resend(tx, { ...request, ...more }))
    expect(await resend({ to: number('0999999999') })).toEqual({ ok: true, value: undefined })
    expect(await resend()).toMatchObject({ refusal: { code: 'message-under-way' } })
    await stage.delivery(gateway).deliverDue()
    const attempts = await stage.attempts(id)
    expect(attempts.map(({ round, asked_by }) => [round, asked_by])).toEqual([
      [1, null],
      [2, 'officer'],
    ])
    expect(new Set(attempts.map(({ key }) => key)).size).toBe(2)
    expect(thai.taken.at(-1)?.number).toBe('66999999999')
    expect(await resend({ messageId: stage.personId })).toMatchObject({
      refusal: { code: 'message-unknown' },
    })
  })

  it('erases the number when its time is over, keeps that somebody was told, and forgets even that', async () => {
    const id = await sent()
    const tidy = (ms: number) =>
      tidyMessages(stage.database, { now: new Date(stage.now.getTime() + ms), policy })
    expect((await tidy(policy.keepNumberMs - 1000)).numbersErased).toBe(0)
    expect(await hasSealedTexts(stage.database)).toBe(true)
    const waiting = await stage.enqueue()
    expect((await tidy(policy.keepNumberMs + 1000)).numbersErased).toBe(1)
    expect(await stage.message(id)).toMatchObject({ sealed: null, state: 'sent' })
    expect((await stage.message(waiting)).sealed).not.toBeNull()
    const again = inTransaction(stage.database, (tx) =>
      stage.outbox.resend(tx, { messageId: id, by: 'officer', now: stage.now }),
    )
    expect(await again).toMatchObject({ refusal: { code: 'message-erased' } })
    await tidy(policy.keepMessageMs + 1000)
    await expect(stage.message(id)).rejects.toThrow()
    await stage.database.db.deleteFrom('message').execute()
    expect(await hasSealedTexts(stage.database)).toBe(false)
  })

  it('fails a message whose seal was altered or moved, and calls nobody', async () => {
    const [id, other] = [await stage.enqueue(), await stage.enqueue()]
    const { sealed } = await stage.message(other)
    await stage.database.db.updateTable('message').set({ sealed }).where('id', '=', id).execute()
    await stage.delivery(gateway).deliverDue()
    expect(await stage.message(id)).toMatchObject({ state: 'failed', reason: 'unreadable' })
    expect(await takenBy(id)).toHaveLength(0)
  })
})

describe('the development inbox', () => {
  it('keeps each message once, for a page, without the number', async () => {
    const inbox = developmentInbox(stage.database)
    const request = {
      ...{ idempotencyKey: 'k', to: number('0812345678'), text: 'ข้อความ' },
      signal: AbortSignal.timeout(1000),
    }
    const [first, second] = [await inbox.send(request), await inbox.send(request)]
    expect(second).toEqual(first)
    expect(await inboxMessages(stage.database, { limit: 10 })).toMatchObject([
      { maskedPhone: '08x-xxx-x678', text: 'ข้อความ' },
    ])
  })
})
