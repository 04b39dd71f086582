import type {
  Actor,
  Application,
  DocumentKind,
  LetterDetails,
  NewDocument,
  NewLetter,
  Receipt,
  ScanState,
} from '#domain/access'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { IssuedForm } from '#platform/documents'
import type { Happened } from '../access-commands.ts'
import { type FormOwner, IssuedForms } from './issued-forms.ts'
import type { PaperParts } from './paper-parts.ts'
import { readForm, readLetter } from './read-paper.ts'
import { type FoundInPaper, scanState, type UploadRow, Uploads } from './uploads.ts'

/** A paper that somebody wants as one of an application's documents. */
export interface Attaching {
  readonly application: Application
  readonly uploadId: string
  readonly kind: DocumentKind
  /** Of a letter, and of nothing else. */
  readonly letter: LetterDetails | null
}

/** Papers of applications: the forms given out, the uploads, and what becomes of an application's documents. */
export class Papers {
  readonly uploads: Uploads
  readonly #parts: PaperParts
  readonly #forms: IssuedForms

  constructor(parts: PaperParts) {
    this.#parts = parts
    this.uploads = new Uploads(parts)
    this.#forms = new IssuedForms(parts)
  }

  /** A form, filled in for an application; without one a blank form. */
  makeForm(kind: DocumentKind, owner?: FormOwner): Promise<IssuedForm> {
    return this.#forms.make(kind, owner)
  }

  /** Attach an upload, or put it in the place of the paper that is there. */
  async attach(attaching: Attaching, actor: Actor, now: Date): Promise<Happened> {
    const { application, kind } = attaching
    const document = await this.#documentOf(attaching)
    if (!document.ok) return document
    const isPresent = application.documents.some((one) => one.kind === kind)
    const type = isPresent ? 'replace-document' : 'attach-document'
    const command = { type, applicationId: application.id, document: document.value } as const
    return this.#parts.commands.give(command, actor, now)
  }

  /** Register a letter that came another way. */
  async registerLetter(
    given: Omit<Attaching, 'kind'> & { readonly letter: LetterDetails; readonly receipt: Receipt },
    actor: Actor,
    now: Date,
  ): Promise<Happened> {
    const document = await this.#documentOf({ ...given, kind: 'letter' })
    if (!document.ok) return document
    const { receipt, application } = given
    return this.#parts.commands.give(
      {
        type: 'register-letter',
        applicationId: application.id,
        ...{ document: document.value as NewLetter, receipt },
      },
      actor,
      now,
    )
  }

  /** The picture of a page of a paper; undefined when it is not the application's. */
  async page(applicationId: string, hash: string, page: number): Promise<Buffer | undefined> {
    const held = await this.uploads.holds(applicationId, hash)
    return held && this.#parts.store.readPreview(hash, page)
  }

  /** A paper as it was kept; undefined when it is not the application's. */
  async bytes(
    applicationId: string,
    hash: string,
  ): Promise<{ readonly bytes: Buffer; readonly type: UploadRow['type'] } | undefined> {
    const held = await this.uploads.holds(applicationId, hash)
    const bytes = held && (await this.#parts.store.read(hash))
    return held === undefined || bytes === undefined ? undefined : { bytes, type: held.type }
  }

  /** Scan once more what still waits for a verdict. */
  async scanWaiting(now: Date): Promise<void> {
    const waiting = await this.#parts.database.db
      .selectFrom('upload')
      .select(['application_id', 'content_hash'])
      .where('scan', '=', 'waiting')
      .execute()
    for (const { application_id: applicationId, content_hash: contentHash } of waiting) {
      const bytes = await this.#parts.store.read(contentHash)
      if (bytes === undefined) continue
      const scan = scanState(await this.#parts.scanner.scan(bytes))
      if (scan !== 'waiting') await this.#scanned({ applicationId, contentHash, scan }, now)
    }
  }

  async #scanned(
    given: {
      readonly applicationId: string
      readonly contentHash: string
      readonly scan: Exclude<ScanState, 'waiting'>
    },
    now: Date,
  ): Promise<void> {
    await this.#parts.database.db
      .updateTable('upload')
      .set({ scan: given.scan })
      .where('application_id', '=', given.applicationId)
      .where('content_hash', '=', given.contentHash)
      .execute()
    await this.#parts.commands.give({ type: 'record-scan', ...given }, { kind: 'system' }, now)
  }

  async #documentOf(attaching: Attaching): Promise<Outcome<NewDocument>> {
    const { application, uploadId, kind, letter } = attaching
    const upload = await this.uploads.find(application.id, uploadId)
    if (upload === undefined) return refuse('unknown-upload')
    if (kind === 'letter') {
      if (letter === null) return refuse('bad-request', { reason: 'letter' })
      return ok(readLetter(keptOf(upload), letter))
    }
    const read = { ...keptOf(upload), pages: await this.#pagesOf(upload) }
    const issued = await this.#forms.read(kind, await this.ownerOf(application))
    const { document, comparison } = readForm(kind, read, {
      ...{ issued, applicationId: application.id },
    })
    const { signatures } = upload.found as FoundInPaper
    const { differences, comparedPages } = comparison
    const found: FoundInPaper = { signatures, differences, comparedPages: comparedPages.length }
    await this.uploads.note(upload.id, found)
    return ok(document)
  }

  async #pagesOf({ content_hash: hash }: UploadRow) {
    const bytes = await this.#parts.store.read(hash)
    const read = bytes && (await this.#parts.inspector.inspect({ bytes }))
    return read?.ok ? read.value.pages : []
  }

  /** The application's owner, by the name that ThaiD gave. */
  async ownerOf({ id, number, province, applicantId }: Application): Promise<FormOwner> {
    const { name_th: name } = await this.#parts.database.db
      .selectFrom('person')
      .select('name_th')
      .where('id', '=', applicantId)
      .executeTakeFirstOrThrow()
    return { applicationId: id, number, province, applicantName: name ?? '' }
  }
}

function keptOf(upload: UploadRow) {
  const { content_hash: contentHash, page_count: pageCount, scan } = upload
  return { contentHash, pageCount, scan }
}
