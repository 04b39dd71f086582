import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWording } from './wording.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hippo-wording-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const own = () =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '../wording/terms.json'), 'utf8'))

test('the product has words of its own for every form, under the ministry’s numbers', async () => {
  const read = await readWording()
  expect(read).toMatchObject({
    ok: true,
    value: {
      agreement: { formNumber: 'F-IT-AC-06-01.10', revision: 1 },
      terms: { formNumber: 'F-IT-AC-06-01.11', termsVersion: 1 },
      letter: { to: 'ผู้อำนวยการศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร' },
    },
  })
})

test('the default words say what an agreement must say', async () => {
  const read = await readWording()
  const text = JSON.stringify(read)
  for (const matter of [
    'มาตรา 24',
    'มาตรา 26',
    'มาตรา 37',
    'มาตรา 39',
    'มาตรา 40',
    '24 ชั่วโมง',
    'การกระทำความผิดเกี่ยวกับคอมพิวเตอร์',
    'ระบุตัวบุคคล',
    'เชื่อมโยง',
    'บัญชีร่วมกัน',
    'ข้อมูลสรุป',
    'ทำลาย',
    'พยาน',
  ]) {
    expect(text, matter).toContain(matter)
  }
})

test('an operator’s file stands for the product’s, and the others stay', async () => {
  writeFileSync(path.join(folder, 'terms.json'), JSON.stringify({ ...own(), termsVersion: 7 }))
  const [default_, read] = [await readWording(), await readWording(folder)]
  if (!default_.ok || !read.ok) throw new TypeError('defect: no wording')
  expect(read.value.terms.termsVersion).toBe(7)
  expect(read.value.digests.terms).not.toBe(default_.value.digests.terms)
  expect(read.value.digests.agreement).toBe(default_.value.digests.agreement)
})

const bad: Record<string, string> = {
  'is not JSON': '{"form": ',
  'lacks a version': JSON.stringify({ ...own(), termsVersion: undefined }),
  'has a field that means nothing': JSON.stringify({ ...own(), colour: 'green' }),
  'has an unknown place in braces': JSON.stringify({ ...own(), closing: ['{salary}'] }),
  'has no clause': JSON.stringify({ ...own(), clauses: [] }),
  'is the file of another form': JSON.stringify({ ...own(), form: 'agreement' }),
}

test.each(Object.entries(bad))('a file that %s is refused by name', async (_, text) => {
  writeFileSync(path.join(folder, 'terms.json'), text)
  const read = await readWording(folder)
  expect(read).toMatchObject({ ok: false, refusal: { code: 'wording-unusable' } })
  if (!read.ok) expect(read.refusal.detail?.file).toBe(path.join(folder, 'terms.json'))
})

test('a folder that is not there is refused', async () => {
  const read = await readWording(path.join(folder, 'nowhere'))
  expect(read).toMatchObject({ ok: false, refusal: { code: 'wording-unusable' } })
})
