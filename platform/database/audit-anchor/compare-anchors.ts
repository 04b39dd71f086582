import path from 'node:path'
import type { Database } from '../database.ts'
import type { Anchor } from './anchor.ts'
import type { AnchorFile } from './anchor-folder.ts'

export interface NamedAnchor extends Anchor {
  /** `2026-11-24.json` */
  readonly name: string
}

/** The anchors of the home, held against the chain as it stands. */
export interface KnownAnchors {
  /** Names of all files, genuine or not. */
  readonly files: ReadonlySet<string>
  /** The one that reaches furthest of those that the chain agrees with. */
  readonly newest: NamedAnchor | undefined
  /** The one that reaches furthest of those that the chain contradicts. */
  readonly lost: NamedAnchor | undefined
  readonly end: { readonly sequence: number } | undefined
}

export async function compareAnchors(
  database: Database,
  files: readonly AnchorFile[],
): Promise<KnownAnchors> {
  const anchors = files
    .flatMap(({ file, anchor }) => (anchor ? [{ ...anchor, name: path.basename(file) }] : []))
    .sort((a, b) => b.last - a.last)
  const hashes = await hashesAt(
    database,
    anchors.map(({ last }) => last),
  )
  const agrees = ({ last, head }: Anchor) => hashes.get(last) === head
  const end = await database.db
    .selectFrom('audit_event')
    .select('id as sequence')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    files: new Set(files.map(({ file }) => path.basename(file))),
    newest: anchors.find(agrees),
    lost: anchors.find((anchor) => !agrees(anchor)),
    end,
  }
}

async function hashesAt(
  database: Database,
  places: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (places.length === 0) return new Map()
  const rows = await database.db
    .selectFrom('audit_event')
    .select(['id', 'hash'])
    .where('id', 'in', places)
    .execute()
  return new Map(rows.map(({ id, hash }) => [id, hash.toString('hex')]))
}
