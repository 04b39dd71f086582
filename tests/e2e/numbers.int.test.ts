import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#domain/standard'
import { type Desk, openDesk, openHomeOf } from '../../apps/composition/desk.ts'
import { readProvince } from '../analyses/province-reader.ts'
import { type DemoHome, makeDemoHome } from './demo-home.ts'

type Row = Readonly<Record<string, string>>

/** Columns that the second reader keeps of each file. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(files.map((file) => [file.name, ['HOSPCODE']])),
  PERSON: ['HOSPCODE', 'PID', 'CID', 'SEX', 'BIRTH', 'TYPEAREA', 'DISCHARGE', 'D_UPDATE'],
  DIAGNOSIS_OPD: ['HOSPCODE', 'PID', 'SEQ', 'DATE_SERV', 'DIAGCODE', 'CID'],
  SERVICE: ['HOSPCODE', 'PID', 'SEQ', 'DATE_SERV'],
  ADMISSION: ['HOSPCODE', 'PID', 'AN', 'DATETIME_DISCH'],
  LABFU: ['HOSPCODE', 'PID', 'LABTEST', 'LABRESULT'],
  EPI: ['HOSPCODE', 'PID', 'DATE_SERV', 'VACCINETYPE'],
}

describe('numbers from zips, by SQL and by a second reader of the text', () => {
  let demo: DemoHome
  let desk: Desk
  let text: ReadonlyMap<string, readonly Row[]>

  beforeAll(async () => {
    demo = await makeDemoHome({ persons: 500, dirty: 0 })
    const opened = await openHomeOf({ homePath: demo.homePath, demo: false, port: 0 }, 'cli')
    if (!opened.ok) throw new TypeError(opened.refusal.code)
    desk = await openDesk(opened.value, () => undefined)
    const read = readProvince(demo.archives('55'), wanted)
    text = new Map([...read].map(([name, table]) => [name, table.rows]))
  })

  afterAll(async () => {
    await desk?.close()
    await demo?.remove()
  })

  const rowsOf = (file: string): readonly Row[] => text.get(file) ?? []

  async function ask(sql: string): Promise<readonly (readonly unknown[])[]> {
    const started = await desk.workbench.start({
      actor: 'operator',
      province: '55',
      dialect: 'duckdb',
      sql,
    })
    if (!started.ok) throw new TypeError(started.refusal.code)
    await desk.workbench.wait(started.value.id, 60_000)
    const page = await desk.workbench.page('operator', started.value.id, {
      offset: 0,
      limit: 10_000,
    })
    if (!page.ok) throw new TypeError(`${page.refusal.code}: ${sql}`)
    return page.value.rows
  }

  function counted(rows: readonly Row[], keyOf: (row: Row) => string): [string, string][] {
    const groups = Map.groupBy(rows, keyOf)
    return [...groups].map(([key, of]): [string, string] => [key, String(of.length)]).toSorted()
  }

  it('agree on the rows of every file', async () => {
    for (const { name } of files.filter((file) => file.name !== 'DATA_CORRECT')) {
      const [row] = await ask(`SELECT count(*) FROM ${name.toLowerCase()}`)
      expect([name, row?.[0]]).toEqual([name, String(rowsOf(name).length)])
    }
  })

  it('agree on patients by hospital', async () => {
    const distinct = new Map(
      rowsOf('DIAGNOSIS_OPD').map((row) => [`${row.HOSPCODE} ${row.PID}`, row]),
    )
    const expected = counted([...distinct.values()], (row) => row.HOSPCODE ?? '')
    const sql =
      'SELECT HOSPCODE, count(DISTINCT PID) FROM diagnosis_opd GROUP BY HOSPCODE ORDER BY 1'
    expect(await ask(sql)).toEqual(expected)
  })

  it('agree on people across hospitals under one citizen id', async () => {
    const people = new Set(
      rowsOf('PERSON')
        .map((row) => row.CID)
        .filter((cid) => cid !== ''),
    )
    const [row] = await ask('SELECT count(DISTINCT CID) FROM person')
    expect(row?.[0]).toBe(String(people.size))
    const places = Map.groupBy(rowsOf('PERSON'), (person) => person.CID)
    const several = [...places.values()].filter((rows) => rows.length > 1 && rows[0]?.CID !== '')
    const [shared] = await ask(
      'SELECT count(*) FROM (SELECT CID FROM person WHERE CID IS NOT NULL GROUP BY CID HAVING count(*) > 1)',
    )
    expect(shared?.[0]).toBe(String(several.length))
    expect(several.length).toBeGreaterThan(10)
  })

  it('agree on visits by month and admissions by year', async () => {
    const months = counted(rowsOf('SERVICE'), (row) => (row.DATE_SERV ?? '').slice(0, 6))
    expect(
      await ask("SELECT strftime(DATE_SERV, '%Y%m'), count(*) FROM service GROUP BY 1 ORDER BY 1"),
    ).toEqual(months)
    const years = counted(rowsOf('ADMISSION'), (row) => (row.DATETIME_DISCH ?? '').slice(0, 4))
    expect(
      await ask(
        "SELECT strftime(DATETIME_DISCH, '%Y'), count(*) FROM admission GROUP BY 1 ORDER BY 1",
      ),
    ).toEqual(years)
  })

  it('agree on people with diabetes, by a join', async () => {
    const isDiabetes = (code: string) => code >= 'E10' && code < 'E15'
    const cids = rowsOf('DIAGNOSIS_OPD')
      .filter((row) => isDiabetes(row.DIAGCODE ?? ''))
      .map((row) => row.CID)
    const [row] = await ask(`SELECT count(DISTINCT p.CID) FROM diagnosis_opd d
      JOIN person p ON p.HOSPCODE = d.HOSPCODE AND p.PID = d.PID
      WHERE d.DIAGCODE >= 'E10' AND d.DIAGCODE < 'E15'`)
    expect(row?.[0]).toBe(String(new Set(cids).size))
    expect(new Set(cids).size).toBeGreaterThan(5)
  })

  it('agree on the sum of a laboratory test, to the last digit', async () => {
    const results = rowsOf('LABFU').filter((row) => row.LABTEST === '0581904')
    const hundredths = results.reduce(
      (sum, row) => sum + Math.round(Number(row.LABRESULT) * 100),
      0,
    )
    const [row] = await ask(
      "SELECT count(*), CAST(round(sum(LABRESULT) * 100) AS BIGINT) FROM labfu WHERE LABTEST = '0581904'",
    )
    expect(row).toEqual([String(results.length), String(hundredths)])
    expect(results.length).toBeGreaterThan(5)
  })

  it('agree on ages at the event, although no birth date is served', async () => {
    const births = new Map(rowsOf('PERSON').map((row) => [`${row.HOSPCODE} ${row.PID}`, row.BIRTH]))
    const months = (row: Row): number => {
      const birth = births.get(`${row.HOSPCODE} ${row.PID}`) ?? ''
      const event = row.DATE_SERV ?? ''
      const whole =
        (Number(event.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 +
        Number(event.slice(4, 6)) -
        Number(birth.slice(4, 6))
      return event.slice(6) < birth.slice(6) ? whole - 1 : whole
    }
    const young = rowsOf('EPI').filter((row) => months(row) < 72)
    const expected = counted(young, (row) => String(months(row)).padStart(3, '0'))
    const sql = `SELECT lpad(CAST(AGE_MONTHS AS VARCHAR), 3, '0'), count(*) FROM epi
      WHERE AGE_MONTHS IS NOT NULL GROUP BY 1 ORDER BY 1`
    expect(await ask(sql)).toEqual(expected)
    expect(young.length).toBeGreaterThan(20)
  })

  it('agree on ages on 1 October by BIRTH_FY, below the cap', async () => {
    const age = (birth: string) =>
      2025 - Number(birth.slice(0, 4)) - (birth.slice(4) > '1001' ? 1 : 0)
    const expected = counted(
      rowsOf('PERSON').filter((row) => age(row.BIRTH ?? '') >= 0 && age(row.BIRTH ?? '') < 89),
      (row) => String(age(row.BIRTH ?? '')).padStart(3, '0'),
    )
    const sql = `SELECT lpad(CAST(2025 - BIRTH_FY AS VARCHAR), 3, '0'), count(*) FROM person
      WHERE 2025 - BIRTH_FY BETWEEN 0 AND 88 GROUP BY 1 ORDER BY 1`
    expect(await ask(sql)).toEqual(expected)
  })
})
