import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#domain/standard'
import { type Desk, openDesk, openNamedHome } from '../../apps/composition/desk.ts'
import { type MergedTable, readProvince } from '../analyses/province-reader.ts'
import { codeIn, dateIn, numberIn, personIn } from '../analyses/typed-text.ts'
import { type DemoHome, makeDemoHome } from './demo-home.ts'

type Row = Readonly<Record<string, string>>

/** Columns that the second reader keeps of each file. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(files.map((file) => [file.name, ['HOSPCODE']])),
  PERSON: ['HOSPCODE', 'PID', 'CID', 'SEX', 'BIRTH', 'NATION', 'TYPEAREA', 'DISCHARGE'],
  DIAGNOSIS_OPD: ['HOSPCODE', 'PID', 'CID', 'DIAGCODE'],
  DIAGNOSIS_IPD: ['HOSPCODE', 'PID', 'CID', 'DIAGCODE'],
  CHRONIC: ['HOSPCODE', 'PID', 'CID', 'CHRONIC'],
  SERVICE: ['HOSPCODE', 'PID', 'DATE_SERV'],
  ADMISSION: ['HOSPCODE', 'PID', 'DATETIME_DISCH'],
  LABFU: ['HOSPCODE', 'PID', 'LABTEST', 'LABRESULT'],
  EPI: ['HOSPCODE', 'PID', 'DATE_SERV'],
  NUTRITION: ['HOSPCODE', 'PID', 'DATE_SERV'],
}

/** With faults only one year: two years would repeat register rows, and equal stamps with unequal faults have no newest. */
const provinces = [
  { title: 'of two years without faults', persons: 500, dirty: 0, fromYear: 2568 },
  { title: 'of one year with planted faults', persons: 900, dirty: 0.02, fromYear: 2569 },
]

const who = { actor: 'operator', province: '55' }

/** Kept aside, not loaded. */
const notCompared: ReadonlySet<string> = new Set(['DATA_CORRECT'])

