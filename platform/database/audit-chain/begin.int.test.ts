import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { asOwner, recordSome, verified } from '../audit-verify/testing/trail.ts'
import { openPool } from '../connections.ts'
import { openDatabase } from '../database.ts'
import { joinEmbeddedServer } from '../embedded/presence.ts'
import { migrate } from '../migrate.ts'
import { removeHome, temporaryHome } from '../testing/homes.ts'

let home: Home

beforeEach(async () => {
  home = await temporaryHome()
})

afterEach(() => removeHome(home))

/** A home of the product as it was before there was a chain, with events on record. */
async function makeOldHome(events: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hippo-old-'))
  const migrations = path.join(import.meta.dirname, '../migrations')
  for (const name of readdirSync(migrations).filter((name) => name < '005')) {
    cpSync(path.join(migrations, name), path.join(folder, name))
  }
  const server = await joinEmbeddedServer(home, 'hippo test')
  const db = openPool(server.address, 'hippo test')
  await migrate(db, folder)
  await sql`insert into audit_event (at, actor, action, scope, data_version, outcome, detail)
    select '2026-10-01T00:00:00.123456Z'::timestamptz + number * interval '1 s', 'analyst', 'run.asked', '55', 3, 'asked',
      json_build_object('sql', 'select ' || number, 'rate', 1.50)::jsonb
    from generate_series(1, ${events}) as number`.execute(db)
  await sql`insert into audit_event (at, actor, action, outcome) values (now(), 'x', 'y', 'z')`.execute(
    db,
  )
  await db.destroy()
  await server.leave()
  rmSync(folder, { recursive: true })
}

test('events of before are taken into the chain at the first opening, declared as such, and kept exactly', async () => {
  await makeOldHome(2500)
  const [database, second] = await Promise.all([
    openDatabase(home, { program: 'test' }),
    openDatabase(home, { program: 'test' }),
  ])
  await recordSome(second, 2, 2)
  expect(await verified(database, home)).toMatchObject({
    events: 2503,
    beforeChain: 2501,
    findings: [],
  })
  const { rows } =
    await sql`select at::text, detail::text, before_chain from audit_event where id = 7`.execute(
      database.db,
    )
  expect(rows).toEqual([
    {
      at: '2026-10-01 00:00:07.123456+00',
      detail: '{"sql": "select 7", "rate": 1.50}',
      before_chain: true,
    },
  ])
  await asOwner(database, "update audit_event set at = at + interval '1 microsecond' where id = 7")
  expect((await verified(database, home)).findings).toEqual(['edited 7-7'])
  await second.close()
  await database.close()
})

test.each(['audit.json', 'audit-anchor.json'])(
  'without its key %s a trail is not opened, and none is made anew',
  async (name) => {
    await (await openDatabase(home, { program: 'test' })).close()
    const file = path.join(home.keys, name)
    renameSync(file, `${file}.away`)
    await expect(openDatabase(home, { program: 'test' })).rejects.toMatchObject({
      code: 'home-damaged',
      message: expect.stringContaining(`keys/${name}`),
    })
    expect(readdirSync(home.keys)).not.toContain(name)
    writeFileSync(file, readFileSync(`${file}.away`, 'utf8').slice(0, -9))
    await expect(openDatabase(home, { program: 'test' })).rejects.toMatchObject({
      message: expect.stringContaining('damaged'),
    })
  },
)

test('A4: a chain that begins long after its key was made is one that was begun again', async () => {
  const first = await openDatabase(home, { program: 'test' })
  await recordSome(first, 1, 3)
  await first.close()
  const file = path.join(home.keys, 'audit.json')
  const key = JSON.parse(readFileSync(file, 'utf8'))
  const madeAt = new Date(Date.parse(key.madeAt) - 3 * 24 * 3_600_000).toISOString()
  writeFileSync(file, JSON.stringify({ ...key, madeAt }))
  rmSync(home.database, { recursive: true })
  const again = await openDatabase(home, { program: 'test' })
  await recordSome(again, 2, 1)
  expect((await verified(again, home)).findings).toEqual(['begun-again 0-0'])
  await again.close()
})
