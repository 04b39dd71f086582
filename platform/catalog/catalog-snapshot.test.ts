import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { codeTables, files } from '#domain/standard'
import type { Manifest } from '#platform/lake'
import { catalogSnapshot } from './catalog-snapshot.ts'
import { servedColumns } from './columns.ts'

const lists = codeTables.filter(({ codes, inline }) => inline && codes !== undefined)
const names = [
  ...files.map(({ name }) => name).filter((name) => servedColumns(name).length > 0),
  ...['CHOSPITAL', 'CCHANGWAT'],
  ...lists.map(({ name }) => name),
]

function manifestOf(tables: readonly string[]): Manifest {
  return {
    format: 1,
    province: '55',
    version: 7,
    newestFiscalYear: 2026,
    reachesTo: '2026-09-30',
    parts: [],
    servingFiles: [
      {
        path: '55/all.duckdb',
        sizeBytes: 1,
        tables: tables.map((file) => ({ file, year: null, table: file.toLowerCase(), rows: 12 })),
      },
    ],
    vaultShards: [],
    frequentClasses: {},
    findings: [],
  }
}

const catalog = catalogSnapshot(manifestOf(names))

function column(tableName: string, columnName: string) {
  return catalog.tables
    .find(({ name }) => name === tableName)
    ?.columns.find(({ name }) => name === columnName)
}

describe('the catalogue of a data version', () => {
  it('is small enough to be sent whole', () => {
    const { length } = gzipSync(JSON.stringify(catalog))
    expect(length).toBeLessThan(120 * 1024)
  })

  it('gives every file other words, Thai and English', () => {
    const served = catalog.tables.filter(({ name }) =>
      files.some((file) => file.name === name.toUpperCase()),
    )
    expect(served.length).toBe(51)
    for (const { words } of served) {
      expect(words.some((word) => /[ก-๙]/.test(word))).toBe(true)
      expect(words.some((word) => /^[a-z]/.test(word))).toBe(true)
    }
  })

  it('joins served columns of equal type only', () => {
    expect(catalog.joins.length).toBeGreaterThan(100)
    for (const { from, to, columns } of catalog.joins) {
      for (const name of columns) {
        const [one, other] = [from, to].map((table) =>
          catalog.tables
            .find((known) => known.name === table)
            ?.columns.find((known) => known.name.toUpperCase() === name),
        )
        expect(one, `${from}.${name}`).toBeDefined()
        expect(other?.type, `${to}.${name}`).toBe(one?.type)
      }
    }
  })

  it('leaves out a join of which one table is not served', () => {
    const { joins } = catalogSnapshot(manifestOf(['DIAGNOSIS_OPD', 'PERSON']))
    expect(joins).toEqual([{ from: 'diagnosis_opd', to: 'person', columns: ['HOSPCODE', 'PID'] }])
  })

  it('names the list of a column, and carries each list once', () => {
    expect(column('person', 'SEX')?.ref).toBe('SEX')
    expect(column('home', 'TOILET')?.ref).toBe('HOME.TOILET')
    expect(column('diagnosis_opd', 'DIAGCODE')?.ref).toBe('ICD10TM')
    const listed = catalog.codeLists.map(({ name }) => name)
    expect(new Set(listed).size).toBe(listed.length)
    expect(catalog.codeLists.find(({ name }) => name === 'SEX')?.codes).toEqual([
      { code: '1', nameTh: 'ชาย' },
      { code: '2', nameTh: 'หญิง' },
    ])
    for (const { codes } of catalog.codeLists) expect(codes.length).toBeLessThanOrEqual(400)
  })

  it('carries no list of a column that is not served', () => {
    expect(catalog.codeLists.some(({ name }) => name === 'VSTATUS')).toBe(false)
  })
})
