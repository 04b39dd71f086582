import type { KeyObject } from 'node:crypto'
import type { Transaction } from 'kysely'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { type AuditKeys, auditKeys, type Home } from '#platform/home'
import { type AnchorFile, anchorFolder, readAnchors } from '../audit-anchor/anchor-folder.ts'
import { headSeal } from '../audit-chain/hashes.ts'
import type { Database } from '../database.ts'
import type { Schema } from '../schema.ts'
import { AnchorCheck } from './anchor-check.ts'
import { ChainWalk } from './chain-walk.ts'
import { FindingList } from './finding-list.ts'
import type { AuditReport } from './report.ts'
import { storedEvents } from './stored-events.ts'

/** No chain of a home begins later than this after its key was made. */
const beginsWithinMs = 24 * 3_600_000

export interface VerifyOptions {
  /** A folder of anchors that were sent elsewhere; those in the home always count. */
  readonly anchors?: string | undefined
  /** Told how many events were looked at, every few hundred. */
  readonly onProgress?: ((events: number) => void) | undefined
}

/**
 * Look at the whole audit trail, as one moment saw it, and say what is proven of it and where it is broken.
 *
 * Memory does not grow with the trail.
 *
 * @returns the report; or `audit-anchors-unreadable`, `audit-key-missing`, `audit-key-damaged`.
 */
export async function verifyAudit(
  database: Database,
  home: Home,
  options: VerifyOptions = {},
): Promise<Outcome<AuditReport>> {
  const keys = await auditKeys(home, { hasChain: true })
  if (!keys.ok) return keys
  const anchors = await allAnchors(home, options.anchors, keys.value.anchorKey)
  if (!anchors.ok) return anchors
  const report = await database.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => verify(tx, { ...options, keys: keys.value, anchors: anchors.value }))
  return ok(report)
}

async function allAnchors(
  home: Home,
  folder: string | undefined,
  key: KeyObject,
): Promise<Outcome<readonly AnchorFile[]>> {
  const own = await readAnchors(anchorFolder(home), key)
  if (folder === undefined) return ok(own)
  const sent = await readAnchors(folder, key)
  if (sent.length === 0) return refuse('audit-anchors-unreadable', { path: folder })
  return ok([...own, ...sent])
}

interface Verification {
  readonly keys: AuditKeys
  readonly anchors: readonly AnchorFile[]
  readonly onProgress?: ((events: number) => void) | undefined
}

async function verify(
  tx: Transaction<Schema>,
  { keys, anchors, onProgress }: Verification,
): Promise<AuditReport> {
  const findings = new FindingList()
  const walk = new ChainWalk(keys.chainKey, findings)
  const check = new AnchorCheck(anchors, findings)
  for await (const events of storedEvents(tx)) {
    for (const event of events) {
      walk.look(event)
      check.look(walk.last)
    }
    onProgress?.(walk.events)
  }
  await walk.end(tx)
  check.end(walk.last.sequence)
  await lookAtHead(tx, { keys, walk, findings })
  return reportOf({ walk, check, findings, anchors: anchors.length })
}

interface Looked {
  readonly walk: ChainWalk
  readonly findings: FindingList
}

async function lookAtHead(
  tx: Transaction<Schema>,
  { keys, walk, findings }: Looked & { readonly keys: AuditKeys },
): Promise<void> {
  const { last } = walk
  const row = await tx.selectFrom('audit_head').selectAll().executeTakeFirst()
  const changed = { kind: 'head-changed', first: 0, last: 0 } as const
  if (row === undefined) return findings.add(changed)
  const head = { begunAt: row.begun_at, sequence: row.sequence, hash: row.hash.toString('hex') }
  if (headSeal(keys.chainKey, head) !== row.seal.toString('hex')) return findings.add(changed)
  if (head.sequence > last.sequence) {
    findings.add({ kind: 'cut', first: last.sequence + 1, last: head.sequence })
  } else if (head.sequence < last.sequence || head.hash !== last.hash) findings.add(changed)
  const late = head.begunAt.getTime() - keys.madeAt.getTime() > beginsWithinMs
  if (late && !walk.headWasLost) findings.add({ kind: 'begun-again', first: 0, last: 0 })
}

function reportOf({
  walk,
  check,
  findings,
  anchors,
}: Looked & { readonly check: AnchorCheck; readonly anchors: number }): AuditReport {
  const { events, beforeChain, erased, clockWentBack, declaredGaps } = walk
  const soundTo = Math.min(walk.last.sequence, findings.lowest - 1)
  const furthest = check.furthestWithin(soundTo)
  return {
    events,
    soundTo,
    anchoredTo: furthest?.last ?? 0,
    anchoredBy: furthest?.name,
    anchors,
    beforeChain,
    erased,
    clockWentBack,
    declaredGaps,
    findings: findings.sorted(),
    moreFindings: findings.more,
  }
}
