import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Home } from '#platform/home'
import { openDatabase } from '../database.ts'
import { processesOf, removeHome, temporaryHome } from '../testing/homes.ts'
import { OtherProgram } from '../testing/other-program.ts'
import { socketFolderOf } from './socket-folder.ts'

let folder = ''
const isRoot = process.getuid?.() === 0
const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
const canBeNobody =
  isRoot &&
  spawnSync(asNobody[0] ?? '', [...asNobody.slice(1), process.execPath, '-v']).status === 0

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hippo-db-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A home whose path is longer than a socket's may be, in Thai and with a space and a comma. */
async function longHome(): Promise<Home> {
  const long = path.join(folder, 'โฟลเดอร์ ยาว,มาก "x"', 'd'.repeat(120), 'home')
  return temporaryHome(long)
}

test('a home with a long path in Thai works, and two programs of it meet', async () => {
  const home = await longHome()
  const other = new OtherProgram(home)
  expect(await other.answer()).toBe('open')
  const database = await openDatabase(home, { program: 'test' })
  expect(await other.say('hello')).toBe('hello')
  expect(await database.db.selectFrom('audit_event').select('action').execute()).toEqual([
    { action: 'hello' },
  ])
  expect(await other.say('close')).toBe('closed')
  await database.close()
  expect(processesOf(home)).toEqual([])
  await removeHome(home)
  rmSync(socketFolderOf(home), { recursive: true })
})

test('a short path that has a comma and quotes works', async () => {
  const home = await temporaryHome(path.join(folder, `a, "b" 'c'`))
  const database = await openDatabase(home, { program: 'test' })
  await database.close()
  expect(processesOf(home)).toEqual([])
  await removeHome(home)
})

test('a socket folder that is open to others is refused', async () => {
  const home = await longHome()
  const place = socketFolderOf(home)
  chmodSync(place, 0o777)
  await expect(openDatabase(home, { program: 'test' })).rejects.toMatchObject({
    code: 'home-damaged',
    message: expect.stringContaining(place),
  })
  rmSync(place, { recursive: true })
})

test.runIf(canBeNobody)('an ordinary user can open, share and close a home', async () => {
  const home = await temporaryHome(path.join(folder, 'home'))
  giveTo(home, 65_534)
  chmodSync(folder, 0o755)
  const programs = [new OtherProgram(home, asNobody), new OtherProgram(home, asNobody)]
  for (const program of programs) expect(await program.answer()).toBe('open')
  for (const program of programs) expect(await program.say('close')).toBe('closed')
  expect(processesOf(home)).toEqual([])
  await removeHome(home)
})

test.runIf(canBeNobody)('root may use the home of an ordinary user beside that user', async () => {
  const home = await temporaryHome(path.join(folder, 'home'))
  giveTo(home, 65_534)
  chmodSync(folder, 0o755)
  const database = await openDatabase(home, { program: 'test' })
  const other = new OtherProgram(home, asNobody)
  expect(await other.answer()).toBe('open')
  await database.close()
  expect(await other.say('close')).toBe('closed')
  expect(processesOf(home)).toEqual([])
  await removeHome(home)
})

/** A PATH on which `unshare` fails, as in a container that forbids user namespaces. */
function withoutNamespaces(): string {
  writeFileSync(path.join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  return `PATH=${folder}:${process.env.PATH}`
}

test.runIf(canBeNobody)('root without user namespaces runs the server as nobody', async () => {
  const home = await temporaryHome(path.join(folder, 'home'))
  const confined = ['setpriv', '--bounding-set=-sys_ptrace,-sys_admin']
  const program = new OtherProgram(home, [...confined, 'env', withoutNamespaces()])
  expect(await program.answer()).toBe('open')
  expect(statSync(home.database).uid).toBe(65_534)
  expect(await program.say('hello')).toBe('hello')
  expect(await program.say('close')).toBe('closed')
  expect(processesOf(home)).toEqual([])
  const database = await openDatabase(home, { program: 'test' })
  await database.close()
  await removeHome(home)
})

function giveTo(home: Home, uid: number): void {
  for (const name of [home.path, home.keys, home.vault, home.lake, home.serving]) {
    chownSync(name, uid, uid)
  }
  for (const name of [home.work, home.spool, home.run, home.logs]) chownSync(name, uid, uid)
  chownSync(path.join(home.path, 'home.json'), uid, uid)
}
