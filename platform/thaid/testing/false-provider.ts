import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the false provider answers at its token endpoint and in its discovery document. */
export interface FalseAnswers {
  token: { status: number; type: string; body: string; headers?: Record<string, string> }
  /** Put over the right discovery document. */
  discovery: Record<string, unknown>
  discoveryStatus: number
}

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const strangerKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const headers = { alg: 'ES256', typ: 'JWT', kid: 'right' }

/** A provider that says whatever a test wants, right or wrong, and remembers the requests for a token. */
export async function startFalseProvider() {
  const answers: FalseAnswers = {
    token: { status: 200, type: 'application/json', body: '{}' },
    discovery: {},
    discoveryStatus: 200,
  }
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    request.resume()
    answer(request, { response, answers, issuer })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { issuer, answers, requests, close }
}

function answer(
  request: IncomingMessage,
  given: { response: ServerResponse; answers: FalseAnswers; issuer: string },
): void {
  const { response, answers, issuer } = given
  const say = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (request.url === '/jwks/') return void say(200, { keys: [publicKey()] })
  if (request.url !== '/token/') {
    return void say(answers.discoveryStatus, { ...document(issuer), ...answers.discovery })
  }
  const { status, type, body } = answers.token
  response.writeHead(status, { 'content-type': type, ...answers.token.headers }).end(body)
}

function document(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth/`,
    token_endpoint: `${issuer}/token/`,
    jwks_uri: `${issuer}/jwks/`,
  }
}

function publicKey() {
  return { ...keys.publicKey.export({ format: 'jwk' }), kid: 'right', alg: 'ES256', use: 'sig' }
}

/** An id_token, signed rightly or by the named trick. */
export function idToken(
  claims: object,
  trick?: 'none' | 'hs256' | 'stranger' | 'unknown-kid' | 'broken',
): string {
  if (trick === 'none') return `${encoded({ alg: 'none' })}.${encoded(claims)}.`
  if (trick === 'hs256') return signed({ ...headers, alg: 'HS256' }, claims, keys.privateKey)
  if (trick === 'unknown-kid') return signed({ ...headers, kid: 'other' }, claims, keys.privateKey)
  if (trick === 'stranger') return signed(headers, claims, strangerKeys.privateKey)
  const right = signed(headers, claims, keys.privateKey)
  return trick === 'broken' ? right.replace('.', '.x') : right
}

function signed(header: object, claims: object, key: KeyObject): string {
  const content = `${encoded(header)}.${encoded(claims)}`
  const signature = createSign('sha256').update(content).sign({ key, dsaEncoding: 'ieee-p1363' })
  return `${content}.${signature.toString('base64url')}`
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