describe.each(provinces)(
  'numbers from zips $title, by SQL and by a second reader of the text',
  ({ persons, dirty, fromYear }) => {
    let demo: DemoHome
    let desk: Desk
    let text: ReadonlyMap<string, MergedTable>

    beforeAll(async () => {
      demo = await makeDemoHome({ persons, dirty, fromYear })
      const opened = await openNamedHome({ HIPPO_HOME: demo.homePath })
      if (!opened.ok) throw new TypeError(opened.refusal.code)
      desk = await openDesk(opened.value, () => undefined)
      text = readProvince(demo.archives('55'), wanted)
    })

    afterAll(async () => {
      await desk?.close()
      await demo?.remove()
    })

    const rowsOf = (file: string): readonly Row[] => text.get(file)?.rows ?? []

    async function ask(sql: string): Promise<readonly (readonly unknown[])[]> {
      const started = await desk.workbench.start(who, { dialect: 'duckdb', sql })
      if (!started.ok) throw new TypeError(started.refusal.code)
      await desk.workbench.wait(started.value.id, 60_000)
      const page = await desk.workbench.page(who, started.value.id, {
        offset: 0,
        limit: 10_000,
      })
      if (!page.ok) throw new TypeError(`${page.refusal.code}: ${sql}`)
      return page.value.rows
    }

    async function askNumber(sql: string): Promise<number> {
      const [row] = await ask(sql)
      return Number(row?.[0])
    }

    it('nothing is left open by two newest rows of one key', () => {
      const open = [...text].filter(([, table]) => table.contested > 0).map(([name]) => name)
      expect(open).toEqual([])
    })

    async function expectSameRows(names: readonly string[]): Promise<void> {
      for (const name of names) {
        const count = await askNumber(`SELECT count(*) FROM ${name.toLowerCase()}`)
        expect([name, count]).toEqual([name, rowsOf(name).length])
      }
    }

    it('agree on the newest rows of every file', async () => {
      const names = files.map(({ name }) => name).filter((name) => !notCompared.has(name))
      await expectSameRows(names)
      expect(names.filter((name) => rowsOf(name).length > 0).length).toBeGreaterThan(45)
    })

    it('agree on patients by hospital', async () => {
      const patients = new Map(
        rowsOf('DIAGNOSIS_OPD').map((row) => [`${row.HOSPCODE} ${row.PID}`, row]),
      )
      const sql =
        'SELECT HOSPCODE, count(DISTINCT PID) FROM diagnosis_opd GROUP BY HOSPCODE ORDER BY 1'
      expect(await ask(sql)).toEqual(counted(patients.values(), (row) => row.HOSPCODE ?? ''))
      expect(patients.size).toBeGreaterThan(100)
    })

    it('agree on people across hospitals under one citizen id', async () => {
      const people = Map.groupBy(rowsOf('PERSON'), personIn)
      people.delete('')
      expect(await askNumber('SELECT count(DISTINCT CID) FROM person')).toBe(people.size)
      const several = [...people.values()].filter((rows) => rows.length > 1)
      const sql =
        'SELECT count(*) FROM (SELECT CID FROM person WHERE CID IS NOT NULL GROUP BY CID HAVING count(*) > 1)'
      expect(await askNumber(sql)).toBe(several.length)
      expect(several.length).toBeGreaterThan(10)
      const wrong = [...people.keys()].filter((person) => person.includes('|'))
      expect(wrong.length > 0).toBe(dirty > 0)
    })

    it('agree on visits by month and admissions by year', async () => {
      const months = counted(rowsOf('SERVICE'), (row) => dateIn(row.DATE_SERV).slice(0, 6))
      const byMonth =
        "SELECT strftime(DATE_SERV, '%Y%m'), count(*) FROM service GROUP BY 1 ORDER BY 1"
      expect(await ask(byMonth)).toEqual(months)
      const years = counted(rowsOf('ADMISSION'), (row) => dateIn(row.DATETIME_DISCH).slice(0, 4))
      const byYear =
        "SELECT strftime(DATETIME_DISCH, '%Y'), count(*) FROM admission GROUP BY 1 ORDER BY 1"
      expect(await ask(byYear)).toEqual(years)
      expect(months.length).toBeGreaterThanOrEqual(12)
    })

    it('agree on the register of diabetes: residents ever coded in any of three files', async () => {
      const sources = { DIAGNOSIS_OPD: 'DIAGCODE', DIAGNOSIS_IPD: 'DIAGCODE', CHRONIC: 'CHRONIC' }
      const coded = Object.entries(sources).flatMap(([file, column]) =>
        rowsOf(file).filter((row) => /^E1[0-4]/.test(codeIn(file, column, row))),
      )
      const residents = new Set(rowsOf('PERSON').filter(isResident).map(personIn))
      residents.delete('')
      const register = new Set(coded.map(personIn).filter((person) => residents.has(person)))
      const sql = `WITH coded AS (
          SELECT CID, DIAGCODE AS code FROM diagnosis_opd
          UNION ALL SELECT CID, DIAGCODE FROM diagnosis_ipd
          UNION ALL SELECT CID, CHRONIC FROM chronic)
        SELECT count(DISTINCT CID) FROM coded SEMI JOIN person p ON p.CID = coded.CID
          AND p.NATION = '099' AND p.DISCHARGE = '9' AND p.TYPEAREA IN ('1', '3')
        WHERE code >= 'E10' AND code < 'E15'`
      expect(await askNumber(sql)).toBe(register.size)
      expect(register.size).toBeGreaterThan(15)
    })

    it('agree on the sum and the mean of a laboratory test, to the last digit', async () => {
      const results = rowsOf('LABFU')
        .filter((row) => row.LABTEST === '0581904')
        .flatMap((row) => numberIn(row.LABRESULT) ?? [])
      const hundredths = results.reduce((sum, result) => sum + Math.round(result * 100), 0)
      const [row] = await ask(
        `SELECT count(LABRESULT), CAST(round(sum(LABRESULT) * 100) AS BIGINT), avg(LABRESULT)
          FROM labfu WHERE LABTEST = '0581904'`,
      )
      expect(row?.slice(0, 2)).toEqual([String(results.length), String(hundredths)])
      expect(Number(row?.[2])).toBeCloseTo(hundredths / 100 / results.length, 9)
      expect(results.length).toBeGreaterThan(5)
    })

    it.each(['EPI', 'NUTRITION', 'SERVICE'])(
      'agree on ages of young children at %s, although no birth date is served',
      async (file) => {
        const births = new Map(
          rowsOf('PERSON').map((row) => [`${row.HOSPCODE} ${row.PID}`, dateIn(row.BIRTH)]),
        )
        const months = rowsOf(file)
          .map((row) =>
            monthsBetween(births.get(`${row.HOSPCODE} ${row.PID}`) ?? '', dateIn(row.DATE_SERV)),
          )
          .filter((age) => age >= 0 && age < 72)
        const sql = `SELECT lpad(CAST(AGE_MONTHS AS VARCHAR), 3, '0'), count(*) FROM ${file}
          WHERE AGE_MONTHS IS NOT NULL GROUP BY 1 ORDER BY 1`
        expect(await ask(sql)).toEqual(counted(months, (age) => String(age).padStart(3, '0')))
        expect(months.length).toBeGreaterThan(20)
      },
    )

    it('agree on ages on 1 October by BIRTH_FY, below the cap', async () => {
      const ages = rowsOf('PERSON')
        .map((row) => dateIn(row.BIRTH))
        .filter((birth) => birth !== '')
        .map((birth) => 2025 - Number(birth.slice(0, 4)) - (birth.slice(4) > '1001' ? 1 : 0))
        .filter((age) => age >= 0 && age < 89)
      const sql = `SELECT lpad(CAST(2025 - BIRTH_FY AS VARCHAR), 3, '0'), count(*) FROM person
        WHERE 2025 - BIRTH_FY BETWEEN 0 AND 88 GROUP BY 1 ORDER BY 1`
      expect(await ask(sql)).toEqual(counted(ages, (age) => String(age).padStart(3, '0')))
    })
  },
)

/** As SQL answers `GROUP BY 1 ORDER BY 1`: values and counts as text. */
function counted<T>(items: Iterable<T>, keyOf: (item: T) => string): readonly [string, string][] {
  const groups = [...Map.groupBy(items, keyOf)]
  return groups.map(([key, of]): [string, string] => [key, String(of.length)]).toSorted()
}

function isResident({ NATION, DISCHARGE, TYPEAREA }: Row): boolean {
  return NATION === '099' && DISCHARGE === '9' && (TYPEAREA === '1' || TYPEAREA === '3')
}

/** Completed months; not a number where a date is missing. */
function monthsBetween(birth: string, event: string): number {
  if (birth === '' || event === '') return Number.NaN
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(4, 6))
  return months(event) - months(birth) - (event.slice(6) < birth.slice(6) ? 1 : 0)
}
