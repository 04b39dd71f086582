import { sql } from 'kysely'
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
import { inTransaction, recordAudit } from '#platform/database'
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

/** A paper that somebody wants to see. */
export interface WantedPaper {
  readonly application: Application
  readonly hash: string
  readonly reader: 'applicant' | 'office'
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

  /**
   * A paper before whoever reads an application: one of its own, and for an office also the agency's agreement that
   * stands for one. Undefined when it is neither.
   */
  async find(wanted: WantedPaper): Promise<UploadRow | undefined> {
    const { id, province } = wanted.application
    const own = await this.uploads.holds(id, wanted.hash)
    if (own !== undefined || wanted.reader === 'applicant') return own
    return this.uploads.agreementOf(province, wanted.hash)
  }

  /** The picture of a page; undefined when there is none. */
  page(paper: UploadRow, page: number): Promise<Buffer | undefined> {
    return this.#parts.store.readPreview(paper.content_hash, page)
  }

  /** As it was kept; that somebody took it is on record. @throws Fault `file-damaged` */
  async bytes(paper: UploadRow, by: string, now: Date): Promise<Buffer | undefined> {
    const bytes = await this.#parts.store.read(paper.content_hash)
    if (bytes === undefined) return undefined
    await inTransaction(this.#parts.database, (tx) =>
      recordAudit(tx, {
        ...{ at: now, actor: by, action: 'paper.taken', subject: paper.application_id },
        ...{ outcome: 'done', detail: { contentHash: paper.content_hash } },
      }),
    )
    return bytes
  }

  /** Scan once more what still waits for a verdict; a paper that cannot be read keeps no other one waiting. */
  async scanWaiting(now: Date): Promise<void> {
    const waiting = await this.#parts.database.db
      .selectFrom('upload')
      .select(['application_id', 'content_hash'])
      .where('scan', '=', 'waiting')
      .execute()
    const faults: unknown[] = []
    for (const { application_id: applicationId, content_hash: contentHash } of waiting) {
      const one = { applicationId, contentHash }
      await this.#scanAgain(one, now).catch((fault) => faults.push(fault))
    }
    await this.#settleLate(now)
    if (faults.length > 0) throw faults[0]
  }

  async #scanAgain(
    one: { readonly applicationId: string; readonly contentHash: string },
    now: Date,
  ): Promise<void> {
    const bytes = await this.#parts.store.read(one.contentHash)
    if (bytes === undefined) return
    const scan = scanState(await this.#parts.scanner.scan(bytes))
    if (scan !== 'waiting') await this.#scanned({ ...one, scan }, now)
  }

  /** A paper that was attached while its verdict came has it on the upload alone. */
  async #settleLate(now: Date): Promise<void> {
    const rows = await this.#parts.database.db
      .selectFrom('application')
      .innerJoin('upload', 'upload.application_id', 'application.id')
      .select(['application_id', 'content_hash', 'scan'])
      .where('state', 'in', ['draft', 'returned', 'submitted', 'in-review'])
      .where('scan', '!=', 'waiting')
      .where(sql<boolean>`application.body @? '$.documents[*] ? (@.scan == "waiting")'`)
      .execute()
    for (const { application_id: applicationId, content_hash: contentHash, scan } of rows) {
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
