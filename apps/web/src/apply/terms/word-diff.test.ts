import { describe, expect, it } from 'vitest'
import { wordDiff } from './word-diff.ts'

const written = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('')

describe('words beside those of the version before', () => {
  it('are marked where they changed', () => {
    expect(written('within 24 hours', 'within 12 hours')).toBe('within [-24][+12] hours')
  })

  it('are found in Thai, which has no spaces', () => {
    expect(written('แจ้ง ศทส. ทันที', 'แจ้ง ศทส. และหน่วยงานทันที')).toBe('แจ้ง ศทส. [+และหน่วยงาน]ทันที')
  })

  it('are all added, all removed, or all the same', () => {
    expect(written('', 'ใหม่')).toBe('[+ใหม่]')
    expect(written('เดิม', '')).toBe('[-เดิม]')
    expect(written('เหมือนเดิม', 'เหมือนเดิม')).toBe('เหมือนเดิม')
  })

  it('make up both texts again', () => {
    const [before, after] = ['ไม่เปิดเผย ส่งต่อ หรือขายข้อมูล', 'ไม่ส่งต่อ ขาย หรือเผยแพร่ข้อมูลใด']
    const pieces = wordDiff(before, after)
    const without = (kind: string) =>
      pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('')
    expect(without('added')).toBe(before)
    expect(without('removed')).toBe(after)
  })
})
