import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DocumentKeys, documentKeys, type Home, openHome } from '#platform/home'
import { type DocumentStore, openDocumentStore } from './document-store.ts'

let folder = ''
let home: Home
let store: DocumentStore

const paper = Buffer.from('a paper with the name of Somebody on it')
const preview = Buffer.from('a picture of Somebody’s paper')
const hash = createHash('sha256').update(paper).digest('hex')

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hippo-documents-'))
  const opened = await openHome(folder)
  if (!opened.ok) throw new TypeError('defect: no home')
  home = opened.value
  store = await openDocumentStore(home, await keys())
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function keys(): Promise<DocumentKeys> {
  const read = await documentKeys(home)
  if (!read.ok) throw new TypeError(`defect: ${read.refusal.code}`)
  return read.value
}

async function keep(): Promise<void> {
  const document = await store.begin(paper)
  await document.addPreview(1, preview)
  await document.commit()
}

const folderOf = () => path.join(home.documents, hash.slice(0, 2), hash)

test('a paper and its previews are read back under the hash of its bytes', async () => {
  await keep()
  expect(await store.read(hash)).toEqual(paper)
  expect(await store.readPreview(hash, 1)).toEqual(preview)
  expect(await store.list()).toEqual([hash])
})

test('what is not there is not there', async () => {
  expect(await store.read(hash)).toBeUndefined()
  await keep()
  expect(await store.readPreview(hash, 2)).toBeUndefined()
  await expect(store.read('../keys/documents.json')).rejects.toThrow(/defect/)
})

test('nothing on disk can be read without the key, and nobody else may open it', async () => {
  await keep()
  for (const name of readdirSync(folderOf())) {
    const file = path.join(folderOf(), name)
    expect(readFileSync(file).includes('Somebody')).toBe(false)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  }
  expect(statSync(folderOf()).mode & 0o777).toBe(0o700)
})

test('every altered byte, a cut file and a swapped one are noticed, and nothing is handed out', async () => {
  await keep()
  const file = path.join(folderOf(), 'content')
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at += 5) {
    const altered = Buffer.from(whole)
    altered[at] = (altered[at] ?? 0) ^ 1
    writeFileSync(file, altered)
    await expect(store.read(hash), `byte ${at}`).rejects.toMatchObject({ code: 'file-damaged' })
  }
  for (const cut of [whole.subarray(0, 20), whole.subarray(0, -1), Buffer.alloc(0)]) {
    writeFileSync(file, cut)
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'file-damaged' })
  }
  renameSync(path.join(folderOf(), 'page-0001'), file)
  await expect(store.read(hash)).rejects.toMatchObject({ code: 'file-damaged' })
})

test('what is not committed does not count, and is swept when it is old', async () => {
  const left = await store.begin(paper)
  await left.addPreview(1, preview)
  expect(await store.read(hash)).toBeUndefined()
  expect(await store.list()).toEqual([])
  const building = path.join(home.documents, '_building')
  await openDocumentStore(home, await keys())
  expect(readdirSync(building)).toHaveLength(1)
  const [name = ''] = readdirSync(building)
  const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
  utimesSync(path.join(building, name), longAgo, longAgo)
  await openDocumentStore(home, await keys())
  expect(readdirSync(building)).toEqual([])
})

test('the same content at the same time is kept once', async () => {
  await Promise.all([keep(), keep(), keep()])
  await keep()
  expect(await store.list()).toEqual([hash])
  expect(await store.readPreview(hash, 1)).toEqual(preview)
  expect(readdirSync(path.join(home.documents, '_building'))).toEqual([])
})

test('a removed paper is gone with its previews, and removing it again does nothing', async () => {
  await keep()
  await store.remove(hash)
  await store.remove(hash)
  expect(await store.read(hash)).toBeUndefined()
  expect(existsSync(folderOf())).toBe(false)
})

test('without its key a store of papers is not given a new one', async () => {
  await keep()
  rmSync(path.join(home.keys, 'documents.json'))
  expect(await documentKeys(home)).toMatchObject({
    ok: false,
    refusal: { code: 'documents-key-missing' },
  })
  writeFileSync(path.join(home.keys, 'documents.json'), '{"format":1,"key":"c2hvcnQ="}')
  expect(await documentKeys(home)).toMatchObject({
    ok: false,
    refusal: { code: 'documents-key-damaged' },
  })
})
