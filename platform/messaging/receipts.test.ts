import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHttpReceipts } from './http-receipts.ts'
import { httpPeerSettings } from './testing/http-peer.ts'
import { readThaiBulkSmsReceipts } from './thai-bulk-sms-receipts.ts'

const json = (body: unknown, query = '') => ({
  ...{ query, contentType: 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
})
const form = (body: string, query = '') => ({
  ...{ query, body },
  contentType: 'application/x-www-form-urlencoded',
})
const unreadable = { ok: false, refusal: { code: 'receipt-unreadable' } }

describe('receipts of ThaiBulkSMS', () => {
  const delivered = { providerId: 'a1', key: 'k-1', state: 'delivered' }

  it.each([
    ['JSON', json({ message_id: 'a1', status: 'success', msisdn: '66812345678' }, 'key=k-1')],
    ['a form', form('Transaction=a1&Status=DELIVERED', 'key=k-1')],
    ['an address', { query: 'key=k-1&message_id=a1&status=Delivered', contentType: '', body: '' }],
    ['a list of one', json([{ messageId: 'a1', status: 'DELIVRD' }], 'key=k-1')],
  ])('are read from %s', (_, raw) => {
    expect(readThaiBulkSmsReceipts(raw)).toMatchObject({ ok: true, value: [delivered] })
  })

  it.each([
    ['fail', 'failed'],
    ['UNDELIVERED', 'failed'],
    ['expired', 'failed'],
    ['sending', 'pending'],
    ['', 'pending'],
  ])('that say %j mean %s', (status, state) => {
    expect(readThaiBulkSmsReceipts(json({ message_id: 7, status }))).toMatchObject({
      value: [{ providerId: '7', state }],
    })
  })

  it('have the time of Bangkok where they name no other', () => {
    const at = (time: string) => {
      const read = readThaiBulkSmsReceipts(json({ message_id: '1', status: 'success', time }))
      return read.ok ? (read.value[0]?.at?.toISOString() ?? null) : undefined
    }
    expect(at('2026-11-24 12:00:00')).toBe('2026-11-24T05:00:00.000Z')
    expect(at('2026-11-24T12:00:00Z')).toBe('2026-11-24T12:00:00.000Z')
    expect(at('24/11/2569')).toBeNull()
    expect(at('2026-99-99 99:99')).toBeNull()
  })

  it('in a list share no key, and a list without end is refused', () => {
    const two = [1, 2].map((message_id) => ({ message_id, status: 'success' }))
    expect(readThaiBulkSmsReceipts(json(two, 'key=k-1'))).toMatchObject({
      value: [{ key: null }, { key: null }],
    })
    const many = Array.from({ length: 1001 }, () => two[0])
    expect(readThaiBulkSmsReceipts(json(many))).toEqual(unreadable)
  })

  it('that are nonsense are refused and never throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.anything(), (query, body, value) => {
        const contentTypes = ['application/json', 'application/x-www-form-urlencoded', '']
        for (const contentType of contentTypes)
          readThaiBulkSmsReceipts({ query, contentType, body })
        const odd = JSON.stringify(value) ?? ''
        const read = readThaiBulkSmsReceipts({ query: '', contentType: '', body: odd })
        expect(read.ok).toBe(false)
      }),
    )
  })
})

describe('receipts of a gateway described by settings', () => {
  const { receipts } = httpPeerSettings('http://127.0.0.1:1')

  it('are read where the settings say', () => {
    const reports = [
      { id: 'a', status: { name: 'delivered' }, doneAt: '2026-11-24T05:00:00Z' },
      { id: 'b', status: { name: 'REJECTED' } },
      { id: 'c', status: { name: 'PENDING' } },
    ]
    expect(readHttpReceipts(receipts, json({ reports }))).toEqual({
      ok: true,
      value: [
        { providerId: 'a', key: null, state: 'delivered', at: new Date('2026-11-24T05:00:00Z') },
        { providerId: 'b', key: null, state: 'failed', at: null },
        { providerId: 'c', key: null, state: 'pending', at: null },
      ],
    })
  })

  it('need an id or a key', () => {
    const report = { status: { name: 'DELIVERED' } }
    expect(readHttpReceipts(receipts, json({ reports: [report] }))).toEqual(unreadable)
    expect(readHttpReceipts(receipts, json({ reports: [report] }, 'key=k-1'))).toMatchObject({
      value: [{ providerId: null, key: 'k-1' }],
    })
  })

  it.each([{}, [], 'x', null, { reports: [] }, { reports: [null] }, { __proto__: null }])(
    'of the form %j are refused',
    (body) => {
      expect(readHttpReceipts(receipts, json(body))).toEqual(unreadable)
    },
  )

  it('are refused where the settings know none', () => {
    expect(readHttpReceipts(undefined, json({ id: 'a', state: 'DELIVERED' }))).toEqual(unreadable)
  })
})
