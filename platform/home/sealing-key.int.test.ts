import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Home, openHome, type SealingKey, sealingKey } from './mod.ts'

let home: Home
let key: SealingKey

beforeEach(async () => {
  const opened = await openHome(mkdtempSync(path.join(tmpdir(), 'hippo-seal-')))
  if (!opened.ok) throw new TypeError('defect: no home')
  home = opened.value
  key = await keyOf(home)
})

afterEach(() => rmSync(home.path, { recursive: true, force: true }))

async function keyOf(of: Home): Promise<SealingKey> {
  const made = await sealingKey(of, { hasSealed: false })
  if (!made.ok) throw new TypeError(made.refusal.code)
  return made.value
}

test('what is sealed opens again, under the same key and for the same thing only', async () => {
  const sealed = key.seal('0812345678 ก', 'message 1')
  expect(key.open(sealed, 'message 1')).toBe('0812345678 ก')
  expect((await keyOf(home)).open(sealed, 'message 1')).toBe('0812345678 ก')
  expect(key.open(sealed, 'message 2')).toBeUndefined()
  rmSync(path.join(home.keys, 'sealing.json'))
  expect((await keyOf(home)).open(sealed, 'message 1')).toBeUndefined()
})

test('equal texts are sealed to different bytes, and show nothing of themselves', () => {
  const [first, second] = [key.seal('0812345678', 'a'), key.seal('0812345678', 'a')]
  expect(first.equals(second)).toBe(false)
  expect(first.includes('0812345678')).toBe(false)
})

test('no byte of a seal can be changed, and a cut one does not open', () => {
  const sealed = key.seal('0812345678', 'a')
  for (let at = 0; at < sealed.length; at += 1) {
    const altered = Buffer.from(sealed)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(key.open(altered, 'a')).toBeUndefined()
    expect(key.open(sealed.subarray(0, at), 'a')).toBeUndefined()
  }
})

test('a hash is equal for equal texts in one context', () => {
  expect(key.hashOf('a', 'x')).toMatch(/^[0-9a-f]{64}$/)
  expect(key.hashOf('a', 'x')).toBe(key.hashOf('a', 'x'))
  expect(key.hashOf('a', 'x')).not.toBe(key.hashOf('a', 'y'))
})

test('the key is for its owner alone; one that is missing or damaged is refused and not made anew', async () => {
  const file = path.join(home.keys, 'sealing.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  writeFileSync(file, '{}')
  expect(await sealingKey(home, { hasSealed: false })).toMatchObject({
    refusal: { code: 'sealing-key-damaged' },
  })
  rmSync(file)
  expect(await sealingKey(home, { hasSealed: true })).toMatchObject({
    refusal: { code: 'sealing-key-missing' },
  })
})
