import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { recordAudit } from '../audit.ts'
import { writeAnchor } from '../audit-anchor/write-anchor.ts'
import { eraseAuditDetail } from '../audit-erase.ts'
import { type Database, inTransaction, openDatabase } from '../database.ts'
import { removeHome, temporaryHome } from '../testing/homes.ts'
import { asOwner, Copy, noon, recordSome, verified } from './testing/trail.ts'

let home: Home
let database: Database
let second: Database
/** Five events and an anchor. */
let begun: Copy

beforeAll(async () => {
  home = await temporaryHome()
  database = await openDatabase(home, { program: 'test' })
  second = await openDatabase(home, { program: 'test' })
  await recordSome(database, 1, 5)
  await writeAnchor(database, home, noon(1))
  begun = await Copy.of(database, home, 'begun')
})

beforeEach(async () => {
  await begun.putBackTrail()
  begun.putBackAnchors()
})

afterAll(async () => {
  await second.close()
  await database.close()
  await removeHome(home)
})

const event = { at: noon(2), actor: 'analyst', action: 'run.asked', outcome: 'asked' }

function rowOf(place: number) {
  return database.db
    .selectFrom('audit_event')
    .selectAll()
    .where('id', '=', place)
    .executeTakeFirstOrThrow()
}

test('many writers in two programs make one chain without a gap', async () => {
  const writers = [database, second, database, second]
  await Promise.all(writers.map((writer, index) => recordSome(writer, index + 2, 25)))
  expect(await verified(database, home)).toMatchObject({ events: 105, soundTo: 105, findings: [] })
})

test('a transaction that is undone leaves no gap behind', async () => {
  const undone = inTransaction(database, async (tx) => {
    await recordAudit(tx, event)
    throw new RangeError('no')
  })
  await expect(undone).rejects.toThrow(RangeError)
  await inTransaction(database, (tx) => recordAudit(tx, event))
  expect(await verified(database, home)).toMatchObject({ events: 6, findings: [] })
})

test('writers that record first and then want the same row do not wait for each other in a ring', async () => {
  const change = (hospcode: string) => (database: Database) =>
    inTransaction(database, async (tx) => {
      await recordAudit(tx, event)
      await sql`insert into facility (hospcode) values (${hospcode}) on conflict (hospcode)
        do update set hospname = 'changed'`.execute(tx)
      await recordAudit(tx, event)
    })
  const rounds = Array.from({ length: 20 }, () => change('10000'))
  await Promise.all(rounds.map((round, index) => round(index % 2 === 0 ? database : second)))
  expect(await verified(database, home)).toMatchObject({ events: 45, findings: [] })
})

test('A10: what people send cannot act on who reads the trail, and the event is as it is kept', async () => {
  const agent = 'curl\n2026-01-01 admin granted\u001b[2J <script>alert(1)</script> {"a":1}'
  await inTransaction(database, (tx) =>
    recordAudit(tx, { ...event, actor: agent, subject: agent, detail: { agent } }),
  )
  const { actor, subject, detail } = await rowOf(6)
  const line = 'curl\uFFFD2026-01-01 admin granted\uFFFD[2J <script>alert(1)</script> {"a":1}'
  expect([actor, subject]).toEqual([line, line])
  expect(detail).toEqual({ agent: agent.replace('\u001b', '\uFFFD') })
  expect((await verified(database, home)).findings).toEqual([])
})

test('A11: a citizen id in a statement is kept masked, and the event can still be verified', async () => {
  const id = '9000000000004'
  await inTransaction(database, (tx) =>
    recordAudit(tx, { ...event, detail: { sql: `select * from person where cid = '${id}'` } }),
  )
  expect(JSON.stringify(await rowOf(6))).not.toContain(id)
  expect((await verified(database, home)).findings).toEqual([])
})

test('A12: what cannot be recorded is not done', async () => {
  const grant = () =>
    inTransaction(database, async (tx) => {
      await sql`insert into facility (hospcode) values ('20000')`.execute(tx)
      await recordAudit(tx, event)
    })
  await sql`alter table audit_event rename to audit_event_away`.execute(database.db)
  await expect(grant()).rejects.toMatchObject({ code: 'database-failed' })
  await sql`alter table audit_event_away rename to audit_event`.execute(database.db)
  const done = database.db.selectFrom('facility').selectAll().where('hospcode', '=', '20000')
  expect(await done.execute()).toEqual([])
  await grant()
  expect(await done.execute()).toHaveLength(1)
})

