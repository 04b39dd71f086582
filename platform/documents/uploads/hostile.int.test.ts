import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { someLimits } from '../testing/made-forms.ts'
import { pngBomb } from '../testing/made-images.ts'
import { onePage } from '../testing/made-pdf.ts'
import { activePdfs, bombs, mazes, mixedFiles, otherTypes } from '../testing/malicious-files.ts'
import { createInspector } from './inspector.ts'

const inspector = createInspector({ limits: someLimits })

async function codeOf(bytes: Buffer): Promise<string> {
  const found = await inspector.inspect({ bytes })
  return found.ok ? 'taken' : found.refusal.code
}

test.each(Object.entries(otherTypes))('%s is refused by its type', async (_, bytes) => {
  expect(await codeOf(bytes)).toBe('document-type')
})

test.each(Object.entries(mixedFiles))('%s is refused as two things at once', async (_, bytes) => {
  expect(await codeOf(bytes)).toBe('document-mixed')
})

test.each(Object.entries(activePdfs))('a PDF with %s is refused', async (_, [bytes, what]) => {
  expect(await inspector.inspect({ bytes })).toEqual({
    ok: false,
    refusal: { code: 'document-active', detail: { what } },
  })
})

test.each(Object.entries(bombs))('%s is refused before it is large', async (_, bytes) => {
  expect(bytes.length).toBeLessThan(someLimits.fileBytes)
  expect(await codeOf(bytes)).toBe('document-inflates')
})

test.each(Object.entries(mazes))('%s ends with an answer', async (_, bytes) => {
  expect(await codeOf(bytes)).toMatch(/^(taken|document-.+)$/)
})

test('a page of enormous size is refused', async () => {
  for (const mediaBox of ['[0 0 1000000 1000000]', '[0 0 100000 72]']) {
    expect(await codeOf(onePage({ mediaBox })), mediaBox).toMatch(
      /document-(too-many-pixels|damaged)/,
    )
  }
})

test('pictures of 30,000 by 30,000 dots are refused by their header', async () => {
  expect(await codeOf(pngBomb(30_000, 30_000))).toBe('document-too-many-pixels')
})

test('an encrypted PDF is refused, however it is said', async () => {
  const rights = '<< /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -4 >>'
  expect(await codeOf(onePage({ trailer: `/Encrypt ${rights}` }))).toBe('document-encrypted')
  expect(await codeOf(onePage({ trailer: `/Encr#79pt 6 0 R`, more: [rights] }))).toBe(
    'document-encrypted',
  )
})

test('more pages than allowed are refused', async () => {
  const few = createInspector({ limits: { ...someLimits, pages: 1 } })
  expect((await few.inspect({ bytes: onePage() })).ok).toBe(true)
  const none = createInspector({ limits: { ...someLimits, pages: 0 } })
  expect(await none.inspect({ bytes: onePage() })).toMatchObject({
    refusal: { code: 'document-too-many-pages', detail: { maxPages: 0 } },
  })
})

test('what takes too long is stopped, and so is what takes too much memory', async () => {
  const hurried = createInspector({ limits: { ...someLimits, parseMs: 1 } })
  expect(await hurried.inspect({ bytes: onePage() })).toMatchObject({
    refusal: { code: 'document-too-slow' },
  })
  const starved = createInspector({
    limits: { ...someLimits, inflatedBytes: 2 ** 40 },
    memoryMegabytes: 800,
  })
  const outcome = await starved.inspect({
    bytes: bombs['a picture of 30,000 by 30,000 dots'] ?? onePage(),
  })
  expect(outcome).toMatchObject({ ok: false })
})

test('this process stays as small as it was, and answers while files are opened', async () => {
  const before = process.memoryUsage().rss
  let ticks = 0
  const timer = setInterval(() => {
    ticks += 1
  }, 20)
  await Promise.all(Object.values(bombs).map((bytes) => inspector.inspect({ bytes })))
  clearInterval(timer)
  await wait(50)
  expect(ticks).toBeGreaterThan(5)
  expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024)
})
