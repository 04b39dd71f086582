import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '#domain/outcome'
import type { DocumentKeys, Home } from '#platform/home'
import { seal, unseal } from './seal.ts'

/** A document on its way in: it counts from the moment `commit` returns, and before that not at all. */
export interface NewDocument {
  /** Lower-case hex SHA-256 of its bytes: the name it is kept under. */
  readonly hash: string
  /** @param page from 1. */
  addPreview(page: number, png: Buffer): Promise<void>
  commit(): Promise<void>
  discard(): Promise<void>
}

/**
 * Uploaded papers, each under the hash of its bytes, sealed, with its previews beside it.
 *
 * One content is kept once, whoever uploaded it: who may see it, and when nobody needs it any more, is for the caller
 * to know.
 */
export interface DocumentStore {
  begin(bytes: Buffer): Promise<NewDocument>
  /**
   * The bytes, checked against their hash.
   *
   * @returns undefined for a document that is not here.
   * @throws Fault `file-damaged` when what is on disk was altered; nothing of it is handed out.
   */
  read(hash: string): Promise<Buffer | undefined>
  /** The picture of a page; undefined where there is none. @throws Fault `file-damaged` */
  readPreview(hash: string, page: number): Promise<Buffer | undefined>
  /** Remove a document with its previews; nothing happens when it is not here. */
  remove(hash: string): Promise<void>
  /** Every hash that is here, for a check against the register. */
  list(): Promise<readonly string[]>
}

const unfinishedAfterMs = 60 * 60 * 1000

/** Open the store of a home; what an upload left unfinished more than an hour ago is removed. */
export async function openDocumentStore(home: Home, keys: DocumentKeys): Promise<DocumentStore> {
  const building = path.join(home.documents, '_building')
  await mkdir(building, { recursive: true, mode: 0o700 })
  await removeUnfinished(building)
  const folderOf = (hash: string) => path.join(home.documents, known(hash).slice(0, 2), hash)
  const read = async (hash: string, name: string): Promise<Buffer | undefined> => {
    const sealed = await readFile(path.join(folderOf(hash), name)).catch(absent)
    if (sealed === undefined) return undefined
    return unseal(keys.sealing, sealed, placeOf(hash, name)) ?? damaged(hash, name)
  }
  return {
    begin: async (bytes) => {
      const hash = sha256(bytes)
      const folder = path.join(building, `${hash}-${randomBytes(6).toString('hex')}`)
      await mkdir(folder, { mode: 0o700 })
      const unfinished = new Unfinished({ folder, final: folderOf(hash), hash, key: keys.sealing })
      await unfinished.add('content', bytes)
      return unfinished
    },
    read: async (hash) => {
      const bytes = await read(hash, 'content')
      if (bytes !== undefined && sha256(bytes) !== hash) damaged(hash, 'content')
      return bytes
    },
    readPreview: (hash, page) => read(hash, previewName(page)),
    remove: async (hash) => {
      const removed = path.join(building, `removed-${hash}-${randomBytes(6).toString('hex')}`)
      const moved = await rename(folderOf(hash), removed).then(() => true, absent)
      if (moved) await rm(removed, { recursive: true })
    },
    list: async () => {
      const groups = (await readdir(home.documents)).filter((name) => /^[0-9a-f]{2}$/.test(name))
      const names = groups.map((group) => readdir(path.join(home.documents, group)))
      return (await Promise.all(names)).flat().sort()
    },
  }
}

interface Building {
  readonly folder: string
  readonly final: string
  readonly hash: string
  readonly key: Buffer
}

/** Everything is written and flushed beside, and appears by one rename. */
class Unfinished implements NewDocument {
  readonly #building: Building

  constructor(building: Building) {
    this.#building = building
  }

  get hash(): string {
    return this.#building.hash
  }

  addPreview(page: number, png: Buffer): Promise<void> {
    return this.add(previewName(page), png)
  }

  async add(name: string, bytes: Buffer): Promise<void> {
    const { folder, hash, key } = this.#building
    const handle = await open(path.join(folder, name), 'wx', 0o600)
    try {
      await handle.writeFile(seal(key, bytes, placeOf(hash, name)))
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  async commit(): Promise<void> {
    const { folder, final } = this.#building
    await flush(folder)
    await mkdir(path.dirname(final), { recursive: true, mode: 0o700 })
    const isNew = await rename(folder, final).then(() => true, isThere)
    if (!isNew) return this.discard()
    await flush(path.dirname(final))
    await flush(path.dirname(path.dirname(final)))
  }

  async discard(): Promise<void> {
    await rm(this.#building.folder, { recursive: true, force: true })
  }
}

function previewName(page: number): string {
  return `page-${String(page).padStart(4, '0')}`
}

function placeOf(hash: string, name: string): string {
  return `${hash}/${name}`
}

function known(hash: string): string {
  if (/^[0-9a-f]{64}$/.test(hash)) return hash
  throw new TypeError('defect: not a hash of a document')
}

function damaged(hash: string, name: string): never {
  throw new Fault('file-damaged', `the stored document ${hash} (${name}) is not what was stored`)
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function removeUnfinished(building: string): Promise<void> {
  for (const name of await readdir(building)) {
    const folder = path.join(building, name)
    const found = await stat(folder).catch(absent)
    if (found === undefined || Date.now() - found.mtimeMs < unfinishedAfterMs) continue
    await rm(folder, { recursive: true, force: true })
  }
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function absent(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

/** The same content was committed before, or at the same time. */
function isThere(error: unknown): false {
  if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  return false
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
