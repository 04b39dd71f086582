import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HttpDirectory } from './http-directory.ts'
import { openDirectory } from './open-directory.ts'
import { type PeerAct, startDirectoryPeer } from './testing/directory-peer.ts'
import { madeIdentity, madePerson } from './testing/made-admins.ts'

let peer: Awaited<ReturnType<typeof startDirectoryPeer>>

beforeAll(async () => {
  peer = await startDirectoryPeer()
})

afterAll(() => peer.close())

const person = madePerson(1)
const says = (body: unknown, status = 200): PeerAct => ({ status, body: JSON.stringify(body) })
const nan = says({ admin: true, province: '55' })
const adminOfNan = { kind: 'answer', isAdmin: true, province: '55', asOf: expect.any(Date) }
const noAdmin = { kind: 'answer', isAdmin: false, province: null, asOf: expect.any(Date) }
const noAnswer = (reason: string) => ({ kind: 'no-answer', reason })

function ask(timeoutMs = 30_000) {
  return new HttpDirectory({ url: peer.url, token: 'test-token', timeoutMs }).ask(person)
}

describe('a directory over HTTP', () => {
  it('is asked with the citizen id in the body, never in the address, under the token', async () => {
    peer.behave(nan)
    const settings = { kind: 'http', url: peer.url, token: 'test-token' } as const
    const directory = await openDirectory(settings, { identity: madeIdentity })
    expect(await directory.ask(person)).toEqual(adminOfNan)
    expect(directory.askAgain).toBeUndefined()
    expect(peer.calls).toEqual([
      {
        method: 'POST',
        url: '/admin',
        authorization: 'Bearer test-token',
        body: JSON.stringify({ citizen_id: person.citizenId }),
      },
    ])
    await directory.close()
  })

  it.each<[string, PeerAct]>([
    ['says no', says({ admin: false })],
    ['does not know the person', { status: 404, body: '{"error":"unknown"}' }],
    [
      'does not know the person and describes the problem',
      { status: 404, body: '{}', headers: { 'content-type': 'application/problem+json' } },
    ],
  ])('that %s means no admin', async (_, act) => {
    peer.behave(act)
    expect(await ask()).toEqual(noAdmin)
  })

  it.each<[string, PeerAct, string]>([
    ['a wrong token', says({}, 401), 'credentials'],
    ['a forbidden token', says({}, 403), 'credentials'],
    ['too many questions', says({}, 429), 'busy'],
    ['an error', says({ admin: false }, 500), 'status'],
    ['an answer for later', says({ admin: true, province: '55' }, 202), 'status'],
    [
      'the page of a proxy',
      { status: 404, body: '<html>', headers: { 'content-type': 'text/html' } },
      'status',
    ],
    ['nonsense', { status: 200, body: '<html>' }, 'unreadable'],
    ['an empty answer', { status: 200, body: '' }, 'unreadable'],
    ['an admin of no province', says({ admin: true }), 'unreadable'],
    ['an admin of an unknown province', says({ admin: true, province: '98' }), 'unreadable'],
    ['a province as a number', says({ admin: true, province: 55 }), 'unreadable'],
    ['a province without the role', says({ admin: false, province: '55' }), 'unreadable'],
    ['a role in words', says({ admin: 'yes', province: '55' }), 'unreadable'],
    ['a field too many', says({ admin: true, province: '55', also: '56' }), 'unreadable'],
    ['a huge answer', { status: 200, body: ' '.repeat(1024 * 1024) }, 'unreadable'],
  ])('gives no clear answer by %s, and is asked once', async (_, act, reason) => {
    peer.behave(act)
    expect(await ask()).toEqual(noAnswer(reason))
    expect(peer.calls).toHaveLength(1)
  })

  it('is not followed to another address', async () => {
    peer.behave({ status: 307, body: '', headers: { location: `${peer.url}/elsewhere` } }, nan)
    expect(await ask()).toEqual(noAnswer('redirected'))
    expect(peer.calls).toHaveLength(1)
  })

  it('that is slow gives no clear answer, and is not asked again', async () => {
    peer.behave('hang')
    expect(await ask(300)).toEqual(noAnswer('timed-out'))
    expect(peer.calls).toHaveLength(1)
  })

  it.each<PeerAct>(['drop', 'half'])('is asked once more when the line broke (%s)', async (act) => {
    peer.behave(act, nan)
    expect(await ask()).toEqual(adminOfNan)
    expect(peer.calls).toHaveLength(2)
    peer.behave(act)
    expect(await ask()).toEqual(noAnswer('unreachable'))
    expect(peer.calls).toHaveLength(2)
  })

  it('that is down gives no clear answer', async () => {
    const gone = await startDirectoryPeer()
    await gone.close()
    const directory = new HttpDirectory({ url: gone.url, token: 't' })
    expect(await directory.ask(person)).toEqual(noAnswer('unreachable'))
  })

  it('is never asked in the clear over a network', () => {
    const url = 'http://heidi.example/admin'
    expect(() => new HttpDirectory({ url, token: 't' })).toThrow('defect')
  })
})
