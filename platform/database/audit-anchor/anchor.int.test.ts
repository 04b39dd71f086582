import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { noon, recordSome, verified } from '../audit-verify/testing/trail.ts'
import { type Database, openDatabase } from '../database.ts'
import { removeHome, temporaryHome } from '../testing/homes.ts'
import { anchorFolder } from './anchor-folder.ts'
import { writeAnchor } from './write-anchor.ts'

let home: Home
let database: Database

beforeAll(async () => {
  home = await temporaryHome()
  database = await openDatabase(home, { program: 'test' })
})

afterEach(() => {
  delete process.env.HIPPO_ANCHOR_HOOK
})

afterAll(async () => {
  await database.close()
  await removeHome(home)
})

/** A program that files copies away, as an operator would write one. */
function hook(name: string, lines: string): string {
  const file = path.join(home.work, name)
  writeFileSync(file, `#!/bin/sh\n${lines}\n`)
  chmodSync(file, 0o700)
  return file
}

function eventsOf(action: string) {
  return database.db
    .selectFrom('audit_event')
    .select(['subject', 'outcome'])
    .where('action', '=', action)
    .execute()
}

test('an empty trail has no anchor', async () => {
  expect(await writeAnchor(database, home, noon(1))).toEqual({ file: undefined, sent: undefined })
})

test("a day's anchor says what was recorded that day, for its owner alone, and grows with the day", async () => {
  await recordSome(database, 1, 3)
  const { file = '' } = await writeAnchor(database, home, noon(1))
  expect(path.relative(home.path, file)).toBe('anchors/2026-11-01.json')
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    first: 1,
    last: 3,
    count: 3,
    from: '2026-11-01T05:00:00.000Z',
    to: '2026-11-01T05:02:00.000Z',
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
    seal: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(await writeAnchor(database, home, noon(1))).toMatchObject({ file: undefined })
  await recordSome(database, 1, 2)
  expect(await writeAnchor(database, home, noon(1))).toMatchObject({ file })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ first: 1, last: 5, count: 5 })
  await recordSome(database, 2, 2)
  const next = await writeAnchor(database, home, noon(2))
  expect(JSON.parse(readFileSync(next.file ?? '', 'utf8'))).toMatchObject({ first: 6, last: 7 })
})

test('a day is a day in Bangkok', async () => {
  await recordSome(database, 3, 1)
  const late = new Date('2026-11-03T17:30:00Z')
  expect((await writeAnchor(database, home, late)).file).toMatch(/2026-11-04\.json$/)
})

test('two that anchor at once write one anchor', async () => {
  await recordSome(database, 5, 1)
  const both = await Promise.all([
    writeAnchor(database, home, noon(5)),
    writeAnchor(database, home, noon(5)),
  ])
  expect(both.filter(({ file }) => file !== undefined)).toHaveLength(1)
})

test('anchors are given to the hook until it took them, each content once', async () => {
  const sent = path.join(home.work, 'sent')
  process.env.HIPPO_ANCHOR_HOOK = hook('taker', `basename "$1" >> ${sent}`)
  expect(await writeAnchor(database, home, noon(5))).toEqual({ file: undefined, sent: true })
  await recordSome(database, 5, 1)
  expect(await writeAnchor(database, home, noon(5))).toMatchObject({ sent: true })
  expect(await writeAnchor(database, home, noon(5))).toMatchObject({ sent: true })
  const days = ['01', '02', '04', '05', '05'].map((day) => `2026-11-${day}.json`)
  expect(readFileSync(sent, 'utf8').trim().split('\n')).toEqual(days)
})

test('a hook that fails is on record, and gets the anchor again', async () => {
  await recordSome(database, 6, 1)
  process.env.HIPPO_ANCHOR_HOOK = hook('failing', 'exit 3')
  expect(await writeAnchor(database, home, noon(6))).toMatchObject({ sent: false })
  process.env.HIPPO_ANCHOR_HOOK = path.join(home.work, 'not-there')
  expect(await writeAnchor(database, home, noon(6))).toMatchObject({ sent: false })
  expect(await eventsOf('audit.anchor-not-sent')).toEqual([
    { subject: '2026-11-06.json', outcome: 'ended with 3' },
    { subject: '2026-11-06.json', outcome: 'ended with ENOENT' },
  ])
  const taken = path.join(home.work, 'taken')
  process.env.HIPPO_ANCHOR_HOOK = hook('at-last', `cp "$1" ${taken}`)
  expect(await writeAnchor(database, home, noon(6))).toMatchObject({ sent: true })
  expect(existsSync(taken)).toBe(true)
})

test('the hook gets none of the secrets of the environment', async () => {
  process.env.THAID_CLIENT_SECRET = 'SECRET'
  const seen = path.join(home.work, 'seen')
  process.env.HIPPO_ANCHOR_HOOK = hook('looking', `env > ${seen}`)
  await recordSome(database, 7, 1)
  await writeAnchor(database, home, noon(7))
  delete process.env.THAID_CLIENT_SECRET
  expect(readFileSync(seen, 'utf8')).not.toContain('SECRET')
})

test('nothing unfinished is left, and the anchors are those that a verification reads', async () => {
  expect(readdirSync(anchorFolder(home)).filter((name) => name.includes('.new-'))).toEqual([])
  expect(await verified(database, home)).toMatchObject({ findings: [], anchors: 6 })
})
