import { randomUUID } from 'node:crypto'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { accessPolicy, type ScanState } from '#domain/access'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { inTransaction, recordAudit, type Schema } from '#platform/database'
import { acceptUpload, type KeptUpload } from '#platform/documents'
import type { PaperParts } from './paper-parts.ts'

export type UploadRow = Selectable<Schema['upload']>

interface Sent {
  readonly applicationId: string
  readonly personId: string
  readonly bytes: Buffer
  readonly now: Date
}

const dayMs = 24 * 60 * 60_000

/** What people sent for an application: opened, kept and scanned, and worth nothing until it is attached. */
export class Uploads {
  readonly #parts: PaperParts

  constructor(parts: PaperParts) {
    this.#parts = parts
  }

  /**
   * Open, scan and keep what somebody sent; the caller has made sure that they may.
   *
   * @returns the upload; `uploads-full`, or what is wrong with it (`document-…`).
   */
  async take(sent: Sent): Promise<Outcome<UploadRow>> {
    const { bytes } = sent
    const room = await roomFor(this.#parts.database.db, sent)
    if (!room.ok) return room
    const accepted = await acceptUpload(this.#parts, { bytes })
    if (!accepted.ok) return this.#refused(sent, accepted)
    const kept = await this.#parts.store.read(accepted.value.hash)
    const scan = scanState(await this.#parts.scanner.scan(kept ?? bytes))
    return this.#record(sent, { ...accepted.value, scan })
  }

  /** An upload of an application, with what was kept of it. */
  async find(applicationId: string, uploadId: string): Promise<UploadRow | undefined> {
    return this.#parts.database.db
      .selectFrom('upload')
      .selectAll()
      .where('id', '=', uploadId)
      .where('application_id', '=', applicationId)
      .executeTakeFirst()
  }

  /** Whether a content was sent for an application: the same file of another is another matter. */
  async holds(applicationId: string, contentHash: string): Promise<UploadRow | undefined> {
    return this.#parts.database.db
      .selectFrom('upload')
      .selectAll()
      .where('application_id', '=', applicationId)
      .where('content_hash', '=', contentHash)
      .orderBy('uploaded_at', 'desc')
      .limit(1)
      .executeTakeFirst()
  }

  /** The agency's agreement in force, which another application brought. */
  async agreementOf(province: string, contentHash: string): Promise<UploadRow | undefined> {
    return this.#parts.database.db
      .selectFrom('agreement')
      .innerJoin('upload', 'upload.application_id', 'agreement.application_id')
      .selectAll('upload')
      .where('agreement.province', '=', province)
      .where('agreement.content_hash', '=', contentHash)
      .where('agreement.ended_at', 'is', null)
      .where('upload.content_hash', '=', contentHash)
      .limit(1)
      .executeTakeFirst()
  }

  /** Note in what an attached paper differs from the issued form. */
  async note(uploadId: string, found: object): Promise<void> {
    await this.#parts.database.db
      .updateTable('upload')
      .set({ found })
      .where('id', '=', uploadId)
      .execute()
  }

  /** Remove what was sent more than a day ago and is no part of its application. */
  async tidy(now: Date): Promise<void> {
    const rows = await this.#parts.database.db
      .selectFrom('upload')
      .innerJoin('application', 'application.id', 'upload.application_id')
      .select(['upload.id', 'content_hash'])
      .where('uploaded_at', '<', new Date(now.getTime() - dayMs))
      .where(sql<boolean>`position(upload.content_hash in application.body::text) = 0`)
      .execute()
    for (const { id, content_hash: hash } of rows) await this.#forget(id, hash)
  }

  /** A paper that no application needs any more leaves the disk too; nobody keeps the same one meanwhile. */
  async #forget(id: string, hash: string): Promise<void> {
    await inTransaction(this.#parts.database, async (tx) => {
      await lockContent(tx, hash)
      await tx.deleteFrom('upload').where('id', '=', id).execute()
      await this.#removeUnheld(tx, hash)
    })
  }

  /** The content must be locked. */
  async #removeUnheld(tx: Transaction<Schema>, hash: string): Promise<void> {
    const holder = await tx
      .selectFrom('upload')
      .select('id')
      .where('content_hash', '=', hash)
      .limit(1)
      .executeTakeFirst()
    if (holder === undefined) await this.#parts.store.remove(hash)
  }

