import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { Fault } from '#domain/outcome'
import { lockNumber } from './lock.ts'
import type { Schema } from './schema.ts'

interface Migration {
  readonly number: number
  /** `001_first-tables.sql` */
  readonly name: string
  readonly text: string
  readonly sha256: string
}

interface AppliedMigration {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

/**
 * Bring the tables up to date: all missing migrations in one transaction, one process at a time.
 *
 * @throws Fault `database-failed` when an applied migration was edited, or the database is of a newer product.
 */
export async function migrate(
  db: Kysely<Schema>,
  folder: string = path.join(import.meta.dirname, 'migrations'),
): Promise<void> {
  const migrations = await readMigrations(folder)
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockNumber('migrations')})`.execute(tx)
    const applied = await readApplied(tx)
    applied.forEach((one, index) => {
      checkApplied(one, migrations[index])
    })
    for (const migration of migrations.slice(applied.length)) await apply(tx, migration)
  })
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      return { number: Number(name.slice(0, 3)), name, text, sha256 }
    }),
  )
}

async function readApplied(tx: Transaction<Schema>): Promise<readonly AppliedMigration[]> {
  await sql`create table if not exists migration (
    number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null)`.execute(
    tx,
  )
  const found = await sql<AppliedMigration>`select * from migration order by number`.execute(tx)
  return found.rows
}

function checkApplied(applied: AppliedMigration, known: Migration | undefined): void {
  if (known === undefined) {
    throw new Fault(
      'database-failed',
      `the database was made by a newer HiPPO: it has ${applied.name}. Update HiPPO; nothing was changed.`,
    )
  }
  if (known.number !== applied.number || known.sha256 !== applied.sha256) {
    throw new Fault(
      'database-failed',
      `the migration ${known.name} differs from the one that made this database. Restore the file; nothing was changed.`,
    )
  }
}

async function apply(tx: Transaction<Schema>, { number, name, text, sha256 }: Migration) {
  await sql.raw(text).execute(tx)
  await sql`insert into migration values (${number}, ${name}, ${sha256}, now())`.execute(tx)
}
