import { createSecretKey, randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { sealedText, unseal } from '../audit-anchor/anchor.ts'
import { anchorFolder } from '../audit-anchor/anchor-folder.ts'
import { writeAnchor } from '../audit-anchor/write-anchor.ts'
import { type Database, openDatabase } from '../database.ts'
import { removeHome, temporaryHome } from '../testing/homes.ts'
import { asOwner, Copy, keysOf, noon, recordSome, rewrite, verified } from './testing/trail.ts'

let home: Home
let database: Database
/** Of an evening before: 10 events, an anchor. */
let older: Copy
/** As it stands before each test: 20 events anchored, and 4 more. */
let whole: Copy

beforeAll(async () => {
  home = await temporaryHome()
  database = await openDatabase(home, { program: 'test' })
  await recordSome(database, 1, 10)
  await writeAnchor(database, home, noon(1))
  older = await Copy.of(database, home, 'older')
  await recordSome(database, 2, 10)
  await writeAnchor(database, home, noon(2))
  await recordSome(database, 3, 4)
  whole = await Copy.of(database, home, 'whole')
})

beforeEach(async () => {
  await whole.putBackTrail()
  whole.putBackAnchors()
})

afterAll(async () => {
  await database.close()
  await removeHome(home)
})

const sound = { events: 24, soundTo: 24, findings: [] }

test('a trail that nobody touched is sound, and says how much of it is anchored', async () => {
  expect(await verified(database, home)).toMatchObject({
    ...sound,
    anchoredTo: 20,
    anchoredBy: 'anchors/2026-11-02.json',
    erased: 0,
    beforeChain: 0,
    clockWentBack: undefined,
    declaredGaps: [],
  })
})

test.each([
  "actor = 'somebody else'",
  "action = 'run.ended'",
  "scope = '50'",
  'scope = null',
  "subject = 'run-0'",
  'data_version = 4',
  "outcome = 'refused'",
  "at = at + interval '1 microsecond'",
  "at = 'infinity'",
  `detail = '{"dialect":"hql","sql":"select 2"}'`,
  `detail = (detail::text || ' ')::json`,
  'detail_salt = null',
  "detail_commitment = sha256('x')",
  'before_chain = true',
  "previous = sha256('x')",
  "hash = sha256('x')",
])('A1: an event with %s is found', async (change) => {
  await asOwner(database, `update audit_event set ${change} where id = 12`)
  expect(await verified(database, home)).toMatchObject({
    findings: ['edited 12-12'],
    soundTo: 11,
    anchoredTo: 10,
  })
})

test('A2: events deleted in the middle or at the beginning are missing', async () => {
  await asOwner(database, 'delete from audit_event where id in (1, 2, 9)')
  const { findings, soundTo } = await verified(database, home)
  expect(findings).toEqual(['missing 1-2', 'missing 9-9'])
  expect(soundTo).toBe(0)
})

test('A3: newest events that were deleted are missed by the head, and by an anchor that saw them', async () => {
  await asOwner(database, 'delete from audit_event where id > 22')
  expect(await verified(database, home)).toMatchObject({ findings: ['cut 23-24'], anchoredTo: 20 })
  await asOwner(database, 'delete from audit_event where id > 15')
  expect((await verified(database, home)).findings).toEqual(['cut 16-20 by anchor', 'cut 16-24'])
})

test('A3: newest events deleted with the head of that time put back are missed by an anchor only', async () => {
  await asOwner(database, 'delete from audit_event where id > 10')
  await older.putBackHead()
  expect((await verified(database, home)).findings).toEqual(['cut 11-20 by anchor'])
})

test('A3: a head made up for a shorter trail is not ours, and going on does not heal it', async () => {
  const shorten =
    'update audit_head set sequence = 22, hash = (select hash from audit_event where id = 22)'
  await asOwner(database, 'delete from audit_event where id > 22', shorten)
  expect((await verified(database, home)).findings).toEqual(['head-changed 0-0'])
  await recordSome(database, 4, 2)
  const after = await verified(database, home)
  expect(after).toMatchObject({ events: 25, findings: ['head-lost 23-23'] })
})

test('A4: a trail that was emptied is missed, with its head and without', async () => {
  await asOwner(database, 'delete from audit_event')
  rmSync(anchorFolder(home), { recursive: true })
  expect((await verified(database, home)).findings).toEqual(['cut 1-24'])
  await asOwner(database, 'delete from audit_head')
  expect((await verified(database, home)).findings).toEqual(['head-changed 0-0'])
  await recordSome(database, 4, 1)
  expect((await verified(database, home)).findings).toEqual(['head-lost 1-1'])
})

test('A4: an older copy in its place is sound in itself, and missed by an anchor', async () => {
  await older.putBackTrail()
  expect((await verified(database, home)).findings).toEqual(['cut 11-20 by anchor'])
})

test('A5: events that changed places are found, with where they belong', async () => {
  await asOwner(
    database,
    'update audit_event set id = 1000 where id = 4',
    'update audit_event set id = 4 where id = 17',
    'update audit_event set id = 17 where id = 1000',
  )
  expect((await verified(database, home)).findings).toEqual([
    'reordered 4-4 of 17',
    'reordered 17-17 of 4',
  ])
})

const columns =
  'at, actor, action, scope, subject, data_version, outcome, detail, detail_salt, detail_commitment, before_chain, previous, hash'

test('A5: a copy of an event is found, with what it is a copy of', async () => {
  await asOwner(
    database,
    `insert into audit_event (id, ${columns}) select 25, ${columns} from audit_event where id = 5`,
  )
  expect((await verified(database, home)).findings).toEqual([
    'head-changed 0-0',
    'duplicated 25-25 of 5',
  ])
  await recordSome(database, 4, 1)
  expect((await verified(database, home)).findings).toEqual([
    'duplicated 25-25 of 5',
    'head-lost 26-26',
  ])
})

test('A5: an event put in back-dated is found, and so are those that made room for it', async () => {
  await asOwner(
    database,
    'update audit_event set id = id + 1000 where id >= 8',
    'update audit_event set id = id - 999 where id >= 1000',
    `insert into audit_event (id, ${columns}) select 8, ${columns.replace('actor', "'other'")} from audit_event where id = 7`,
  )
  expect((await verified(database, home)).findings).toEqual([
    'head-changed 0-0',
    'edited 8-8',
    'reordered 9-25 of 8',
  ])
})

test('A5: the same place twice is found', async () => {
  await asOwner(
    database,
    'alter table audit_event drop constraint audit_event_pkey',
    `insert into audit_event (id, ${columns}) select id, ${columns} from audit_event where id = 5`,
  )
  expect((await verified(database, home)).findings).toEqual(['duplicated 5-5 of 5'])
  await whole.putBackTrail()
  await asOwner(database, 'alter table audit_event add primary key (id)')
})

test('A6: a chain written anew with another key is found from its first event on', async () => {
  const key = createSecretKey(randomBytes(32))
  await rewrite(database, { from: 6, key, change: (event) => ({ ...event, actor: 'nobody' }) })
  const { findings, soundTo } = await verified(database, home)
  expect(findings).toEqual(['head-changed 0-0', 'edited 6-24'])
  expect(soundTo).toBe(5)
})

test('A7: a chain written anew with its own key is found by an anchor', async () => {
  const { chainKey: key } = await keysOf(home)
  await rewrite(database, { from: 6, key, change: (event) => ({ ...event, actor: 'nobody' }) })
  const { findings, anchoredTo } = await verified(database, home)
  expect(findings).toEqual(['rewritten 1-10 by anchor', 'rewritten 11-20 by anchor'])
  expect(anchoredTo).toBe(0)
})

test('A7: with both keys and all files of the home, by an anchor that was sent elsewhere', async () => {
  const { chainKey: key } = await keysOf(home)
  await rewrite(database, { from: 14, key, change: (event) => ({ ...event, actor: 'nobody' }) })
  rmSync(path.join(anchorFolder(home), '2026-11-02.json'))
  await writeAnchor(database, home, noon(2))
  expect((await verified(database, home)).findings).toEqual([])
  expect((await verified(database, home, whole.anchors)).findings).toEqual([
    'rewritten 11-20 by anchor',
  ])
})

test('A7: an anchor that was changed, or sealed with another key, is no anchor', async () => {
  const { anchorKey } = await keysOf(home)
  const file = path.join(anchorFolder(home), '2026-11-02.json')
  const other = createSecretKey(randomBytes(32))
  const anchor = unseal(anchorKey, readFileSync(file, 'utf8'))
  if (anchor === undefined) throw new TypeError('defect: no anchor')
  writeFileSync(file, sealedText(other, { ...anchor, last: 18 }))
  expect(await verified(database, home)).toMatchObject({
    findings: ['anchor-changed 0-0 by anchor'],
    soundTo: 24,
    anchoredTo: 10,
  })
})

test('A8: database and anchors rolled back together are found by a copy elsewhere only', async () => {
  await older.putBackTrail()
  older.putBackAnchors()
  expect(await verified(database, home)).toMatchObject({ findings: [], anchoredTo: 10 })
  const elsewhere = path.join(home.work, 'elsewhere')
  mkdirSync(elsewhere, { recursive: true })
  cpSync(path.join(whole.anchors, '2026-11-02.json'), path.join(elsewhere, 'from-hippo.json'))
  expect((await verified(database, home, elsewhere)).findings).toEqual(['cut 11-20 by anchor'])
})
