import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claimNext } from './attempts.ts'
import type { SmsGateway } from './gateway.ts'
import { httpGateway } from './http-gateway.ts'
import { waitingMessages } from './message-list.ts'
import { applyReceipt } from './receipts.ts'
import { usualRhythm } from './rhythm.ts'
import { httpPeerSettings, lookUpAt, startHttpPeer } from './testing/http-peer.ts'
import { Stage } from './testing/stage.ts'
import { gatewayAt, startThaiBulkSmsPeer } from './testing/thai-bulk-sms-peer.ts'

const minuteMs = 60_000
/** For a peer that never answers. */
const shortCall = { callMs: 300 }

let stage: Stage
let thai: Awaited<ReturnType<typeof startThaiBulkSmsPeer>>
let own: Awaited<ReturnType<typeof startHttpPeer>>
let gateway: SmsGateway

beforeAll(async () => {
  stage = await Stage.open()
  thai = await startThaiBulkSmsPeer()
  own = await startHttpPeer()
  gateway = gatewayAt(thai.address)
})

beforeEach(async () => {
  thai.behave('accept')
  own.behave('accept')
  await stage.database.db.deleteFrom('message').execute()
})

afterAll(async () => {
  await thai?.close()
  await own?.close()
  await stage?.close()
})

const takenBy = async (id: string) => {
  const { text } = await stage.message(id)
  return thai.taken.filter((message) => message.text === text)
}

