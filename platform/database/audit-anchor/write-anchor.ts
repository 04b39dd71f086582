import path from 'node:path'
import { Fault, sentence } from '#domain/outcome'
import { auditKeys, type Home } from '#platform/home'
import { recordAudit } from '../audit.ts'
import { ownActions } from '../audit-chain/own-actions.ts'
import { type Database, inTransaction } from '../database.ts'
import { type Anchor, sealedText } from './anchor.ts'
import { anchorFolder, readAnchors, writeDurably } from './anchor-folder.ts'
import { compareAnchors, type KnownAnchors, type NamedAnchor } from './compare-anchors.ts'
import { sendAnchors } from './send-anchors.ts'

/** What came of anchoring. */
export interface Anchoring {
  /** The anchor that was written; undefined when nothing was recorded since the last one. */
  readonly file: string | undefined
  /** Whether `HIPPO_ANCHOR_HOOK` took the anchors that it had not yet; undefined without a hook. */
  readonly sent: boolean | undefined
}

/**
 * Write down where the audit chain stands, in `anchors/YYYY-MM-DD.json` of the home, and send it elsewhere.
 *
 * The day's file grows with the day. An anchor that the chain contradicts is never written over: the gap is recorded,
 * and the new anchor gets a number behind its day. So is a clock that went back.
 */
export function writeAnchor(database: Database, home: Home, now: Date): Promise<Anchoring> {
  return database.withLock('audit anchor', {}, async () => {
    const keys = await auditKeys(home, { hasChain: true })
    if (!keys.ok) throw new Fault('home-damaged', sentence(keys.refusal, 'en'))
    const { anchorKey } = keys.value
    const folder = anchorFolder(home)
    const known = await compareAnchors(database, await readAnchors(folder, anchorKey))
    const gapDeclaredAt = await declareGap(database, known, now)
    const clockWentBackFrom = await noteClock(database, known, now)
    const grown = clockWentBackFrom === undefined ? growing(known, dayOf(now)) : undefined
    const first = grown?.first ?? (known.newest?.last ?? 0) + 1
    const anchor = await nextAnchor(database, { first, now, gapDeclaredAt, clockWentBackFrom })
    const isNew = anchor !== undefined && anchor.last !== known.newest?.last
    const file = isNew ? path.join(folder, grown?.name ?? freeName(known, dayOf(now))) : undefined
    if (anchor && file) await writeDurably(file, sealedText(anchorKey, anchor))
    return { file, sent: await sendAnchors(database, folder, now) }
  })
}

/** Record once that an anchor knows what the chain does not. */
async function declareGap(
  database: Database,
  { lost, end }: KnownAnchors,
  now: Date,
): Promise<number | undefined> {
  if (lost === undefined) return undefined
  const subject = `${lost.name} ${lost.last}`
  const declared = () =>
    database.db
      .selectFrom('audit_event')
      .select('id')
      .where('action', 'like', 'audit.%')
      .where('action', '=', ownActions.gap)
      .where('subject', '=', subject)
      .executeTakeFirst()
  if ((await declared()) !== undefined) return undefined
  await inTransaction(database, (tx) =>
    recordAudit(tx, {
      at: now,
      actor: 'system',
      action: ownActions.gap,
      subject,
      outcome: 'declared',
      detail: { anchoredTo: lost.last, foundTo: end?.sequence ?? 0 },
    }),
  )
  return (await declared())?.id
}

async function noteClock(
  database: Database,
  { newest }: KnownAnchors,
  now: Date,
): Promise<string | undefined> {
  if (newest === undefined || Date.parse(newest.writtenAt) <= now.getTime()) return undefined
  await inTransaction(database, (tx) =>
    recordAudit(tx, {
      at: now,
      actor: 'system',
      action: ownActions.clockBack,
      subject: newest.name,
      outcome: 'noted',
      detail: { from: newest.writtenAt, to: now.toISOString() },
    }),
  )
  return newest.writtenAt
}

interface Occasion {
  readonly first: number
  readonly now: Date
  readonly gapDeclaredAt: number | undefined
  readonly clockWentBackFrom: string | undefined
}

/** Where the chain stands; undefined when nothing was recorded from `first` on. */
async function nextAnchor(
  database: Database,
  { first, now, gapDeclaredAt, clockWentBackFrom }: Occasion,
): Promise<Anchor | undefined> {
  const end = await database.db
    .selectFrom('audit_event')
    .select(['id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (end === undefined || end.id < first) return undefined
  const range = await database.db
    .selectFrom('audit_event')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.min('at').as('from'),
      fn.max('at').as('to'),
    ])
    .where('id', '>=', first)
    .where('id', '<=', end.id)
    .executeTakeFirstOrThrow()
  return {
    format: 1,
    writtenAt: now.toISOString(),
    first,
    last: end.id,
    count: range.count,
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    head: end.hash.toString('hex'),
    ...(clockWentBackFrom !== undefined && { clockWentBackFrom }),
    ...(gapDeclaredAt !== undefined && { gapDeclaredAt }),
  }
}

/** The newest anchor, while its day lasts. */
function growing({ newest }: KnownAnchors, day: string): NamedAnchor | undefined {
  return newest?.name.startsWith(day) ? newest : undefined
}

/** The day's name; with a number behind it where files of that name are to stay as they are. */
function freeName({ files }: KnownAnchors, day: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${day}.json` : `${day}-${number}.json`
    if (!files.has(name)) return name
  }
}

/** The day in Bangkok, which has no summer time. */
function dayOf(time: Date): string {
  return new Date(time.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
