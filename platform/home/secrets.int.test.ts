import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Home, identityKey, openHome, provinceKeys } from './mod.ts'

let home: Home

beforeEach(async () => {
  const opened = await openHome(mkdtempSync(path.join(tmpdir(), 'hippo-home-')))
  if (!opened.ok) throw new TypeError('defect: no home')
  home = opened.value
})

afterEach(() => {
  rmSync(home.path, { recursive: true, force: true })
})

/** Run one expression over this part's front door in several processes at once. */
async function inProcesses(count: number, expression: string): Promise<string[]> {
  const script = `
    import * as part from ${JSON.stringify(path.join(import.meta.dirname, 'mod.ts'))}
    const home = (await part.openHome(${JSON.stringify(home.path)})).value
    process.stdout.write(JSON.stringify(await ${expression}))`
  const runs = Array.from({ length: count }, async () => {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [output] = await Promise.all([text(child.stdout), once(child, 'close')])
    return output
  })
  return Promise.all(runs)
}

const somebody = '9000000000000'

test('the key for people is made once, for its owner alone, and another home has another', async () => {
  const first = await identityKey(home, { hasPeople: false })
  if (!first.ok) throw new TypeError('defect: no key')
  const hash = first.value.hashOf(somebody)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  const again = await identityKey(home, { hasPeople: true })
  expect(again.ok && again.value.hashOf(somebody)).toBe(hash)
  const file = path.join(home.keys, 'identity.json')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  rmSync(file)
  const other = await identityKey(home, { hasPeople: false })
  expect(other.ok && other.value.hashOf(somebody)).not.toBe(hash)
})

test('a key for people that is missing or damaged is refused and nothing is made anew', async () => {
  expect(await identityKey(home, { hasPeople: true })).toMatchObject({
    refusal: { code: 'identity-key-missing' },
  })
  const file = path.join(home.keys, 'identity.json')
  writeFileSync(file, '{"format":1,"key":"short"}', { mode: 0o600 })
  expect(await identityKey(home, { hasPeople: true })).toMatchObject({
    refusal: { code: 'identity-key-damaged' },
  })
  expect(readFileSync(file, 'utf8')).toBe('{"format":1,"key":"short"}')
})

test('keys are made once a province and differ between provinces and uses', async () => {
  const nan = await provinceKeys(home, '55', { hasData: false })
  const phayao = await provinceKeys(home, '56', { hasData: false })
  if (!nan.ok || !phayao.ok) throw new TypeError('defect: no keys')
  expect(nan.value.pseudonymKey).toHaveLength(32)
  expect(nan.value.vaultKey).toHaveLength(32)
  expect(nan.value.pseudonymKey).not.toEqual(nan.value.vaultKey)
  expect(nan.value.pseudonymKey).not.toEqual(phayao.value.pseudonymKey)
  expect(await provinceKeys(home, '55', { hasData: true })).toEqual(nan)
  expect(statSync(path.join(home.keys, '55.json')).mode & 0o777).toBe(0o600)
})

test('a province with data and without its key is refused, and no key is made', async () => {
  const refused = { refusal: { code: 'key-missing', detail: { province: '55' } } }
  expect(await provinceKeys(home, '55', { hasData: true })).toMatchObject(refused)
  expect(await provinceKeys(home, '55', { hasData: true })).toMatchObject(refused)
})

test.each(['', '{}', '{"format":1}', 'x'])(
  'a key file that holds %j is refused and kept',
  async (content) => {
    const file = path.join(home.keys, '55.json')
    writeFileSync(file, content)
    expect(await provinceKeys(home, '55', { hasData: false })).toMatchObject({
      refusal: { code: 'key-damaged' },
    })
    expect(readFileSync(file, 'utf8')).toBe(content)
  },
)

test('the key file of another province is refused', async () => {
  await provinceKeys(home, '55', { hasData: false })
  const content = readFileSync(path.join(home.keys, '55.json'))
  writeFileSync(path.join(home.keys, '56.json'), content)
  expect(await provinceKeys(home, '56', { hasData: true })).toMatchObject({
    refusal: { code: 'key-damaged' },
  })
})

test('what is not a province code reaches no file', async () => {
  expect(await provinceKeys(home, '../55', { hasData: false })).toMatchObject({
    refusal: { code: 'unknown-province' },
  })
})

test('processes that race agree on one key each', async () => {
  const both =
    '[(await part.identityKey(home, { hasPeople: false })).value.hashOf("9"), await part.provinceKeys(home, "55", { hasData: false })]'
  const seen = await inProcesses(4, `Promise.all(${both})`)
  expect(seen[0]).toContain('"ok":true')
  expect(new Set(seen).size).toBe(1)
})
