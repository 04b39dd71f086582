import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, describe, expect, it } from 'vitest'
import { type MadeArchive, MadeHome, type MadeRow } from './made-loads.ts'
import { hex } from './made-province.ts'

const homes: MadeHome[] = []
const makeHome = async () => {
  const made = await MadeHome.make()
  homes.push(made)
  return made
}
afterEach(async () => {
  for (const made of homes.splice(0)) await made.remove()
})

describe('of two rows of one key', () => {
  const visit = (stamp: string | undefined, cost: string): MadeRow => ({
    file: 'SERVICE',
    year: 2024,
    key: 'one',
    values: {
      HOSPCODE: '10001',
      PID: hex('p', 20),
      SEQ: hex('s', 20),
      DATE_SERV: '2024-05-06',
      COST: cost,
      _D_UPDATE: stamp,
    },
  })
  const costAfter = async (loads: readonly MadeArchive[]) => {
    const made = await makeHome()
    for (const load of loads) await made.load([load])
    return column(made, 'SERVICE', 'COST')
  }
  const old = visit('2024-05-06 10:00:00', '1.00')
  const new_ = visit('2024-05-06 10:00:01', '2.00')
  const unstamped = visit(undefined, '3.00')

  it('the newer wins, loaded together or one after the other', async () => {
    expect(await costAfter([[old, new_]])).toEqual(['2.00'])
    expect(await costAfter([[new_], [old]])).toEqual(['2.00'])
    expect(await costAfter([[old], [new_]])).toEqual(['2.00'])
  })

  it('one without a stamp is the oldest', async () => {
    expect(await costAfter([[unstamped, old]])).toEqual(['1.00'])
    expect(await costAfter([[old], [unstamped]])).toEqual(['1.00'])
  })

  it('one wins whatever the order when the stamps are equal', async () => {
    const twin = visit('2024-05-06 10:00:00', '4.00')
    const costs = await Promise.all([
      costAfter([[old, twin]]),
      costAfter([[twin], [old]]),
      costAfter([[old], [twin]]),
    ])
    expect(new Set(costs.flat()).size).toBe(1)
  })
})

describe('ages at the event', () => {
  const person = (birth: number, stamp: string): MadeRow => ({
    file: 'PERSON',
    year: null,
    key: 'person',
    birth,
    values: { HOSPCODE: '10001', PID: hex('p', 20), _D_UPDATE: stamp, _TIE: hex(stamp, 32) },
  })
  const visit: MadeRow = {
    file: 'SERVICE',
    year: 2024,
    key: 'visit',
    values: { HOSPCODE: '10001', PID: hex('p', 20), SEQ: hex('s', 20), DATE_SERV: '2024-05-06' },
  }

  it('are filled when the person comes after the event, and corrected when the birth is', async () => {
    const made = await makeHome()
    await made.load([[visit]])
    expect(await column(made, 'SERVICE', 'AGE_YEARS')).toEqual([null])
    await made.load([[person(20_140_101, '2024-06-01 00:00:00')]])
    expect(await column(made, 'SERVICE', 'AGE_YEARS')).toEqual([10])
    await made.load([[person(20_220_110, '2024-07-01 00:00:00')]])
    expect(await column(made, 'SERVICE', 'AGE_YEARS')).toEqual([2])
    expect(await column(made, 'SERVICE', 'AGE_MONTHS')).toEqual([27])
  })

  it('follow the cap of 90 years when a newer fiscal year arrives', async () => {
    const made = await makeHome()
    await made.load([[person(19_341_115, '2024-06-01 00:00:00'), visit]], {
      newestFiscalYear: 2024,
    })
    expect(await column(made, 'SERVICE', 'AGE_YEARS')).toEqual([88])
    expect(await column(made, 'PERSON', 'BIRTH_FY')).toEqual([1935])
    await made.load([], { newestFiscalYear: 2026 })
    expect(await column(made, 'PERSON', 'BIRTH_FY')).toEqual([1935])
    await made.load([], { newestFiscalYear: 2030 })
    expect(await column(made, 'PERSON', 'BIRTH_FY')).toEqual([1939])
  })
})

describe('rare classes', () => {
  const persons = (count: number, nation: string, from = 0): MadeArchive =>
    Array.from({ length: count }, (_, index) => ({
      file: 'PERSON',
      year: null,
      key: `person ${nation} ${from + index}`,
      values: {
        HOSPCODE: '10001',
        PID: hex(`${nation} ${from + index}`, 20),
        CID: hex(`cid ${nation} ${from + index}`, 32),
        _NATION: nation,
      },
    }))

  it('are served under the other code until enough persons have them', async () => {
    const made = await makeHome()
    await made.load([persons(4, '056'), persons(2, '099')])
    expect(await column(made, 'PERSON', 'NATION')).toEqual(['099', '099', ...Array(4).fill('XXX')])
    await made.load([persons(1, '056', 4)])
    expect(await column(made, 'PERSON', 'NATION')).toEqual([...Array(5).fill('056'), '099', '099'])
  })

  it('count a citizen of two hospitals once', async () => {
    const made = await makeHome()
    const elsewhere = persons(4, '056').map((row) => ({
      ...row,
      key: `${row.key} again`,
      values: { ...row.values, HOSPCODE: '10002' },
    }))
    await made.load([persons(4, '056'), elsewhere])
    expect(await column(made, 'PERSON', 'NATION')).toEqual(Array(8).fill('XXX'))
  })
})

/** Values of a served column over all serving files, sorted, nulls last. */
async function column(made: MadeHome, file: string, name: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const values: unknown[] = []
  for (const serving of made.manifest?.servingFiles ?? []) {
    await connection.run(`ATTACH '${path.join(made.home.serving, serving.path)}' AS s (READ_ONLY)`)
    for (const { table } of serving.tables.filter((table) => table.file === file)) {
      const rows = await connection.runAndReadAll(`SELECT ${name}::VARCHAR AS v FROM s.${table}`)
      values.push(...rows.getRowObjectsJS().map((row) => row.v))
    }
    await connection.run('DETACH s')
  }
  connection.closeSync()
  instance.closeSync()
  return values
    .map((value) => (/^\d+$/.test(String(value)) && name.includes('_') ? Number(value) : value))
    .toSorted()
}