  async #record(
    sent: Sent,
    kept: KeptUpload & { readonly scan: ScanState },
  ): Promise<Outcome<UploadRow>> {
    const { applicationId, personId, now } = sent
    return inTransaction(this.#parts.database, async (tx) => {
      await lock(tx, `papers of ${applicationId}`)
      await lockContent(tx, kept.hash)
      const room = await roomFor(tx, sent)
      if (!room.ok) {
        await this.#removeUnheld(tx, kept.hash)
        return room
      }
      if ((await this.#parts.store.read(kept.hash)) === undefined) {
        const again = await acceptUpload(this.#parts, { bytes: sent.bytes })
        if (!again.ok) return again
      }
      const row = await tx
        .insertInto('upload')
        .values({
          ...{ id: randomUUID(), application_id: applicationId, uploaded_by: personId },
          ...{ uploaded_at: now, content_hash: kept.hash, size_bytes: kept.sizeBytes },
          ...{ type: kept.type, page_count: kept.inspection.pages.length, scan: kept.scan },
          found: foundAtFirst(kept),
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      await recordAudit(tx, {
        ...{ at: now, actor: personId, action: 'paper.uploaded', subject: applicationId },
        ...{ outcome: kept.scan, detail: { contentHash: kept.hash, type: kept.type } },
      })
      return ok(row)
    })
  }

  async #refused(
    { applicationId, personId, now }: Sent,
    refused: Extract<Outcome<never>, { readonly ok: false }>,
  ): Promise<Outcome<never>> {
    await inTransaction(this.#parts.database, (tx) =>
      recordAudit(tx, {
        ...{ at: now, actor: personId, action: 'paper.uploaded', subject: applicationId },
        outcome: `refused ${refused.refusal.code}`,
      }),
    )
    return refused
  }
}

/** Asked before a paper is opened, and again when it is put down: others may have come meanwhile. */
async function roomFor(
  db: Kysely<Schema>,
  { applicationId, bytes }: Sent,
): Promise<Outcome<undefined>> {
  const { fileBytes, filesPerApplication: files, applicationBytes } = accessPolicy.upload
  const megabytes = (count: number) => Math.floor(count / 1024 / 1024)
  if (bytes.length > fileBytes) {
    return refuse('document-too-large', { maxMegabytes: megabytes(fileBytes) })
  }
  const held = await db
    .selectFrom('upload')
    .select((is) => [is.fn.countAll<number>().as('count'), is.fn.sum('size_bytes').as('bytes')])
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow()
  const isFull = held.count >= files || Number(held.bytes ?? 0) + bytes.length > applicationBytes
  return isFull
    ? refuse('uploads-full', { files, megabytes: megabytes(applicationBytes) })
    : ok(undefined)
}

function lockContent(tx: Transaction<Schema>, hash: string): Promise<void> {
  return lock(tx, `paper ${hash}`)
}

async function lock(tx: Transaction<Schema>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

/** What an upload says of itself, before it is known what it is meant to be. */
export interface FoundInPaper {
  readonly signatures: number
  readonly comparedPages: number
  readonly differences: readonly object[]
}

function foundAtFirst({ inspection }: KeptUpload): FoundInPaper {
  return { signatures: inspection.signatures.length, comparedPages: 0, differences: [] }
}

/** A scanner that gave no verdict leaves a paper waiting. */
export function scanState({
  state,
}: {
  readonly state: 'clean' | 'infected' | 'unavailable' | 'unscanned'
}): ScanState {
  return state === 'unavailable' ? 'waiting' : state
}
