import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { someFacts, someFormMaker, someLimits } from '../testing/made-forms.ts'
import { jpegWithPlace, madeImage } from '../testing/made-images.ts'
import { onePage } from '../testing/made-pdf.ts'
import type { InspectedPage, Inspection } from './inspection.ts'
import { createInspector, type UploadSource } from './inspector.ts'

const inspector = createInspector({ limits: someLimits })
let folder = ''
let form: Buffer
let codes: readonly string[] = []

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hippo-uploads-'))
  const issued = await (await someFormMaker()).makeForm('terms', someFacts)
  form = issued.bytes
  codes = issued.codes
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Drawn {
  readonly inspection: Inspection
  readonly clean: readonly Buffer[]
  readonly previews: readonly Buffer[]
}

async function drawn(source: UploadSource): Promise<Drawn> {
  const [clean, previews]: [Buffer[], Buffer[]] = [[], []]
  const found = await inspector.inspect(source, {
    clean: async (bytes) => {
      clean.push(Buffer.from(bytes))
    },
    page: async (_: InspectedPage, png) => {
      previews.push(Buffer.from(png))
    },
  })
  if (!found.ok) throw new TypeError(`defect: ${JSON.stringify(found.refusal)}`)
  return { inspection: found.value, clean, previews }
}

test('a PDF is read page by page, with a picture of each', async () => {
  const file = path.join(folder, 'any name.exe')
  writeFileSync(file, form)
  const { inspection, clean, previews } = await drawn({ file })
  expect(inspection).toMatchObject({ type: 'pdf', revisions: 1, signatures: [] })
  expect(inspection.pages.map((page) => page.codes)).toEqual(codes.map((code) => [code]))
  expect(clean).toEqual([])
  const sizes = await Promise.all(previews.map((png) => sharp(png).metadata()))
  expect(sizes.map(({ format, width }) => [format, width])).toEqual([
    ['png', 1240],
    ['png', 1240],
  ])
})

test('a scan is read by its code: as photographed, upside down, small, and noisy', async () => {
  const { previews } = await drawn({ bytes: form })
  const page = sharp(previews[0])
  const { width = 0, height = 0 } = await page.metadata()
  const noise = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 22 },
    },
  })
    .png()
    .toBuffer()
  const scans = {
    'as it is': await page.clone().jpeg({ quality: 60 }).toBuffer(),
    'upside down': await page.clone().rotate(180).jpeg().toBuffer(),
    'turned a little': await page.clone().rotate(2.5, { background: '#fff' }).jpeg().toBuffer(),
    noisy: await page
      .clone()
      .composite([{ input: noise, blend: 'soft-light' }])
      .jpeg({ quality: 50 })
      .toBuffer(),
    'grey, on its side': await page.clone().rotate(90).greyscale().png().toBuffer(),
  }
  for (const [name, bytes] of Object.entries(scans)) {
    const { inspection } = await drawn({ bytes })
    expect(inspection.pages[0]?.codes, name).toEqual([codes[0]])
  }
})

test('a picture is kept without what a camera wrote beside it', async () => {
  const bytes = await jpegWithPlace()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const { inspection, clean, previews } = await drawn({ bytes })
  expect(inspection).toMatchObject({ type: 'jpeg', pages: [{ page: 1, text: '', codes: [] }] })
  for (const kept of [...clean, ...previews]) {
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
    expect(kept.includes('TestPhone')).toBe(false)
  }
})

test('a picture that says which way is up is kept that way up', async () => {
  const bytes = await madeImage(400, 300).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const { clean } = await drawn({ bytes })
  const { width, height, orientation } = await sharp(clean[0]).metadata()
  expect({ width, height, orientation }).toEqual({
    width: 300,
    height: 400,
    orientation: undefined,
  })
})

test('sizes: nothing, the limit, and one byte more', async () => {
  const { fileBytes } = someLimits
  const padded = (size: number) => {
    const pdf = onePage()
    return Buffer.concat([pdf, Buffer.alloc(size - pdf.length, '\n')])
  }
  expect((await inspector.inspect({ bytes: padded(fileBytes) })).ok).toBe(true)
  expect(await inspector.inspect({ bytes: padded(fileBytes + 1) })).toMatchObject({
    refusal: { code: 'document-too-large', detail: { maxMegabytes: 2 } },
  })
  expect(await inspector.inspect({ bytes: Buffer.alloc(0) })).toMatchObject({
    refusal: { code: 'document-empty' },
  })
})

test('a link in a document is no reason to refuse it, nor is where it opens', async () => {
  const page =
    '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://a.example) >> >>]'
  for (const catalogue of [
    '/OpenAction [3 0 R /XYZ null null 0]',
    '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>',
  ]) {
    expect((await inspector.inspect({ bytes: onePage({ page, catalogue }) })).ok, catalogue).toBe(
      true,
    )
  }
})

test('digital signatures and later changes are told', async () => {
  const signed = (tail: string) => {
    const shape = `/Sig << /Type /Sig /ByteRange [0 100 200 000000] >>`
    const pdf = onePage({ page: shape })
    return Buffer.from(
      pdf.toString('latin1').replace('000000', String(pdf.length - 200).padStart(6, '0')) + tail,
      'latin1',
    )
  }
  expect((await drawn({ bytes: signed('') })).inspection.signatures).toEqual([
    { coversWholeFile: true },
  ])
  const later = (await drawn({ bytes: signed('\n% more\nstartxref\n0\n%%EOF\n') })).inspection
  expect(later).toMatchObject({ signatures: [{ coversWholeFile: false }], revisions: 2 })
})

test('what stands around an inspection is known', async () => {
  const around = await inspector.confinement()
  expect(Object.keys(around).sort()).toEqual(['memoryLimit', 'withoutFiles', 'withoutNetwork'])
})

test('more inspections than may run at once wait for one another', async () => {
  const one = createInspector({ limits: someLimits, atOnce: 1 })
  const all = await Promise.all([1, 2, 3].map(() => one.inspect({ bytes: onePage() })))
  expect(all.map(({ ok }) => ok)).toEqual([true, true, true])
})
