import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textChanges } from './text-changes.ts'

const clause =
  'หน่วยงานผู้ขอใช้ระบบต้องแจ้ง ศทส. ทันที และไม่เกิน 24 ชั่วโมงนับแต่ทราบเหตุ พร้อมทั้งให้ความร่วมมือในการระงับเหตุ'

test('the same text, broken and spaced otherwise, is unchanged', () => {
  expect(textChanges(clause, clause.replaceAll(' ', '\r\n'))).toEqual([])
  expect(textChanges('เพิ่มขึ้นทุกวันอย่างต่อเนื่องและมั่นคง', 'เพิ่พิ่มขึ้นทุกวัน อย่างต่อเนื่องและมั่มั่นคง')).toEqual([])
})

test('one word that was changed is shown with what it was', () => {
  const changes = textChanges(clause, clause.replace('24', '72'))
  expect(changes).toEqual([{ was: '24', is: '72' }])
})

test('one word that was taken out or put in is shown', () => {
  expect(textChanges(clause, clause.replace('ทันที', ''))).toEqual([{ was: 'ทันที', is: '' }])
  expect(textChanges(clause, clause.replace('ต้องแจ้ง', 'ไม่ต้องแจ้ง'))).toEqual([{ was: '', is: 'ไม่' }])
})

test('what is written on a dotted line is an addition', () => {
  const issued = `ข้าพเจ้า ............................ ตำแหน่ง .............. ${clause}`
  const filled = `ข้าพเจ้า สมหญิง ตำแหน่ง นักวิชาการ ${clause}`
  const changes = textChanges(issued, filled)
  expect(typeof changes === 'string' ? changes : changes.map(({ was }) => was)).toEqual(['', ''])
})

test('a picture has no text, and another text is unlike', () => {
  expect(textChanges(clause, ' ')).toBe('no-text')
  expect(textChanges(clause, 'the quick brown fox jumps over the lazy dog and runs away')).toBe(
    'unlike',
  )
  expect(textChanges(clause, 'ก1 ข2 '.repeat(50_000))).toBe('unlike')
})

test('replaying the changes gives the text that was found', () => {
  const word = fc.constantFrom('หนึ่ง', 'สอง', 'สาม', 'ห้า', 'เก้า', 'one', 'two')
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 8, maxLength: 40 }),
      fc.array(word, { maxLength: 40 }),
      (a, b) => {
        const changes = textChanges(a.join(' '), b.join(' '))
        if (typeof changes === 'string') return
        const [gone, come] = [
          changes.map(({ was }) => was).join(''),
          changes.map(({ is }) => is).join(''),
        ]
        expect(a.join('').length - gone.length).toBe(b.join('').length - come.length)
      },
    ),
  )
})
