import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#platform/database'
import type { Receipt, SmsGateway } from './gateway.ts'
import { applyReceipt } from './receipts.ts'
import { Stage } from './testing/stage.ts'
import { gatewayAt, startThaiBulkSmsPeer } from './testing/thai-bulk-sms-peer.ts'

const minuteMs = 60_000

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

const receive = (receipt: Partial<Receipt>) =>
  applyReceipt(
    stage.database,
    { providerId: null, key: null, state: 'delivered', at: null, ...receipt },
    { gateway: gateway.name, now: stage.now },
  )
const providerIdOf = async (id: string) => (await stage.attempts(id)).at(-1)?.provider_id ?? ''

async function sent(): Promise<string> {
  const id = await stage.enqueue()
  await stage.delivery(gateway).deliverDue()
  expect(await stage.message(id)).toMatchObject({ state: 'sent' })
  return id
}

describe('a receipt', () => {
  it('says that a message arrived, once, whatever comes after it', async () => {
    const id = await sent()
    const providerId = await providerIdOf(id)
    expect(await receive({ providerId, state: 'pending' })).toBe('pending')
    const future = new Date(stage.now.getTime() + 1e9)
    expect(await receive({ providerId, at: future })).toBe('applied')
    expect(await receive({ providerId })).toBe('repeated')
    expect(await receive({ providerId, state: 'failed' })).toBe('repeated')
    expect(await stage.message(id)).toMatchObject({ state: 'delivered' })
    expect(await stage.attempts(id)).toMatchObject([{ receipt_at: stage.now }])
    const events = await stage.database.db
      .selectFrom('audit_event')
      .select('action')
      .where('subject', '=', id)
      .execute()
    expect(events.map(({ action }) => action)).toEqual(['message.sent', 'message.delivered'])
  })

  it('says that it did not, and is corrected by one that says it did', async () => {
    const id = await sent()
    const providerId = await providerIdOf(id)
    await receive({ providerId, state: 'failed' })
    expect(await stage.message(id)).toMatchObject({ state: 'failed', reason: 'not-delivered' })
    expect(await receive({ providerId })).toBe('applied')
    expect(await stage.message(id)).toMatchObject({ state: 'delivered', reason: null })
  })

  it('that never comes leaves the message sent', async () => {
    const id = await sent()
    stage.later(48 * 60 * minuteMs)
    await stage.delivery(gateway).deliverDue()
    expect(await stage.message(id)).toMatchObject({ state: 'sent' })
    expect(await stage.attempts(id)).toHaveLength(1)
  })

  it('with an id or a key that was made up, or of another gateway, changes nothing', async () => {
    const id = await sent()
    const providerId = await providerIdOf(id)
    expect(await receive({ providerId: 'made-up' })).toBe('unmatched')
    expect(await receive({ key: 'made-up' })).toBe('unmatched')
    const other = { gateway: 'another', now: stage.now }
    const receipt = { providerId, key: null, state: 'delivered', at: null } as const
    expect(await applyReceipt(stage.database, receipt, other)).toBe('unmatched')
    expect(await stage.message(id)).toMatchObject({ state: 'sent' })
  })

  it('that comes before the answer of the gateway is kept until then', async () => {
    const id = await stage.enqueue()
    const providerId = `m${thai.taken.length + 1}`
    expect(await receive({ providerId })).toBe('unmatched')
    await stage.delivery(gateway).deliverDue()
    expect(await stage.message(id)).toMatchObject({ state: 'delivered' })
  })

  it('of a round before does not speak for the one that is under way', async () => {
    const id = await sent()
    const providerId = await providerIdOf(id)
    await inTransaction(stage.database, (tx) =>
      stage.outbox.resend(tx, { messageId: id, by: 'officer', now: stage.now }),
    )
    expect(await receive({ providerId })).toBe('applied')
    expect(await stage.message(id)).toMatchObject({ state: 'queued', round: 2 })
    expect(await stage.attempts(id)).toMatchObject([{ receipt_state: 'delivered' }])
  })

  it('given many times at once is applied once', async () => {
    const providerId = await providerIdOf(await sent())
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map(() => receive({ providerId })))
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1)
  })
})
