import { describe, expect, test } from 'vitest'
import { checkCodes, files } from '#domain/standard'
import { EntryText } from '../write/entry-text.ts'
import { RowSink } from '../write/row-sink.ts'
import type { ArchiveStyle } from '../write/style.ts'
import { FaultPlanter, faultsOf } from './fault-planter.ts'

const style: ArchiveStyle = {
  encoding: 'utf-8',
  hasByteOrderMark: false,
  lineEnd: '\r\n',
  entryName: ({ name }) => `${name.toLowerCase()}.txt`,
  heading: ({ name }) => name,
  columns: (fields) => fields,
  hasOldLabCodes: false,
}

const visit = {
  HOSPCODE: '34001',
  PID: '000001',
  CID: '9340000000001',
  DATE_SERV: '20250310',
  STARTDATE: '20240101',
  EXPIREDATE: '20291231',
  INSTYPE: '0100',
  SBP: 130,
  DBP: 80,
  CHIEFCOMP: 'ไข้',
  D_UPDATE: '20250311101010',
}

interface Plan {
  readonly share?: number
  readonly seed?: number
  readonly rows?: number
  readonly file?: string
  readonly facility?: number
}

function plant(plan: Plan = {}) {
  const { share = 1, seed = 1, rows = 200, file = 'SERVICE', facility = 0 } = plan
  const planter = new FaultPlanter({
    seed,
    share,
    facility,
    day: 20_000,
    archive: 'F43_34001_20251001000000.zip',
    hasStrayBytes: true,
    otherHospital: '34002',
  })
  const sink = new RowSink({
    standard: '2.4.1',
    style,
    archive: 'F43_34001_20251001000000',
    longCodes: new Map(),
    planter,
  })
  for (let at = 0; at < rows; at++) sink.put(file, visit, { SEQ: `${at}`, REQUEST_ID: at })
  const [entry] = sink.finish()
  return { lines: entry?.lines ?? 0, planted: planter.planted.map((line) => JSON.parse(line)) }
}

describe('a planter', () => {
  test('plants every fault of the file in turn once there are rows enough', () => {
    const file = files.find(({ name }) => name === 'SERVICE')
    const possible = new Set(file && faultsOf(file).map(({ code }) => code))
    const { planted } = plant()
    expect(new Set(planted.map(({ code }) => code))).toEqual(possible)
  })

  test('plants every fault between the archives of many hospitals that have one row each', () => {
    const file = files.find(({ name }) => name === 'CARD')
    const possible = (file && faultsOf(file)) ?? []
    const planted = Array.from({ length: 3 * possible.length }, (_, facility) =>
      plant({ file: 'CARD', rows: 1, facility }),
    ).flatMap((one) => one.planted)
    expect(new Set(planted.map(({ code }) => code))).toEqual(
      new Set(possible.map(({ code }) => code)),
    )
  })

  test('plants nothing at a share of 0, and adds no line', () => {
    expect(plant({ share: 0 })).toEqual({ lines: 201, planted: [] })
  })

  test('plants the same for one seed and something else for another', () => {
    expect(plant({ share: 0.1 })).toEqual(plant({ share: 0.1 }))
    expect(plant({ share: 0.1, seed: 2 })).not.toEqual(plant({ share: 0.1 }))
  })

  test('names lines after the header, each once and in their order', () => {
    const { lines, planted } = plant()
    const places = planted.map(({ line }) => line as number)
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(1)
    expect(places.at(-1)).toBeLessThanOrEqual(lines)
  })

  test('names both lines that a line break in a text makes', () => {
    const { planted } = plant()
    const broken = planted.filter(({ code }) => code === 'line-break-in-text')
    expect(broken.length).toBeGreaterThan(0)
    expect(broken.length % 2).toBe(0)
    expect(broken[1]?.line).toBe(broken[0]?.line + 1)
  })

  test('plants nothing in a file that is not loaded', () => {
    expect(plant({ file: 'DATA_CORRECT', rows: 40 }).planted).toEqual([])
  })
})

describe('faults', () => {
  test('cover every code of the ministry', () => {
    const codes = new Set(files.flatMap((file) => faultsOf(file).map(({ code }) => code)))
    expect(checkCodes.filter(({ code }) => !codes.has(code))).toEqual([])
  })

  test('cost a row only beside a sound one', () => {
    const costly = files.flatMap(faultsOf).filter((fault) => fault.expect === 'set-aside')
    expect(costly.filter(({ place }) => place !== 'beside')).toEqual([])
  })

  test.each([
    ['SERVICE', 'CHIEFCOMP', 'over-long', 'flag'],
    ['HOME', 'LATITUDE', 'not-a-number', 'flag'],
    ['PERSON', 'HID', 'over-long', 'flag'],
    ['PERSON', 'BIRTH', 'impossible-date', 'null'],
    ['PERSON', 'BIRTH', 'buddhist-year', 'null'],
    ['SERVICE', 'DATE_SERV', 'SE1105', 'set-aside'],
    ['SERVICE', 'HOSPCODE', 'SE9201', 'set-aside'],
    ['SERVICE', 'TYPEIN', 'SE1109', 'flag'],
    ['SERVICE', 'D_UPDATE', 'SE9299', 'merged'],
    ['LABOR', 'GRAVIDA', 'LB1104', 'set-aside'],
    ['PRENATAL', 'GRAVIDA', 'PR1104', 'null'],
    ['CARD', 'INSTYPE_NEW', 'key-empty', 'set-aside'],
  ])('of %s.%s (%s) say what intake makes of them: %s', (name, column, code, what) => {
    const file = files.find((one) => one.name === name)
    const found = file && faultsOf(file).filter((one) => one.code === code && one.column === column)
    expect(new Set(found?.map((one) => one.expect))).toEqual(new Set([what]))
  })
})

test('bytes that no encoder would write are one line of their entry', () => {
  const entry = new EntryText('a.txt', style)
  entry.line('HOSPCODE|PID')
  entry.rawLine(Buffer.from([0x31, 0xff]))
  expect(entry.finish()).toMatchObject({ lines: 2, textBytes: 18 })
})
