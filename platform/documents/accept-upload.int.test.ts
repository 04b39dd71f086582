import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentKeys, type Home, openHome } from '#platform/home'
import { acceptUpload } from './accept-upload.ts'
import { compareWithIssued } from './comparison/compare-with-issued.ts'
import { readIssued } from './comparison/read-issued.ts'
import { createFormMaker } from './forms/form-maker.ts'
import { type DocumentStore, openDocumentStore } from './store/document-store.ts'
import { someFacts, someFormMaker, someLimits } from './testing/made-forms.ts'
import { jpegWithPlace } from './testing/made-images.ts'
import { activePdfs } from './testing/malicious-files.ts'
import { createInspector } from './uploads/inspector.ts'

let folder = ''
let home: Home
let store: DocumentStore
const inspector = createInspector({ limits: someLimits })

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hippo-accept-'))
  const opened = await openHome(folder)
  if (!opened.ok) throw new TypeError('defect: no home')
  home = opened.value
  const keys = await documentKeys(home)
  if (!keys.ok) throw new TypeError('defect: no keys')
  store = await openDocumentStore(home, keys.value)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const building = () => readdirSync(path.join(home.documents, '_building'))

test('a PDF is kept byte for byte with a picture of each page, and is the form that was issued', async () => {
  const form = await (await someFormMaker()).makeForm('terms', someFacts)
  const file = path.join(home.work, 'upload')
  writeFileSync(file, form.bytes)
  const kept = await acceptUpload({ inspector, store }, { file })
  if (!kept.ok) throw new TypeError(`defect: ${kept.refusal.code}`)
  const { hash, sizeBytes, inspection } = kept.value
  expect(hash).toBe(createHash('sha256').update(form.bytes).digest('hex'))
  expect(sizeBytes).toBe(form.bytes.length)
  expect(await store.read(hash)).toEqual(form.bytes)
  expect((await sharp(await store.readPreview(hash, 2)).metadata()).format).toBe('png')
  const compared = compareWithIssued(await readIssued(form, inspector), inspection.pages)
  expect(compared).toEqual({ differences: [], comparedPages: [1, 2] })
})

test('a form with one clause changed shows the change', async () => {
  const maker = await someFormMaker()
  const { wording } = maker
  const issued = await maker.makeForm('terms', someFacts)
  const changed = JSON.parse(JSON.stringify(wording).replaceAll('ไม่เกิน 24 ชั่วโมง', 'ไม่เกิน 48 ชั่วโมง'))
  const forged = await createFormMaker(changed, Buffer.alloc(32, 7)).makeForm('terms', someFacts)
  const found = await inspector.inspect({ bytes: forged.bytes })
  if (!found.ok) throw new TypeError(`defect: ${found.refusal.code}`)
  const paper = await readIssued(issued, inspector)
  expect(compareWithIssued(paper, found.value.pages).differences).toEqual([
    { kind: 'text-changed', page: 2, changes: [{ was: '๒๔', is: '๔๘' }] },
  ])
})

test('a photograph is kept without where it was taken', async () => {
  const bytes = await jpegWithPlace()
  const kept = await acceptUpload({ inspector, store }, { bytes })
  if (!kept.ok) throw new TypeError(`defect: ${kept.refusal.code}`)
  const stored = await store.read(kept.value.hash)
  expect(stored?.includes('TestPhone')).toBe(false)
  expect(stored?.length).toBe(kept.value.sizeBytes)
  expect(kept.value.type).toBe('jpeg')
  expect((await sharp(stored).metadata()).format).toBe('jpeg')
})

test('of what is refused, early or late, nothing stays', async () => {
  const before = await store.list()
  const active = activePdfs['a script on opening']?.[0] ?? Buffer.alloc(0)
  expect((await acceptUpload({ inspector, store }, { bytes: active })).ok).toBe(false)
  const photo = await jpegWithPlace()
  const cut = await acceptUpload(
    { inspector, store },
    { bytes: photo.subarray(0, photo.length / 2) },
  )
  expect(cut).toMatchObject({ ok: false, refusal: { code: 'document-damaged' } })
  expect(await store.list()).toEqual(before)
  expect(building()).toEqual([])
})
