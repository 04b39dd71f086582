import { describe, expect, it } from 'vitest'
import { searchManual } from './manual-search.ts'

const pages = [
  { page: 'data', title: 'ข้อมูลในระบบ', text: 'ข้อมูลสุขภาพตั้งแต่ปี 2563\nปีงบประมาณเริ่ม 1 ตุลาคม' },
  { page: 'running', title: 'รันและหยุด', text: 'กดหยุด แล้วระบบหยุดทันที\nเพดานเวลา 5 นาที' },
  {
    page: 'errors',
    title: 'When a run fails',
    text: 'Use TRY_CAST. The name of a file ends with .md',
  },
]
const found = (query: string) => searchManual(pages, query).map(({ page }) => page)

describe('searching the manual', () => {
  it('finds Thai words inside of words, and counts them', () => {
    expect(searchManual(pages, 'หยุด')).toEqual([
      {
        page: 'running',
        title: 'รันและหยุด',
        count: 3,
        snippets: [{ before: 'กด', match: 'หยุด', after: ' แล้วระบบหยุดทันที · เพดานเวลา 5 นาที' }],
      },
    ])
  })

  it('finds a page by its title alone', () => {
    expect(found('ในระบบ')).toEqual(['data'])
  })

  it('wants all words of the query', () => {
    expect(found('ปี ตุลาคม')).toEqual(['data'])
    expect(found('ปี หยุด')).toEqual([])
  })

  it('takes any case and decomposed text', () => {
    expect(found('try_cast')).toEqual(['errors'])
    expect(found('งบประมาณ'.normalize('NFD'))).toEqual(['data'])
  })

  it('cuts no letter from its marks', () => {
    const long = { page: 'x', title: 'x', text: `${'กี้'.repeat(40)} คำ ${'ผู้'.repeat(40)}` }
    const [snippet] = searchManual([long], 'คำ')[0]?.snippets ?? []
    expect(snippet?.before).toMatch(/^…[ก-ฮ]/)
    expect(snippet?.after).toMatch(/[\u0E38-\u0E4E]…$/)
  })

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([])
  })
})
