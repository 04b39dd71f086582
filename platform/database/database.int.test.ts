import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { recordAudit } from './audit.ts'
import { type Database, inTransaction, openDatabase } from './database.ts'
import { removeHome, temporaryHome } from './testing/homes.ts'
import { hasOwnPostgres, OwnServer } from './testing/own-server.ts'

const databases = [
  { name: 'the embedded PostgreSQL', own: false },
  { name: "the machine's own PostgreSQL by DATABASE_URL", own: true },
]

describe.each(databases)('on $name', ({ own }) => {
  const available = !own || hasOwnPostgres
  let home: Home
  let server: OwnServer | undefined
  let database: Database
  let second: Database

  beforeAll(async () => {
    if (!available) return
    home = await temporaryHome()
    server = own ? await OwnServer.start() : undefined
    database = await openDatabase(home, { program: 'test', url: server?.url })
    second = await openDatabase(home, { program: 'test', url: server?.url })
  })

  afterAll(async () => {
    if (!available) return
    await second.close()
    await database.close()
    await server?.stop()
    await removeHome(home)
  })

  const audited = { at: new Date(0), actor: 'test', outcome: 'done' }

  test.runIf(available)('a transaction is kept whole or undone whole', async () => {
    await inTransaction(database, (tx) => recordAudit(tx, { ...audited, action: 'kept' }))
    const undone = inTransaction(database, async (tx) => {
      await recordAudit(tx, { ...audited, action: 'undone' })
      throw new RangeError('no')
    })
    await expect(undone).rejects.toThrow(RangeError)
    const rows = await second.db.selectFrom('audit_event').select('action').execute()
    expect(rows.map((row) => row.action)).toEqual(['kept'])
  })

  test.runIf(available)('the audit trail cannot be changed, deleted or truncated', async () => {
    await inTransaction(database, (tx) => recordAudit(tx, { ...audited, action: 'asked' }))
    const before = await database.db.selectFrom('audit_event').selectAll().execute()
    const attempts = [
      () => database.db.updateTable('audit_event').set({ actor: 'nobody' }).execute(),
      () => database.db.deleteFrom('audit_event').execute(),
      () => sql`truncate audit_event`.execute(database.db),
      () => sql`truncate audit_event restart identity cascade`.execute(database.db),
    ]
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({
        message: expect.stringContaining('append-only'),
      })
    }
    expect(await database.db.selectFrom('audit_event').selectAll().execute()).toEqual(before)
  })

  test.runIf(available)('values come back as the schema says', async () => {
    const manifest = { format: 1, parts: [{ file: 'PERSON' }] }
    const version = { province: '55', version: 1, newest_fiscal_year: 2026, manifest }
    const row = { ...version, committed_at: new Date(1e12), reaches_to: '2026-09-30' }
    await database.db.insertInto('data_version').values(row).execute()
    expect(await second.db.selectFrom('data_version').selectAll().execute()).toEqual([row])
    const big = sql<{ n: number }>`select 9007199254740991::bigint as n`
    expect((await big.execute(database.db)).rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }])
    const tooBig = sql`select 9007199254740993::bigint as n`
    await expect(tooBig.execute(database.db)).rejects.toMatchObject({ code: 'database-failed' })
  })

  test.runIf(available)('a failure says which constraint broke and never a value', async () => {
    const insert = sql`insert into facility (hospcode, hospname) values (${'11111'}, ${'Somchai'})`
    await insert.execute(database.db)
    await expect(insert.execute(database.db)).rejects.toSatisfy((fault) => {
      expect(fault).toMatchObject({
        code: 'database-failed',
        cause: { sqlState: '23505', constraint: 'facility_pkey' },
      })
      return !JSON.stringify([fault, fault.message, fault.stack]).includes('11111')
    })
    const wrong = sql`select ${'Somchai'}::integer`.execute(database.db)
    await expect(wrong).rejects.toSatisfy(
      (fault) => !JSON.stringify([fault, fault.message, fault.stack]).includes('Somchai'),
    )
  })

  test.runIf(available)('a lock lets one at a time in and tells who waits', async () => {
    const seen: string[] = []
    const enter = (who: Database, name: string) =>
      who.withLock('load', { onWait: () => seen.push(`${name} waits`) }, async () => {
        seen.push(`${name} in`)
        while (seen.length < 2) await pause(5)
        seen.push(`${name} out`)
      })
    const first = enter(database, 'first')
    while (seen.length === 0) await pause(5)
    await Promise.all([first, enter(second, 'second')])
    expect(seen).toEqual(['first in', 'second waits', 'first out', 'second in', 'second out'])
  })

  test.runIf(available)(
    'locks of two names do not meet, and a failed work frees its lock',
    async () => {
      const nested = database.withLock('a', {}, () =>
        second.withLock('b', {}, async () => Promise.reject(new RangeError('no'))),
      )
      await expect(nested).rejects.toThrow(RangeError)
      expect(await database.withLock('b', {}, async () => 'free')).toBe('free')
    },
  )

  test.runIf(available)('work is told when its lock is lost with the connection', async () => {
    await database.withLock('load', {}, async (lost) => {
      const ended = new Promise((resolve) => lost.addEventListener('abort', resolve))
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'hippo test lock'`.execute(database.db)
      await ended
    })
  })

  test.runIf(available)(
    'a connection that dies amid a transaction is a fault, and the next one works',
    async () => {
      const broken = inTransaction(database, async (tx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(second.db)
        await pause(20)
        await recordAudit(tx, { ...audited, action: 'never' })
      })
      await expect(broken).rejects.toMatchObject({ code: 'database-failed', retryable: true })
      expect(await database.db.selectFrom('run').where('id', '=', randomUUID()).execute()).toEqual(
        [],
      )
    },
  )

  test.runIf(available)('closing twice is closing once', async () => {
    const third = await openDatabase(home, { program: 'test', url: server?.url })
    await Promise.all([third.close(), third.close()])
    expect(await database.db.selectFrom('run').selectAll().execute()).toEqual([])
  })
})

test('an own PostgreSQL that does not answer is a fault', async () => {
  const home = await temporaryHome()
  const opening = openDatabase(home, { program: 'test', url: 'postgresql://x@127.0.0.1:1/x' })
  await expect(opening).rejects.toMatchObject({
    code: 'database-failed',
    message: expect.stringContaining('ECONNREFUSED'),
  })
  await removeHome(home)
})
