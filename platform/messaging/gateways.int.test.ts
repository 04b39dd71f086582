import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { SmsGateway } from './gateway.ts'
import { httpGateway } from './http-gateway.ts'
import { phoneNumber } from './phone-number.ts'
import { httpPeerSettings, lookUpAt, startHttpPeer } from './testing/http-peer.ts'
import { startPeer } from './testing/peer.ts'
import {
  gatewayAt,
  startThaiBulkSmsPeer,
  type ThaiBulkSmsBehaviour,
} from './testing/thai-bulk-sms-peer.ts'

const read = phoneNumber('0812345678')
if (!read.ok) throw new TypeError('defect: not a number')
const to = read.value
const text = 'คำขอของท่านได้รับอนุมัติแล้ว {to} "\\'

let thai: Awaited<ReturnType<typeof startThaiBulkSmsPeer>>
let own: Awaited<ReturnType<typeof startHttpPeer>>
let keys = 0

beforeAll(async () => {
  thai = await startThaiBulkSmsPeer()
  own = await startHttpPeer()
})

beforeEach(() => {
  thai.behave('accept')
  own.behave('accept')
})

afterAll(async () => {
  await thai.close()
  await own.close()
})

function send(gateway: SmsGateway, callMs = 10_000) {
  keys += 1
  const signal = AbortSignal.timeout(callMs)
  return gateway.send({ idempotencyKey: `key-${keys}`, to, text, signal })
}

const thaiGateway = (more: object = {}) => gatewayAt(thai.address, more)

const rejected = (reason: string, retryable = true) => ({ outcome: 'rejected', reason, retryable })
const unknown = (reason: string) => ({ outcome: 'unknown', reason })

describe('ThaiBulkSMS', () => {
  it('takes a message: number, text, sender and callback arrive as they are', async () => {
    const result = await send(thaiGateway())
    const message = thai.taken.at(-1)
    expect(result).toEqual({ outcome: 'accepted', providerId: message?.messageId, segments: 2 })
    expect(message).toMatchObject({ number: '66812345678', text, sender: 'HiPPO' })
    expect(message?.callback?.href).toBe(
      `https://hippo.example/sms/receipts/secret?key=key-${keys}`,
    )
  })

  it.each<[ThaiBulkSmsBehaviour, object]>([
    ['accept slowly', { outcome: 'accepted' }],
    ['accept for a stranger too', { outcome: 'accepted' }],
    ['bad number', rejected('bad-number', false)],
    ['no credit', rejected('no-credit')],
    ['unknown error', rejected('refused')],
    ['redirect', rejected('refused')],
    ['500', rejected('gateway-error')],
    ['503', rejected('busy')],
    ['accept, then 504', unknown('timed-out')],
    ['accept, then hang', unknown('timed-out')],
    ['hang', unknown('timed-out')],
    ['accept, then drop', unknown('broken-off')],
    ['accept, then half an answer', unknown('broken-off')],
    ['accept, then garbage', unknown('unclear-answer')],
    ['endless', unknown('unclear-answer')],
    ['empty lists', unknown('unclear-answer')],
  ])('that does "%s" is understood', async (behaviour, expected) => {
    thai.behave(behaviour)
    const result = await send(thaiGateway(), behaviour.endsWith('hang') ? 300 : 10_000)
    expect(result).toMatchObject(expected)
    expect(JSON.stringify(result)).not.toMatch(/812345678|อนุมัติ/)
  })

  it('that does not know the account says so, and nothing is taken', async () => {
    const before = thai.taken.length
    expect(await send(thaiGateway({ apiSecret: 'wrong' }))).toEqual(rejected('credentials'))
    expect(thai.taken).toHaveLength(before)
  })

  it('that is not there has surely not taken the message', async () => {
    const gone = await startThaiBulkSmsPeer()
    await gone.close()
    const gateway = thaiGateway({ address: gone.address })
    expect(await send(gateway)).toEqual(rejected('unreachable'))
    expect(await send(gateway, 0)).toEqual(rejected('unreachable'))
  })
})

describe('a gateway described by settings', () => {
  const gateway = (more: object = {}) => httpGateway(httpPeerSettings(own.address, more))

  it('takes a message, and no text can change the form of the call', async () => {
    const result = await send(gateway())
    expect(result).toEqual({ outcome: 'accepted', providerId: own.taken.at(-1)?.id, segments: 1 })
    expect(own.taken.at(-1)).toMatchObject({ to: '66812345678', text, from: 'HiPPO' })
  })

  it.each([
    ['bad number', rejected('bad-number', false)],
    ['says failure', rejected('refused')],
    ['500', rejected('gateway-error')],
    ['429', rejected('busy')],
    ['hang', unknown('timed-out')],
    ['accept, then hang', unknown('timed-out')],
    ['accept, then drop', unknown('broken-off')],
    ['accept, then garbage', unknown('unclear-answer')],
  ] as const)('that does "%s" is understood', async (behaviour, expected) => {
    own.behave(behaviour)
    expect(await send(gateway(), behaviour.endsWith('hang') ? 300 : 10_000)).toEqual(expected)
  })

  it('that does not know the token says so', async () => {
    expect(await send(gateway({ headers: {} }))).toEqual(rejected('credentials'))
  })

  it('sends a form, with the number as people write it', async () => {
    const forms: string[] = []
    const peer = await startPeer(({ body }) => {
      forms.push(body)
      return { status: 200, body: '' }
    })
    const more = {
      ...{ url: peer.address, encoding: 'form', number: 'local', success: { status: [200] } },
      ...{ body: { phone: '{to}', msg: '{text}' }, providerId: undefined },
    }
    const result = await send(gateway(more))
    await peer.close()
    expect(result).toEqual({ outcome: 'accepted', providerId: null })
    expect(Object.fromEntries(new URLSearchParams(forms[0]))).toEqual({
      phone: '0812345678',
      msg: text,
    })
  })

  it('can be asked what became of a key', async () => {
    const asked = gateway({ lookUp: lookUpAt(own.address) })
    await send(asked)
    const look = (key: string) => asked.lookUp?.(key, AbortSignal.timeout(10_000))
    expect(await look(`key-${keys}`)).toEqual({
      outcome: 'accepted',
      providerId: own.taken.at(-1)?.id,
    })
    expect(await look('key-never')).toEqual({ outcome: 'absent' })
    own.lookUps('not')
    expect(await look(`key-${keys}`)).toEqual({ outcome: 'unknown' })
    own.lookUps('well')
  })
})

test.each([
  ['no number', { body: { text: '{text}' } }],
  ['no text', { body: { to: '{to}' } }],
  ['plain http elsewhere', { url: 'http://sms.example/send' }],
  ['credentials in the address', { url: 'https://a:b@sms.example/send' }],
  ['a header that breaks the line', { headers: { 'X-A': 'a\r\nX-B: c' } }],
  ['a nested form', { encoding: 'form' }],
  [
    'a promised key that is never handed over',
    { honoursKey: true, body: { a: '{to}', b: '{text}' } },
  ],
  ['a name nobody knows', { timeout: 5 }],
])('settings with %s are refused', (_, more) => {
  expect(() => httpPeerSettings('http://127.0.0.1:1', more)).toThrow()
})