test('A13: a clock that went back a day is noted in the trail, in the anchor and by a verification', async () => {
  await recordSome(database, 3, 2)
  await writeAnchor(database, home, noon(3))
  await recordSome(database, 2, 2)
  const { file } = await writeAnchor(database, home, noon(2))
  expect(file).toMatch(/2026-11-02\.json$/)
  expect((await rowOf(10)).action).toBe('audit.clock-went-back')
  expect(await verified(database, home)).toMatchObject({
    findings: [],
    anchoredTo: 10,
    clockWentBack: { places: 1, first: 8 },
  })
})

function erase(sequence: number) {
  const erasure = { sequence, at: noon(2), actor: 'officer', reason: 'asked by the person' }
  return inTransaction(database, (tx) => eraseAuditDetail(tx, erasure))
}

test('A16: an erased detail is gone, the chain is whole, and the erasure is on record', async () => {
  expect(await erase(3)).toMatchObject({ ok: true })
  expect(await rowOf(3)).toMatchObject({ detail: null, detail_salt: null, subject: 'run-1-2' })
  expect(await rowOf(6)).toMatchObject({
    action: 'audit.detail-erased',
    actor: 'officer',
    subject: '3',
    detail: { reason: 'asked by the person' },
  })
  expect(await verified(database, home)).toMatchObject({
    findings: [],
    erased: 1,
    soundTo: 6,
    anchoredTo: 5,
  })
})

test.each([
  [3, 'audit-detail-erased'],
  [6, 'audit-detail-kept'],
  [99, 'audit-event-unknown'],
])('A16: a second erasure, and one of event %i, is refused', async (place, code) => {
  await erase(3)
  expect(await erase(place)).toMatchObject({ ok: false, refusal: { code } })
})

test('A16: a detail that somebody removed without a record is found', async () => {
  await sql`select erase_audit_detail(2)`.execute(database.db)
  await asOwner(database, 'update audit_event set detail = null, detail_salt = null where id = 4')
  await erase(5)
  expect((await verified(database, home)).findings).toEqual([
    'erased-off-record 2-2',
    'erased-off-record 4-4',
  ])
})

test('A16: an erased detail that was put back is found', async () => {
  await erase(3)
  await asOwner(
    database,
    `update audit_event set detail = kept.detail, detail_salt = kept.detail_salt
      from begun_event kept where kept.id = 3 and audit_event.id = 3`,
  )
  expect((await verified(database, home)).findings).toEqual(['erasure-undone 3-3'])
})

test('A16: the erasing function forgets a detail and changes nothing else', async () => {
  await expect(
    sql`select set_config('hippo.erasing', '3', false)`
      .execute(database.db)
      .then(() =>
        sql`update audit_event set actor = 'x', detail = null where id = 3`.execute(database.db),
      ),
  ).rejects.toMatchObject({ message: expect.stringContaining('append-only') })
  expect((await verified(database, home)).findings).toEqual([])
})

test('A18: after a restore the chain goes on, and the gap is declared and shown', async () => {
  await recordSome(database, 2, 5)
  await writeAnchor(database, home, noon(2))
  await begun.putBackTrail()
  await recordSome(database, 3, 2)
  expect((await verified(database, home)).findings).toEqual(['cut 8-10 by anchor'])
  await writeAnchor(database, home, noon(3))
  await writeAnchor(database, home, noon(4))
  expect(await rowOf(8)).toMatchObject({
    action: 'audit.gap-declared',
    subject: '2026-11-02.json 10',
    detail: { anchoredTo: 10, foundTo: 7 },
  })
  await recordSome(database, 4, 5)
  await writeAnchor(database, home, noon(4))
  expect(await verified(database, home)).toMatchObject({
    events: 13,
    declaredGaps: [8],
    findings: ['rewritten 9-10 by anchor'],
  })
})

test('A18: an anchor of the day of a restore is not written over', async () => {
  await recordSome(database, 2, 5)
  const before = await writeAnchor(database, home, noon(2))
  await begun.putBackTrail()
  const after = await writeAnchor(database, home, noon(2))
  expect(before.file).toMatch(/2026-11-02\.json$/)
  expect(after.file).toMatch(/2026-11-02-2\.json$/)
  await recordSome(database, 2, 1)
  expect((await writeAnchor(database, home, noon(2))).file).toBe(after.file)
})
