import { expect, test } from 'vitest'
import { safeDetail, safeLine } from './safe-text.ts'

test.each([
  ['a newline', 'ok\nadmin did it', 'ok\uFFFDadmin did it'],
  ['a carriage return', 'ok\radmin', 'ok\uFFFDadmin'],
  ['an escape sequence', 'ok\u001b[2Jgone', 'ok\uFFFD[2Jgone'],
  ['a C1 control', 'ok\u009b31m', 'ok\uFFFD31m'],
  ['a null character', 'a\0b', 'a\uFFFDb'],
  ['a turn of direction', 'file\u202Efdp.exe', 'file\uFFFDfdp.exe'],
  ['a line separator', 'a\u2028b', 'a\uFFFDb'],
  ['half a character', 'a\uD800b', 'a\uFFFDb'],
])('A10: %s does not reach a line of the trail', (_, text, kept) => {
  expect(safeLine(text, 100)).toBe(kept)
})

test.each(['ภาษาไทยกับวรรณยุกต์ที่ถูกต้อง', '<b>"quoted" & {"json": 1}</b>', "=HYPERLINK('x')"])(
  'A10: %s is a text like any other',
  (text) => {
    expect(safeLine(text, 100)).toBe(text)
  },
)

test('a text that is too long is cut and says so', () => {
  expect(safeLine('x'.repeat(1_000_000), 200)).toBe(`${'x'.repeat(199)}…`)
})

test('A10: texts in a detail keep their lines, and nothing else that acts on a terminal', () => {
  const detail = { sql: 'select 1\n\tfrom x\u001b[1m\0', list: ['a\u202Eb'], at: new Date(0) }
  expect(safeDetail(detail)).toBe(
    JSON.stringify({
      sql: 'select 1\n\tfrom x\uFFFD[1m\uFFFD',
      list: ['a\uFFFDb'],
      at: new Date(0),
    }),
  )
})

test('a detail that is too large is left out, with its size', () => {
  const detail = { texts: Array.from({ length: 30 }, () => 'x'.repeat(10_000)) }
  expect(JSON.parse(safeDetail(detail))).toEqual({ leftOut: expect.any(Number) })
})

test('A11: a citizen id is masked in a line and in a detail', () => {
  const id = '9000000000004'
  const masked = safeLine(`where cid = '${id}'`, 100)
  expect(masked).not.toContain(id)
  expect(safeDetail({ sql: `cid = '${id}'` })).not.toContain(id)
})

test('a hash and a UUID stay, whatever digits they have', () => {
  const hash = '9000000000004'.repeat(5).slice(0, 64)
  const uuid = '90000000-0000-4009-8000-000000000000'
  expect(safeLine(hash, 100)).toBe(hash)
  expect(safeLine(uuid, 100)).toBe(uuid)
})
