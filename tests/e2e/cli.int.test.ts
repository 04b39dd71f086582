import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#platform/database'
import { openHome } from '#platform/home'
import { productPath } from '../../apps/composition/settings.ts'
import { writeArchive } from '../fixtures/archive.ts'
import { type DemoHome, makeDemoHome } from './demo-home.ts'

interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

describe('the command line', () => {
  let demo: DemoHome
  let database: Database

  beforeAll(async () => {
    demo = await makeDemoHome({ persons: 200, dirty: 0.02 })
    const home = await openHome(demo.homePath)
    if (!home.ok) throw new TypeError(home.refusal.code)
    database = await openDatabase(home.value, { program: 'test' })
  })

  afterAll(async () => {
    await database?.close()
    await demo?.remove()
  })

  const hippo = (args: readonly string[], environment: Record<string, string> = {}) =>
    new Promise<Answer>((resolve) => {
      const main = path.join(productPath, 'apps/cli/main.ts')
      const env = { ...process.env, LANG: 'C', HIPPO_HOME: demo.homePath, ...environment }
      execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) => {
        const code = error === null ? 0 : Number(error.code)
        resolve({ code, stdout, stderr })
      })
    })
  const query = (...args: string[]) => hippo(['query', '--province', '55', ...args])

  it('answers as CSV with a header line, as JSON and as a table', async () => {
    const sql = "SELECT 9007199254740993 AS big, NULL AS none, 'ก,ข' AS t"
    expect(await query('--format', 'csv', `${sql};`)).toMatchObject({
      code: 0,
      stdout: 'big,none,t\n9007199254740993,,"ก,ข"\n',
    })
    const json = await query('--format', 'json', sql)
    expect(json.stdout).toBe('[\n{"big":9007199254740993,"none":null,"t":"ก,ข"}\n]\n')
    expect((await query(sql)).stdout).toContain('9007199254740993  NULL  ก,ข')
  })

  it('reads a statement from a file, and answers what the product answers itself', async () => {
    const file = path.join(demo.homePath, '..', 'question.sql')
    await writeFile(file, 'SELECT count(*) > 0 AS some FROM person\n')
    expect((await query('--file', file, '--format', 'csv')).stdout).toBe('some\ntrue\n')
    expect((await query('SHOW TABLES', '--format', 'csv')).stdout).toContain('diagnosis_opd')
    expect((await query('DESCRIBE person', '--format', 'csv')).stdout).toContain('BIRTH,DATE')
  })

  it.each([
    ['two statements', 'SELECT 1; SELECT 2'],
    ['a file read', "SELECT * FROM read_csv('/etc/passwd')"],
    ['an unknown column', 'SELECT NOSUCH FROM person'],
    ['a name that is not served', 'SELECT LNAME FROM person'],
  ])('ends with 2 and a code on stderr for %s', async (_what, sql) => {
    const answer = await query(sql)
    expect(answer).toMatchObject({ code: 2, stdout: '' })
    expect(answer.stderr).toMatch(/^sql-[a-z-]+: /)
  })

  it('speaks the language that is asked for', async () => {
    const english = await query('SELECT NOSUCH FROM person')
    const thai = await query('SELECT NOSUCH FROM person', '--lang', 'th')
    expect(english.stderr).toMatch(/column/i)
    expect(thai.stderr).toMatch(/คอลัมน์/)
    const byLocale = await hippo(['query'], { LANG: 'th_TH.UTF-8' })
    expect(byLocale.stderr).toMatch(/จังหวัด|--province/)
  })

  it('refuses an unknown province, an unknown verb and unknown options in words', async () => {
    const unknown = await hippo(['query', '--province', '58', 'SELECT 1'])
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('unknown-province') })
    expect((await hippo(['frobnicate'])).code).toBe(2)
    expect((await query('--frobnicate', 'SELECT 1')).code).toBe(2)
    expect(
      (await hippo(['synth', '--province', '55', '--from', 'x', '--out', '/tmp/x'])).code,
    ).toBe(2)
  })

  it('loads nothing twice, and says so', async () => {
    const again = await hippo(['intake', demo.archives('55')])
    expect(again.code).toBe(0)
    expect(again.stderr).toContain('already loaded')
    expect(again.stderr).toContain('Nothing new')
  })

  it('refuses what is no archive, loads the rest, and ends with 2', async () => {
    const folder = path.join(demo.homePath, '..', 'mixed')
    await mkdir(folder)
    await writeFile(path.join(folder, 'F43_95999_20251001000000.zip'), 'not a zip')
    const rows = [
      { HOSPCODE: '95998', PID: '1', SEX: '1', NATION: '099', D_UPDATE: '20251001000000' },
    ]
    await writeArchive(folder, {
      hospcode: '95998',
      stamp: '20251002000000',
      files: { PERSON: rows },
    })
    const unplaced = await hippo(['intake', folder])
    expect(unplaced.code).toBe(2)
    const placed = await hippo(['intake', '--province', '55', folder])
    expect(placed.code).toBe(2)
    expect(placed.stderr).toContain('archive-not-zip')
    expect(placed.stderr).toContain('data version 2')
    const counted = await query(
      '--format',
      'csv',
      "SELECT count(*) AS n FROM person WHERE HOSPCODE = '95998'",
    )
    expect(counted.stdout).toBe('n\n1\n')
  })

  it('keeps on record who asked what, of which data, and how it ended', async () => {
    await query('SELECT LNAME FROM person -- 9550000000018')
    const events = await database.db
      .selectFrom('audit_event')
      .selectAll()
      .where('action', 'in', ['run.asked', 'run.ended'])
      .orderBy('id', 'desc')
      .limit(2)
      .execute()
    const both = { actor: 'operator', scope: '55', data_version: 2, subject: events[0]?.subject }
    expect(events).toMatchObject([
      { ...both, action: 'run.ended', outcome: 'refused sql-column-withheld' },
      { ...both, action: 'run.asked', outcome: 'asked' },
    ])
    expect(JSON.stringify(events[1]?.detail)).toContain('SELECT LNAME FROM person')
    expect(JSON.stringify(events)).not.toContain('9550000000018')
  })

  it('says in plain words whether this machine can do the work', async () => {
    const doctor = await hippo(['doctor'])
    expect(doctor.code).toBe(0)
    expect(doctor.stdout).toContain('Ready to work.')
    expect(doctor.stdout).toContain('province 56 Phayao: data version 1')
  })

  it('says that a home is damaged and overwrites nothing', async () => {
    const damaged = path.join(demo.homePath, '..', 'damaged')
    await mkdir(damaged)
    await writeFile(path.join(damaged, 'home.json'), '{ not json')
    const answer = await hippo(['query', '--province', '55', 'SELECT 1'], { HIPPO_HOME: damaged })
    expect(answer).toMatchObject({ code: 2, stderr: expect.stringContaining('home-damaged') })
    expect(await readFile(path.join(damaged, 'home.json'), 'utf8')).toBe('{ not json')
  })
})