describe('delivery', () => {
  it('waits out wrong credentials, credit that is used up and a gateway that is busy', async () => {
    const id = await stage.enqueue()
    const delivery = stage.delivery(gateway)
    const wrong = gatewayAt(thai.address, { apiSecret: 'wrong' })
    await stage.delivery(wrong).deliverDue()
    for (const behaviour of ['no credit', '503', '500'] as const) {
      thai.behave(behaviour)
      expect(await delivery.deliverDue()).toBe(0)
      stage.later(5 * minuteMs)
      expect(await delivery.deliverDue()).toBe(1)
    }
    thai.behave('accept')
    stage.later(5 * minuteMs)
    await delivery.deliverDue()
    expect(await stage.message(id)).toMatchObject({ state: 'sent', attempts: 5, blind: 0 })
    expect((await stage.attempts(id)).map(({ reason }) => reason)).toEqual([
      ...['credentials', 'no-credit', 'busy', 'gateway-error', null],
    ])
    expect(await takenBy(id)).toHaveLength(1)
  })

  it('gives up after 12 hours, on record, and says why', async () => {
    const id = await stage.enqueue()
    thai.behave('503')
    const delivery = stage.delivery(gateway)
    for (let hour = 0; hour <= 12; hour += 1) {
      await delivery.deliverDue()
      stage.later(60 * minuteMs)
    }
    expect(await stage.message(id)).toMatchObject({ state: 'given-up', reason: 'busy' })
    const events = await stage.database.db
      .selectFrom('audit_event')
      .select(['action', 'outcome'])
      .where('subject', '=', id)
      .execute()
    expect(events).toEqual([{ action: 'message.given-up', outcome: 'busy' }])
  })

  it('tries a message that nobody could look at for days once before it is given up', async () => {
    const id = await stage.enqueue()
    stage.later(48 * 60 * minuteMs)
    await stage.delivery(gateway).deliverDue()
    expect(await stage.message(id)).toMatchObject({ state: 'sent' })
  })

  it('fails at once for a number that the gateway knows to be wrong', async () => {
    const id = await stage.enqueue()
    thai.behave('bad number')
    await stage.delivery(gateway).deliverDue()
    expect(await stage.message(id)).toMatchObject({ state: 'failed', reason: 'bad-number' })
  })

  it('after a time-out sends once more, later, and then never blindly', async () => {
    const id = await stage.enqueue()
    thai.behave('accept, then hang')
    const delivery = stage.delivery(gateway, shortCall)
    await delivery.deliverDue()
    stage.later(minuteMs)
    expect(await delivery.deliverDue()).toBe(0)
    for (const _ of [1, 2, 3]) {
      stage.later(15 * minuteMs)
      await delivery.deliverDue()
    }
    expect(await stage.message(id)).toMatchObject({ state: 'given-up', reason: 'timed-out' })
    expect(await takenBy(id)).toHaveLength(2)
  })

  it('after a time-out learns from the receipt that it was taken, and does not send again', async () => {
    const id = await stage.enqueue()
    thai.behave('accept, then drop')
    const delivery = stage.delivery(gateway)
    await delivery.deliverDue()
    const [message] = await takenBy(id)
    const key = message?.callback?.searchParams.get('key') ?? null
    const receipt = { providerId: message?.messageId ?? null, key, at: null }
    const at = { gateway: gateway.name, now: stage.now }
    expect(await applyReceipt(stage.database, { ...receipt, state: 'delivered' }, at)).toBe(
      'applied',
    )
    stage.later(15 * minuteMs)
    await delivery.deliverDue()
    expect(await stage.message(id)).toMatchObject({ state: 'delivered' })
    expect(await stage.attempts(id)).toMatchObject([
      { outcome: 'accepted', provider_id: message?.messageId },
    ])
    expect(await takenBy(id)).toHaveLength(1)
  })

  it('asks a gateway that can be asked, as long as it takes, and sends nothing twice', async () => {
    const asked = httpGateway(httpPeerSettings(own.address, { lookUp: lookUpAt(own.address) }))
    const id = await stage.enqueue()
    const delivery = stage.delivery(asked)
    own.behave('accept, then hang')
    await stage.delivery(asked, shortCall).deliverDue()
    own.lookUps('not')
    for (const _ of [1, 2, 3]) {
      stage.later(2 * minuteMs)
      await delivery.deliverDue()
    }
    expect(await stage.message(id)).toMatchObject({ state: 'queued', in_doubt: true, attempts: 1 })
    own.lookUps('well')
    stage.later(2 * minuteMs)
    await delivery.deliverDue()
    const { text } = await stage.message(id)
    expect(own.taken.filter((one) => one.text === text)).toHaveLength(1)
    expect(await stage.attempts(id)).toMatchObject([
      { outcome: 'accepted', provider_id: own.taken.at(-1)?.id },
    ])
    const lost = await stage.enqueue()
    own.behave('hang')
    await stage.delivery(asked, shortCall).deliverDue()
    own.behave('accept')
    stage.later(2 * minuteMs)
    await delivery.deliverDue()
    expect(await stage.message(lost)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  it('hands a gateway that honours keys the same key until it answers', async () => {
    const honest = httpGateway(httpPeerSettings(own.address, { honoursKey: true }))
    const id = await stage.enqueue()
    own.behave('accept, then hang')
    for (const _ of [1, 2, 3, 4]) {
      await stage.delivery(honest, shortCall).deliverDue()
      stage.later(5 * minuteMs)
    }
    own.behave('accept')
    await stage.delivery(honest).deliverDue()
    expect(await stage.message(id)).toMatchObject({ state: 'sent', attempts: 5 })
    const { text } = await stage.message(id)
    expect(own.taken.filter((one) => one.text === text)).toHaveLength(1)
  })

  it('by several at once sends each message once', async () => {
    const ids: string[] = []
    for (let count = 0; count < 20; count += 1) ids.push(await stage.enqueue())
    const before = thai.taken.length
    await Promise.all([1, 2, 3, 4].map(() => stage.delivery(gateway).deliverDue()))
    expect(thai.taken.length - before).toBe(20)
    expect(new Set(thai.taken.slice(before).map(({ text }) => text)).size).toBe(20)
  })

  it('takes over from a sender that was cut off, but not from one that is at work', async () => {
    const id = await stage.enqueue()
    thai.behave('accept, then hang')
    const slow = stage.delivery(gateway, { callMs: 1500, leaseMs: 60_000 }).deliverDue()
    while ((await takenBy(id)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    thai.behave('accept')
    expect(await stage.delivery(gateway).deliverDue()).toBe(0)
    await sql`update message set lease_until = now() - interval '1 second'`.execute(
      stage.database.db,
    )
    expect(await stage.delivery(gateway).deliverDue()).toBe(1)
    await slow
    expect(await stage.message(id)).toMatchObject({ state: 'sent', attempts: 2, blind: 0 })
    expect(await stage.attempts(id)).toMatchObject([
      { outcome: 'unknown' },
      { outcome: 'accepted' },
    ])
  })

  it('that is cut off by one message again and again comes back to it less and less often', async () => {
    const id = await stage.enqueue()
    const around = { database: stage.database, gateway, rhythm: usualRhythm }
    const claims: unknown[] = []
    for (const _ of [1, 2, 3, 4]) {
      claims.push(await claimNext(around, stage.now))
      await sql`update message set lease_until = now() - interval '1 second'
        where state = 'sending'`.execute(stage.database.db)
    }
    expect(claims).toMatchObject([
      { key: `${id}-1` },
      { key: `${id}-1` },
      { key: `${id}-1` },
      'over',
    ])
    expect(await stage.message(id)).toMatchObject({
      state: 'queued',
      reason: 'interrupted',
      blind: 0,
    })
    expect(await stage.delivery(gateway).deliverDue()).toBe(0)
    expect(await waitingMessages(stage.database)).toEqual([
      { reason: 'interrupted', count: 1, since: stage.now },
    ])
    stage.later(minuteMs)
    expect(await stage.delivery(gateway).deliverDue()).toBe(1)
    expect(await waitingMessages(stage.database)).toEqual([])
  })

  it('in the background starts with what waits, is woken, and stops after the call under way', async () => {
    const first = await stage.enqueue()
    const delivery = stage.delivery(gateway, { pollMs: 60_000 })
    const arrived = async (id: string) => {
      while ((await stage.message(id)).state !== 'sent') await new Promise((r) => setTimeout(r, 10))
    }
    delivery.start()
    await arrived(first)
    const second = await stage.enqueue()
    delivery.wake()
    await arrived(second)
    await delivery.stop()
    await stage.enqueue()
    expect(await delivery.deliverDue()).toBe(0)
  })
})
