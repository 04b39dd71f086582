import { describe, expect, it } from 'vitest'
import { files } from '#domain/standard'
import { catalogSnapshot, servedColumns } from '#platform/catalog'
import type { Catalog } from '../catalog-types.ts'
import { indexCatalog, searchCatalog } from './catalog-search.ts'
import { fileGroups } from './file-groups.ts'

const tables = [...files.map(({ name }) => name), 'CHOSPITAL', 'CCHANGWAT', 'SEX', 'CVACCINETYPE']
  .filter((name) => servedColumns(name).length > 0)
  .map((file) => ({ file, year: null, table: file.toLowerCase(), rows: 1 }))

const catalog = catalogSnapshot({
  format: 1,
  province: '55',
  version: 1,
  newestFiscalYear: 2026,
  reachesTo: null,
  parts: [],
  servingFiles: [{ path: '', sizeBytes: 0, tables }],
  vaultShards: [],
  frequentClasses: {},
  findings: [],
}) as Catalog
const index = indexCatalog(catalog)

const names = (query: string) => searchCatalog(index, query).hits.map(({ table }) => table.name)
const hitOf = (query: string, name: string) =>
  searchCatalog(index, query).hits.find(({ table }) => table.name === name)

describe('searching the catalogue', () => {
  it.each([
    ['วินิจฉัย', 'diagnosis_opd'],
    ['การวินิจฉัยโรค', 'diagnosis_opd'],
    ['diagnosis_opd', 'diagnosis_opd'],
    ['DIAGNOSIS IPD', 'diagnosis_ipd'],
    ['วินิจฉัยโรคผู้ป่วยใน', 'diagnosis_ipd'],
    ['เบาหวาน', 'chronic'],
    ['diabetes', 'chronic'],
    ['ความดันโลหิตสูง', 'chronic'],
    ['คัดกรอง', 'ncdscreen'],
    ['คัดกรองเบาหวาน', 'ncdscreen'],
    ['แล็บ', 'labfu'],
    ['HbA1c', 'labfu'],
    ['น้ำตาล', 'labfu'],
    ['ไต', 'labfu'],
    ['วัคซีน', 'epi'],
    ['vaccine', 'epi'],
    ['ฝากครรภ์', 'anc'],
    ['antenatal', 'anc'],
    ['ตั้งครรภ์', 'prenatal'],
    ['คลอด', 'labor'],
    ['delivery', 'labor'],
    ['ทารกแรกเกิด', 'newborn'],
    ['วัณโรค', 'surveillance'],
    ['อุบัติเหตุ', 'accident'],
    ['ส่งต่อ', 'refer_history'],
    ['referral', 'refer_history'],
    ['ประชากร', 'person'],
    ['per', 'person'],
    ['sex', 'person'],
    ['ฟัน', 'dental'],
    ['ผู้ป่วยนอก', 'service'],
    ['ผู้ป่วยใน', 'admission'],
    ['inpatient drug', 'drug_ipd'],
    ['หน่วยบริการ', 'chospital'],
    ['สิทธิ', 'card'],
    ['เยี่ยมบ้าน', 'community_service'],
    ['ตาย', 'death'],
    ['icd-10', 'diagnosis_opd'],
    ['แพ้ยา', 'drugallergy'],
    ['วินิจฉัยผู้ป่วยนอก', 'diagnosis_opd'],
    ['ยาผู้ป่วยใน', 'drug_ipd'],
  ])('finds first for %s: %s', (query, first) => {
    expect(names(query)[0]).toBe(first)
  })

  it('finds both files of diagnoses, and all that have to do with diabetes', () => {
    expect(names('วินิจฉัย').slice(0, 2)).toEqual(['diagnosis_opd', 'diagnosis_ipd'])
    expect(names('เบาหวาน')).toEqual(
      expect.arrayContaining([
        'chronic',
        'chronicfu',
        'ncdscreen',
        'diagnosis_opd',
        'diagnosis_ipd',
      ]),
    )
  })

  it('finds a column by its name and by its Thai caption, and says which', () => {
    expect(hitOf('DIAGCODE', 'diagnosis_opd')?.columns.map(({ column }) => column.name)).toEqual([
      'DIAGCODE',
    ])
    expect(hitOf('รอบเอว', 'chronicfu')?.columns.map(({ column }) => column.name)).toContain(
      'WAIST_CM',
    )
  })

  it('finds a code by its Thai name', () => {
    const hit = hitOf('จักรยานยนต์', 'accident')
    expect(
      hit?.columns.find(({ column }) => column.name === 'VEHICLE')?.codes.length,
    ).toBeGreaterThan(0)
  })

  it('finds a withheld column, so that people know what is there', () => {
    expect(hitOf('telephone', 'person')?.withheld.map(({ name }) => name)).toEqual(['TELEPHONE'])
  })

  it('takes decomposed Thai, spaces around it, and any case', () => {
    expect(names('  น้ำตาล '.normalize('NFD'))[0]).toBe('labfu')
    expect(names('PeRsOn')[0]).toBe('person')
  })

  it('takes Latin words from their beginning only', () => {
    expect(hitOf('ht', 'nutrition')).toBeUndefined()
  })

  it('finds nothing for nothing', () => {
    expect(names('')).toEqual([])
    expect(names('   ')).toEqual([])
    expect(names('qqqqq')).toEqual([])
  })
})

describe('the groups of files', () => {
  it('hold every file of the standard once', () => {
    const grouped = fileGroups.flatMap((group) => group.tables)
    expect(grouped.toSorted()).toEqual(files.map(({ name }) => name.toLowerCase()).toSorted())
  })
})
