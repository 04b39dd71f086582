import { expect, test } from 'vitest'
import { shownTitle } from './draft-title.ts'

test.each([
  ['its own title', 'ANC ไตรมาส 4', 'SELECT 1', 'ANC ไตรมาส 4'],
  ['the first comment', '', '-- นับผู้ป่วย\nSELECT 1', 'นับผู้ป่วย'],
  ['the first line of a block comment', '', '/*\n * นับผู้ป่วย\n * ทุกเดือน\n */ SELECT 1', 'นับผู้ป่วย'],
  ['the first file', '', 'SELECT * FROM diagnosis_opd d', 'diagnosis_opd'],
  ['the first file behind an empty comment', '', '--\nSELECT * FROM "person"', 'person'],
  ['new, when there is nothing', '', '', 'ร่างใหม่'],
])('a tab is called by %s', (_, title, text, expected) => {
  expect(shownTitle(title, text, 'th')).toBe(expected)
})

test('a long comment is cut between letters, never within one', () => {
  const title = shownTitle('', `-- ${'กี่'.repeat(60)}`, 'th')
  expect(title).toBe(`${'กี่'.repeat(39)}…`)
})
