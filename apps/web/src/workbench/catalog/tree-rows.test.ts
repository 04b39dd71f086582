import { describe, expect, it } from 'vitest'
import type { Catalog } from '../catalog-types.ts'
import { indexCatalog, searchCatalog } from './catalog-search.ts'
import { browseRows, firstOpen, foundRows, isBranch, parentOf, treeOf } from './tree-rows.ts'

const column = (name: string, ref: string | null = null) => ({
  ...{ name, type: 'VARCHAR', captionTh: name === 'SEX' ? 'เพศ' : 'อื่น', key: false, ref },
  ...{ treatmentTh: '', treatmentEn: '' },
})
const catalog: Catalog = {
  province: '55',
  dataVersion: 1,
  tables: [
    {
      ...{ name: 'person', captionTh: 'ประชากร', captionEn: 'Person', words: ['คน'], rows: 1 },
      columns: [column('HOSPCODE'), column('SEX', 'SEX')],
      withheld: [{ name: 'NAME', reasonTh: 'ชื่อ', reasonEn: 'name', instead: null }],
    },
    {
      ...{ name: 'sex', captionTh: 'เพศ', captionEn: 'Sex', words: [], rows: 2 },
      ...{ columns: [column('code')], withheld: [] },
    },
  ],
  codeLists: [
    {
      ...{ name: 'SEX', captionTh: 'เพศ', captionEn: 'Sex' },
      codes: ['ชาย', 'หญิง'].map((nameTh, index) => ({ code: String(index + 1), nameTh })),
    },
  ],
  joins: [],
}
const tree = treeOf(catalog)
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

describe('the lines of the catalogue’s tree', () => {
  it('are groups with their tables, the reference tables closed', () => {
    expect(ids(browseRows(tree, firstOpen(tree)))).toEqual(['g:people', 't:person', 'g:reference'])
  })

  it('show columns, then withheld ones, below an open table', () => {
    const rows = browseRows(tree, new Set(['g:people', 't:person']))
    expect(ids(rows)).toEqual([
      ...['g:people', 't:person', 'c:person.HOSPCODE', 'c:person.SEX', 'w:person.NAME'],
      'g:reference',
    ])
    expect(rows[3]).toMatchObject({ level: 3, position: 2, setSize: 3 })
  })

  it('show the codes below an open column that has a list', () => {
    const rows = browseRows(tree, new Set(['g:people', 't:person', 'c:person.SEX']))
    expect(ids(rows).slice(3, 6)).toEqual(['c:person.SEX', 'c:person.SEX=1', 'c:person.SEX=2'])
    expect(rows.map(isBranch)).toEqual([true, true, false, true, false, false, false, true])
    expect(parentOf(rows, 5)).toBe(3)
    expect(parentOf(rows, 0)).toBe(0)
  })

  it('show what a search found, and only that', () => {
    const { hits } = searchCatalog(indexCatalog(catalog), 'หญิง')
    expect(ids(foundRows(tree, new Set(), hits))).toEqual([
      't:person',
      'c:person.SEX',
      'c:person.SEX=2',
    ])
    expect(ids(foundRows(tree, new Set(['t:person']), hits))).toEqual([
      ...['t:person', 'c:person.HOSPCODE', 'c:person.SEX', 'c:person.SEX=2', 'w:person.NAME'],
    ])
  })
})
