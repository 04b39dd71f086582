import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import type { AuditKeys, Home } from '#platform/home'
import { auditKeys } from '#platform/home'
import { recordAudit } from '../../audit.ts'
import { anchorFolder } from '../../audit-anchor/anchor-folder.ts'
import { eventHash, headSeal } from '../../audit-chain/hashes.ts'
import { type Database, inTransaction } from '../../database.ts'
import { type StoredEvent, storedEvents } from '../stored-events.ts'
import { verifyAudit } from '../verify-audit.ts'

/** The noon of a day in a month of tests, in Bangkok. */
export function noon(day: number): Date {
  return new Date(Date.UTC(2026, 10, day, 5))
}

/** Record made-up events, one transaction each, a minute apart. */
export async function recordSome(database: Database, day: number, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const event = {
      at: new Date(noon(day).getTime() + number * 60_000),
      actor: 'analyst',
      action: 'run.asked',
      scope: '55',
      subject: `run-${day}-${number}`,
      dataVersion: 3,
      outcome: 'asked',
      detail: { dialect: 'hql', sql: `select ${number}` },
    }
    await inTransaction(database, (tx) => recordAudit(tx, event))
  }
}

/** Somebody with the database's password: no trigger stops him. */
export async function asOwner(database: Database, ...statements: readonly string[]): Promise<void> {
  await database.db.transaction().execute(async (tx) => {
    await sql`alter table audit_event disable trigger all`.execute(tx)
    for (const statement of statements) await sql.raw(statement).execute(tx)
    await sql`alter table audit_event enable trigger all`.execute(tx)
  })
}

/** A copy of the trail, in the database and of the anchors, that can be put back. */
export class Copy {
  readonly #database: Database
  readonly #home: Home
  readonly #name: string

  private constructor(database: Database, home: Home, name: string) {
    this.#database = database
    this.#home = home
    this.#name = name
  }

  static async of(database: Database, home: Home, name: string): Promise<Copy> {
    await sql.raw(`create table ${name}_event as table audit_event`).execute(database.db)
    await sql.raw(`create table ${name}_head as table audit_head`).execute(database.db)
    cpSync(anchorFolder(home), path.join(home.work, name), { recursive: true })
    return new Copy(database, home, name)
  }

  /** The folder of the copied anchors. */
  get anchors(): string {
    return path.join(this.#home.work, this.#name)
  }

  async putBackTrail(): Promise<void> {
    const name = this.#name
    await asOwner(
      this.#database,
      'delete from audit_event',
      `insert into audit_event select * from ${name}_event`,
      ...this.#headStatements(),
    )
  }

  async putBackHead(): Promise<void> {
    await asOwner(this.#database, ...this.#headStatements())
  }

  putBackAnchors(): void {
    rmSync(anchorFolder(this.#home), { recursive: true, force: true })
    cpSync(this.anchors, anchorFolder(this.#home), { recursive: true })
  }

  #headStatements(): readonly string[] {
    return ['delete from audit_head', `insert into audit_head select * from ${this.#name}_head`]
  }
}

/** Write the chain anew from a place on, as somebody can who has a key. */
export async function rewrite(
  database: Database,
  {
    from,
    key,
    change,
  }: {
    readonly from: number
    readonly key: AuditKeys['chainKey']
    readonly change: (event: StoredEvent) => StoredEvent
  },
): Promise<void> {
  const events: StoredEvent[] = []
  await database.db.transaction().execute(async (tx) => {
    for await (const some of storedEvents(tx)) events.push(...some)
  })
  let previous = ''
  const updates: string[] = []
  for (const event of events) {
    const changed = event.sequence < from ? event : { ...change(event), previous }
    const hash = event.sequence < from ? event.hash : eventHash(key, changed)
    updates.push(
      `update audit_event set actor = '${changed.actor}', previous = '\\x${changed.previous}',
        hash = '\\x${hash}' where id = ${event.sequence}`,
    )
    previous = hash
  }
  const { begun_at: begunAt } = await database.db
    .selectFrom('audit_head')
    .selectAll()
    .executeTakeFirstOrThrow()
  const seal = headSeal(key, { begunAt, sequence: events.length, hash: previous })
  updates.push(`update audit_head set hash = '\\x${previous}', seal = '\\x${seal}'`)
  await asOwner(database, ...updates)
}

export async function keysOf(home: Home): Promise<AuditKeys> {
  const keys = await auditKeys(home, { hasChain: true })
  if (!keys.ok) throw new TypeError(`defect: ${keys.refusal.code}`)
  return keys.value
}

/** What a verification says; the findings as `kind first-last`, with what they refer to. */
export async function verified(database: Database, home: Home, anchors?: string) {
  const report = await verifyAudit(database, home, { anchors })
  if (!report.ok) throw new TypeError(`defect: ${report.refusal.code}`)
  const findings = report.value.findings.map(({ kind, first, last, of, anchor }) =>
    [
      kind,
      `${first}-${last}`,
      ...(of === undefined ? [] : [`of ${of}`]),
      ...(anchor === undefined ? [] : ['by anchor']),
    ].join(' '),
  )
  return { ...report.value, findings }
}
