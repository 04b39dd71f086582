import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Refusal } from '#domain/outcome'
import { RosterDirectory } from './roster-directory.ts'
import { madeCitizenId, madeIdentity, madePerson } from './testing/made-admins.ts'

let folder: string
let file: string
let opened: RosterDirectory | undefined
const changes = { count: 0 }
const faults: Refusal[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'directory-'))
  file = path.join(folder, 'admins.csv')
  changes.count = 0
  faults.length = 0
})

afterEach(async () => {
  await opened?.close()
  opened = undefined
  await rm(folder, { recursive: true })
})

/** Looks when told to; by itself only where a time is given. */
async function open(everyMs = 3_600_000): Promise<RosterDirectory> {
  const onChange = () => {
    changes.count += 1
  }
  const onFault = (refusal: Refusal) => void faults.push(refusal)
  opened = await RosterDirectory.open({ file, identity: madeIdentity, onChange, onFault, everyMs })
  return opened
}

const rosterOf = (...lines: readonly string[]) => `citizen_id,province\n${lines.join('\n')}\n`
const line = (number: number, province: string) => `${madeCitizenId(number)},${province}`
const adminOf = (province: string) => ({ kind: 'answer', isAdmin: true, province })
const noAdmin = { kind: 'answer', isAdmin: false, province: null }

async function lookTwice(directory: RosterDirectory): Promise<void> {
  await directory.look()
  await directory.look()
}

describe('a roster file', () => {
  it('answers for who is in it and who is not, with the citizen id and later without', async () => {
    await writeFile(file, rosterOf(line(1, '55')))
    const directory = await open()
    expect(await directory.ask(madePerson(1))).toMatchObject(adminOf('55'))
    expect(await directory.askAgain(madePerson(1).subjectHash)).toMatchObject(adminOf('55'))
    expect(await directory.ask(madePerson(2))).toMatchObject(noAdmin)
    expect(changes.count).toBe(0)
  })

  it('is read again by itself when it changes', async () => {
    await writeFile(file, rosterOf(line(1, '55')))
    const directory = await open(10)
    await writeFile(file, rosterOf(line(2, '56')))
    await vi.waitFor(() => expect(changes.count).toBe(1), 20_000)
    expect(await directory.ask(madePerson(1))).toMatchObject(noAdmin)
    expect(await directory.ask(madePerson(2))).toMatchObject(adminOf('56'))
  })

  it('keeps its last good state while it is damaged, says so once, and goes on when mended', async () => {
    await writeFile(file, rosterOf(line(1, '55')))
    const directory = await open()
    await writeFile(file, rosterOf(line(1, '56'), '900000,5'))
    await lookTwice(directory)
    await lookTwice(directory)
    expect(faults).toEqual([
      {
        code: 'admin-roster-unreadable',
        detail: { reason: 'citizen_id' },
        position: { line: 3, column: 1 },
      },
    ])
    expect(await directory.ask(madePerson(1))).toMatchObject(adminOf('55'))
    await writeFile(file, rosterOf(line(1, '56')))
    await lookTwice(directory)
    expect(await directory.ask(madePerson(1))).toMatchObject(adminOf('56'))
    expect([changes.count, faults.length]).toEqual([1, 1])
  })

  it('does not pass an old state off as a new one', async () => {
    await writeFile(file, rosterOf(line(1, '55')))
    const directory = await open()
    const asOf = async () => {
      const reply = await directory.ask(madePerson(1))
      return reply.kind === 'answer' ? reply.asOf.getTime() : undefined
    }
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      vi.setSystemTime('2027-01-01T00:00:00Z')
      await directory.look()
      await rm(file)
      vi.setSystemTime('2027-01-05T00:00:00Z')
      await lookTwice(directory)
      expect(await asOf()).toBe(Date.parse('2027-01-01T00:00:00Z'))
      await writeFile(file, rosterOf(line(1, '55')))
      await directory.look()
      expect(await asOf()).toBe(Date.parse('2027-01-05T00:00:00Z'))
    } finally {
      vi.useRealTimers()
    }
    expect(faults).toEqual([{ code: 'admin-roster-missing', detail: { reason: 'ENOENT' } }])
    expect(changes.count).toBe(0)
  })

  it('is not believed while it is being written', async () => {
    await writeFile(file, rosterOf(line(1, '55'), line(2, '56')))
    const directory = await open()
    await writeFile(file, rosterOf(line(1, '55')))
    await directory.look()
    await writeFile(file, rosterOf(line(1, '55'), line(2, '57')))
    await directory.look()
    expect(await directory.ask(madePerson(2))).toMatchObject(adminOf('56'))
    await directory.look()
    expect(await directory.ask(madePerson(2))).toMatchObject(adminOf('57'))
    expect([changes.count, faults.length]).toEqual([1, 0])
  })

  it('is followed when another file takes its place', async () => {
    await writeFile(file, rosterOf(line(1, '55')))
    const directory = await open()
    await writeFile(`${file}.new`, rosterOf(line(1, '57')))
    await rename(`${file}.new`, file)
    await lookTwice(directory)
    expect(await directory.ask(madePerson(1))).toMatchObject(adminOf('57'))
  })

  it('that is not there at the start has no answer, until it is there', async () => {
    const directory = await open()
    expect(await directory.ask(madePerson(1))).toEqual({ kind: 'no-answer', reason: 'no-roster' })
    expect(faults).toEqual([{ code: 'admin-roster-missing', detail: { reason: 'ENOENT' } }])
    await writeFile(file, rosterOf(line(1, '55')))
    await lookTwice(directory)
    expect(await directory.ask(madePerson(1))).toMatchObject(adminOf('55'))
    expect(changes.count).toBe(1)
  })

  it('is not read when it is a folder or far too large', async () => {
    await writeFile(file, 'x'.repeat(600 * 1024))
    await (await open()).close()
    file = folder
    await open()
    const reasons = faults.map(({ detail }) => detail?.reason)
    expect(reasons).toEqual(['too-large', 'not-a-file'])
  })
})
