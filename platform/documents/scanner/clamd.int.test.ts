import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ClamdPeer, eicar, type PeerManner, startClamdPeer } from '../testing/clamd-peer.ts'
import { clamdAddress, createClamdScanner } from './clamd.ts'
import { noScanner, type ScanVerdict } from './scanner.ts'

let peer: ClamdPeer

beforeEach(async () => {
  peer = await startClamdPeer()
})

afterEach(async () => {
  await peer.close()
})

const scan = (bytes: Buffer, maxBytes?: number): Promise<ScanVerdict> =>
  createClamdScanner({
    address: peer.address,
    connectMs: 2000,
    scanMs: 300,
    ...(maxBytes && { maxBytes }),
  }).scan(bytes)

test('a harmless file is clean, whatever its size, and the test virus is named', async () => {
  for (const size of [0, 1, 64 * 1024, 200_001]) {
    expect(await scan(Buffer.alloc(size, 7))).toEqual({ state: 'clean' })
  }
  expect(peer.received).toEqual([0, 1, 64 * 1024, 200_001])
  const within = Buffer.concat([Buffer.alloc(70_000), eicar, Buffer.alloc(70_000)])
  expect(await scan(within)).toEqual({ state: 'infected', name: 'Eicar-Test-Signature' })
})

const failures: Record<Exclude<PeerManner, 'well'>, string> = {
  silent: 'slow',
  'crash-early': 'down',
  'crash-late': 'down',
  nonsense: 'unclear',
  endless: 'unclear',
  error: 'unclear',
}

test.each(Object.entries(failures))(
  'a scanner that is %s gives no verdict: %s',
  async (manner, reason) => {
    peer.manner = manner as PeerManner
    expect(await scan(Buffer.alloc(1000))).toEqual({ state: 'unavailable', reason })
  },
)

test('a scanner that is down gives no verdict', async () => {
  const { address } = peer
  await peer.close()
  const verdict = await createClamdScanner({ address }).scan(eicar)
  expect(verdict).toEqual({ state: 'unavailable', reason: 'down' })
  peer = await startClamdPeer()
})

test('what is too large for the scanner is not clean: by our limit, and by its own', async () => {
  expect(await scan(Buffer.alloc(2000), 1000)).toEqual({
    state: 'unavailable',
    reason: 'too-large',
  })
  expect(peer.received).toEqual([])
  expect(await scan(Buffer.alloc(3_000_000))).toMatchObject({ state: 'unavailable' })
})

test('it can be reached by a Unix socket', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hippo-clamd-'))
  const local = await startClamdPeer(path.join(folder, 'clamd.sock'))
  expect(await createClamdScanner({ address: local.address }).scan(eicar)).toMatchObject({
    state: 'infected',
  })
  await local.close()
  rmSync(folder, { recursive: true, force: true })
})

test('twenty files at once each get their own verdict', async () => {
  const verdicts = await Promise.all(
    Array.from({ length: 20 }, (_, at) => scan(at % 2 === 0 ? eicar : Buffer.alloc(5000))),
  )
  expect(verdicts.map(({ state }) => state)).toEqual(
    Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 'infected' : 'clean')),
  )
})

test('without a scanner a file is unscanned', async () => {
  expect(await noScanner.scan(eicar)).toEqual({ state: 'unscanned' })
})

test('an address is a host with a port or the path of a socket', () => {
  expect(clamdAddress('tcp://clamd.example:3310')).toEqual({ host: 'clamd.example', port: 3310 })
  expect(clamdAddress('tcp://[::1]:3310')).toEqual({ host: '::1', port: 3310 })
  expect(clamdAddress('unix:/run/clamd.sock')).toEqual({ socket: '/run/clamd.sock' })
  for (const bad of [
    '',
    'clamd',
    'tcp://h',
    'tcp://h:0',
    'tcp://h:99999',
    'unix:relative',
    'http://h:1',
  ]) {
    expect(clamdAddress(bad), bad).toBeUndefined()
  }
})
