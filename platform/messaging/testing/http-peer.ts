import { HttpGatewaySettings } from '../http-gateway-settings.ts'
import { type PeerReply, type PeerRequest, startPeer } from './peer.ts'

export type HttpPeerBehaviour =
  | 'accept'
  | 'accept, then hang'
  | 'accept, then drop'
  | 'accept, then garbage'
  | 'bad number'
  | 'says failure'
  | '500'
  | '429'
  | 'hang'

const token = 'test-token'

/** A peer of no particular make: JSON, a token, one message a key, and a look-up by key. */
export async function startHttpPeer() {
  const taken: { to: string; text: string; from: string; key: string; id: string }[] = []
  const state = { behaviour: 'accept' as HttpPeerBehaviour, looks: 'well' as 'well' | 'not' }
  const peer = await startPeer((request) => {
    if (request.headers['x-token'] !== token) return json(401, {})
    if (request.method === 'GET') return found(request)
    if (!state.behaviour.startsWith('accept')) return refusal(state.behaviour)
    const { dst, body, src, ref } = JSON.parse(request.body).message
    if (!taken.some(({ key }) => key === ref)) {
      taken.push({ to: dst[0], text: body, from: src, key: ref, id: `h${taken.length + 1}` })
    }
    return answerOf(state.behaviour, taken.find(({ key }) => key === ref)?.id)
  })
  function found({ url }: PeerRequest): PeerReply {
    if (state.looks === 'not') return json(500, {})
    const one = taken.find(({ key }) => url.pathname === `/messages/${key}`)
    return one === undefined ? json(404, {}) : json(200, { data: { id: one.id } })
  }
  const behave = (behaviour: HttpPeerBehaviour) => {
    state.behaviour = behaviour
  }
  const lookUps = (how: 'well' | 'not') => {
    state.looks = how
  }
  return { ...peer, taken, behave, lookUps }
}

function answerOf(behaviour: HttpPeerBehaviour, id: string | undefined): PeerReply {
  if (behaviour === 'accept, then hang') return 'hang'
  if (behaviour === 'accept, then drop') return 'drop'
  if (behaviour === 'accept, then garbage') return { status: 200, body: '{"result":' }
  return json(200, { result: { code: 0, parts: '1' }, data: [{ id }] })
}

function refusal(behaviour: HttpPeerBehaviour): PeerReply {
  if (behaviour === 'hang') return 'hang'
  if (behaviour === '500') return json(500, {})
  if (behaviour === '429') return json(429, {})
  return json(200, { result: { code: behaviour === 'bad number' ? 17 : 99 } })
}

function json(status: number, body: object) {
  return { status, body: JSON.stringify(body) }
}

/** Settings as an operator would write them for this peer. */
export function httpPeerSettings(address: string, more: object = {}): HttpGatewaySettings {
  return HttpGatewaySettings.parse({
    name: 'own',
    url: `${address}/send`,
    headers: { 'X-Token': token },
    encoding: 'json',
    body: { message: { dst: ['{to}'], body: '{text}', src: '{sender}', ref: '{key}', ttl: 1 } },
    sender: 'HiPPO',
    number: 'international',
    success: { path: 'result.code', equals: [0] },
    providerId: 'data.0.id',
    segments: 'result.parts',
    final: [{ path: 'result.code', equals: [17] }],
    receipts: {
      list: 'reports',
      providerId: 'id',
      state: 'status.name',
      at: 'doneAt',
      delivered: ['DELIVERED'],
      failed: ['EXPIRED', 'REJECTED'],
    },
    ...more,
  })
}

export function lookUpAt(address: string) {
  return {
    url: `${address}/messages/{key}`,
    headers: { 'x-token': token },
    accepted: { path: 'data.id' },
    absent: { status: [404] },
    providerId: 'data.id',
  }
}
