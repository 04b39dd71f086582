import { readFile } from 'node:fs/promises'
import { Fault, type Outcome, ok } from '#domain/outcome'
import type { DocumentStore, NewDocument } from './store/document-store.ts'
import type { Inspection } from './uploads/inspection.ts'
import type { Inspector, UploadSource } from './uploads/inspector.ts'

/** An upload that is kept. */
export interface KeptUpload {
  /** Lower-case hex SHA-256 of what is kept: of a PDF the file itself, of a picture the picture drawn anew. */
  readonly hash: string
  readonly sizeBytes: number
  /** Of what is kept; a very large PNG is kept as a JPEG. */
  readonly type: 'pdf' | 'jpeg' | 'png'
  readonly inspection: Inspection
}

/**
 * Inspect an upload and keep it with a preview of each page: all of it or, when it is refused, nothing.
 *
 * A signed PDF is kept byte for byte, since a digital signature is over its bytes. A picture is kept without what a
 * camera wrote beside it, such as where it was taken.
 */
export async function acceptUpload(
  parts: { readonly inspector: Inspector; readonly store: DocumentStore },
  source: UploadSource,
): Promise<Outcome<KeptUpload>> {
  const keeping = new Keeping(parts.store, source)
  try {
    const inspected = await parts.inspector.inspect(source, keeping)
    if (!inspected.ok) return inspected
    return ok({ ...(await keeping.commit()), inspection: inspected.value })
  } finally {
    await keeping.discard()
  }
}

/** Takes what an inspection draws into the store. */
class Keeping {
  readonly #store: DocumentStore
  readonly #source: UploadSource
  #document: NewDocument | undefined
  #sizeBytes = 0
  #type: KeptUpload['type'] = 'pdf'

  constructor(store: DocumentStore, source: UploadSource) {
    this.#store = store
    this.#source = source
  }

  async clean(bytes: Buffer, type: 'jpeg' | 'png'): Promise<void> {
    this.#type = type
    this.#sizeBytes = bytes.length
    this.#document = await this.#store.begin(bytes)
  }

  async page({ page }: { readonly page: number }, png: Buffer): Promise<void> {
    const document = this.#document ?? (await this.#original())
    await document.addPreview(page, png)
  }

  async commit(): Promise<Omit<KeptUpload, 'inspection'>> {
    const document = this.#document
    if (document === undefined) throw new Fault('internal', 'an inspection drew no page')
    await document.commit()
    this.#document = undefined
    return { hash: document.hash, sizeBytes: this.#sizeBytes, type: this.#type }
  }

  async discard(): Promise<void> {
    await this.#document?.discard()
  }

  async #original(): Promise<NewDocument> {
    const source = this.#source
    const bytes = 'bytes' in source ? source.bytes : await readFile(source.file)
    this.#sizeBytes = bytes.length
    this.#document = await this.#store.begin(bytes)
    return this.#document
  }
}
