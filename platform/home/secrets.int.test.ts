import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Home, openHome, operatorToken, provinceKeys } from './mod.ts'

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

test('the operator token is made once, long, and for its owner alone', async () => {
  const first = await operatorToken(home)
  expect(first).toMatchObject({ ok: true, value: expect.stringMatching(/^[\w-]{43}$/) })
  expect(await operatorToken(home)).toEqual(first)
  expect(statSync(path.join(home.path, 'operator-token')).mode & 0o777).toBe(0o600)
})

test('an operator token that others can read is refused', async () => {
  await operatorToken(home)
  chmodSync(path.join(home.path, 'operator-token'), 0o640)
  expect(await operatorToken(home)).toMatchObject({ refusal: { code: 'token-exposed' } })
})

test('a damaged operator token is refused and kept', async () => {
  writeFileSync(path.join(home.path, 'operator-token'), 'short', { mode: 0o600 })
  expect(await operatorToken(home)).toMatchObject({ refusal: { code: 'token-damaged' } })
  expect(readFileSync(path.join(home.path, 'operator-token'), 'utf8')).toBe('short')
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

test('processes that race agree on one token and one key', async () => {
  const both =
    '[await part.operatorToken(home), await part.provinceKeys(home, "55", { hasData: false })]'
  const seen = await inProcesses(4, `Promise.all(${both})`)
  expect(seen[0]).toContain('"ok":true')
  expect(new Set(seen).size).toBe(1)
})
