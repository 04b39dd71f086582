import type { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { type Outcome, ok, type Refusal, refuse } from '#domain/outcome'
import { releasePolicy } from '#domain/privacy'
import { type Database, inTransaction, recordAudit } from '#platform/database'
import { releaseFile, releaseFileName } from './release-file.ts'
import type { Requester } from './requester.ts'
import type { Run } from './run.ts'
import { readPage } from './spool.ts'
import { keepable } from './stored-text.ts'

/** A result as a file, on record before its first byte. */
export interface Release {
  readonly fileName: string
  readonly mediaType: 'text/csv; charset=utf-8'
  readonly bytes: Buffer
  /** Of the bytes, in hex. */
  readonly sha256: string
  readonly rows: number
  readonly columns: number
}

export interface ReleaseRequest {
  /** Why, in the words of whoever asks. */
  readonly reason: string
}

const reasonLength = { min: 10, max: 500 }

/** What is asked of which run, and where its result is. */
export interface Releasing extends ReleaseRequest {
  readonly id: string
  readonly run: Outcome<Run>
  readonly folder: string
}

/** Let a result leave as a file, or not; either is on record. */
export async function releaseResult(
  database: Database,
  who: Requester,
  releasing: Releasing,
): Promise<Outcome<Release>> {
  const at = new Date()
  const released = await judge(releasing, at)
  const { run, id } = releasing
  await inTransaction(database, (tx) =>
    recordAudit(tx, {
      at,
      actor: who.actor,
      action: released.ok ? 'result.released' : 'result.release-refused',
      scope: who.province,
      subject: id,
      ...(run.ok && { dataVersion: run.value.dataVersion }),
      outcome: released.ok ? 'released' : `refused ${released.refusal.code}`,
      detail: { reason: keptReason(releasing.reason), ...(released.ok && told(released.value)) },
    }),
  )
  return released
}

async function judge({ run, reason, folder }: Releasing, at: Date): Promise<Outcome<Release>> {
  if (!run.ok) return run
  const length = Array.from(visible(reason)).length
  if (length < reasonLength.min || length > reasonLength.max) {
    return refuse('release-reason', reasonLength)
  }
  const { releasable } = run.value
  if (!releasable.ok) return { ok: false, refusal: refusalOf(releasable) }
  const page = await readPage(folder, 0, releasePolicy.maxRows)
  if (page === undefined) return refuse('release-expired')
  const bytes = releaseFile(page.columns, page.rows)
  return ok({
    fileName: releaseFileName(run.value, at),
    mediaType: 'text/csv; charset=utf-8',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    rows: page.rows.length,
    columns: page.columns.length,
  })
}

/** Without what nobody sees: control and zero-width characters, and more than one space. */
function visible(reason: string): string {
  return reason.replaceAll(/\p{C}/gu, '').replaceAll(/\s+/g, ' ').trim()
}

function refusalOf({ code, detail }: Refusal): Refusal {
  return { code, ...(detail && { detail }) }
}

function told({ rows, columns, sha256 }: Release) {
  return { rows, columns, sha256 }
}

/** A reason is only cut when it was refused for its length. */
function keptReason(reason: string): string {
  return Array.from(keepable(reason.trim())).slice(0, reasonLength.max).join('')
}
