import type { SmsGateway } from '../gateway.ts'
import { ThaiBulkSmsSettings, thaiBulkSms } from '../thai-bulk-sms.ts'
import { type PeerReply, type PeerRequest, startPeer } from './peer.ts'

/** What the peer does with the next calls; `accept, then …` takes the message first. */
export type ThaiBulkSmsBehaviour =
  | 'accept'
  | 'accept, then hang'
  | 'accept, then drop'
  | 'accept, then half an answer'
  | 'accept, then garbage'
  | 'accept, then 504'
  | 'accept slowly'
  | 'accept for a stranger too'
  | 'bad number'
  | 'no credit'
  | 'empty lists'
  | 'unknown error'
  | '500'
  | '503'
  | 'endless'
  | 'redirect'
  | 'hang'

export interface TakenMessage {
  readonly number: string
  readonly text: string
  readonly sender: string
  readonly callback: URL | undefined
  readonly messageId: string
}

const account = { apiKey: 'test-key', apiSecret: 'test-secret' }

/** A peer that speaks ThaiBulkSMS API v2 and remembers what it has taken: the oracle of the tests. */
export async function startThaiBulkSmsPeer() {
  const taken: TakenMessage[] = []
  const calls: PeerRequest[] = []
  const state = { behaviour: 'accept' as ThaiBulkSmsBehaviour }
  const peer = await startPeer((request) => {
    calls.push(request)
    if (!isRightCall(request)) return json(404, { error: error(404, 'NOT_FOUND') })
    if (!isSignedIn(request)) return json(401, { error: error(401, 'UNAUTHORIZED') })
    if (!state.behaviour.startsWith('accept')) return refusal(state.behaviour, request)
    taken.push(messageOf(request, `m${taken.length + 1}`))
    return answerOf(state.behaviour, taken.at(-1))
  })
  const behave = (behaviour: ThaiBulkSmsBehaviour) => {
    state.behaviour = behaviour
  }
  return { ...peer, taken, calls, behave }
}

function isRightCall({ method, url, headers }: PeerRequest): boolean {
  const type = headers['content-type'] ?? ''
  return (
    method === 'POST' && url.pathname === '/sms' && type === 'application/x-www-form-urlencoded'
  )
}

function isSignedIn({ headers }: PeerRequest): boolean {
  const expected = Buffer.from(`${account.apiKey}:${account.apiSecret}`).toString('base64')
  return headers.authorization === `Basic ${expected}`
}

function messageOf({ body }: PeerRequest, messageId: string): TakenMessage {
  const form = new URLSearchParams(body)
  const callback = form.get('callback_url')
  return {
    number: form.get('msisdn') ?? '',
    text: form.get('message') ?? '',
    sender: form.get('sender') ?? '',
    callback: callback === null ? undefined : new URL(callback),
    messageId,
  }
}

function answerOf(behaviour: ThaiBulkSmsBehaviour, message: TakenMessage | undefined): PeerReply {
  if (behaviour === 'accept, then hang') return 'hang'
  if (behaviour === 'accept, then drop') return 'drop'
  if (behaviour === 'accept, then half an answer') return 'half'
  if (behaviour === 'accept, then garbage') return { status: 200, body: '<html>ok</html>' }
  if (behaviour === 'accept, then 504') return { status: 504, body: 'gateway time-out' }
  const item = { number: message?.number, message_id: message?.messageId, used_credit: 2 }
  const stranger = { number: '66899999999', message_id: 'other', used_credit: 1 }
  const reply = json(201, {
    remaining_credit: 100,
    total_use_credit: 2,
    credit_type: 'corporate',
    phone_number_list: behaviour === 'accept for a stranger too' ? [stranger, item] : [item],
    bad_phone_number_list:
      behaviour === 'accept for a stranger too' ? [{ number: '661', message: 'bad' }] : [],
  })
  return behaviour === 'accept slowly' ? { ...reply, afterMs: 150 } : reply
}

function refusal(behaviour: ThaiBulkSmsBehaviour, { body }: PeerRequest): PeerReply {
  const number = new URLSearchParams(body).get('msisdn')
  if (behaviour === 'hang' || behaviour === 'endless') return behaviour
  if (behaviour === '500') return { status: 500, body: 'oops' }
  if (behaviour === '503') return { status: 503, body: '' }
  if (behaviour === 'redirect') return { status: 302, body: '' }
  if (behaviour === 'no credit') return json(400, { error: error(108, 'ERROR_CREDIT') })
  if (behaviour === 'unknown error') return json(400, { error: error(199, 'ERROR_OTHER', number) })
  const bad = behaviour === 'bad number' ? [{ number, message: 'Invalid phone number' }] : []
  return json(200, {
    remaining_credit: 100,
    total_use_credit: 0,
    credit_type: 'corporate',
    phone_number_list: [],
    bad_phone_number_list: bad,
  })
}

function error(code: number, name: string, description: string | null = 'not this time') {
  return { code, name, description }
}

function json(status: number, body: object) {
  return { status, body: JSON.stringify(body) }
}

/** The gateway as it is set up for the peer. */
export function gatewayAt(address: string, more: object = {}): SmsGateway {
  const callback = 'https://hippo.example/sms/receipts/secret'
  const settings = { address, ...account, sender: 'HiPPO', callback, ...more }
  return thaiBulkSms(ThaiBulkSmsSettings.parse(settings))
}
