import { describe, expect, it } from 'vitest'
import { csvLine, jsonRow } from './delimited.ts'
import { displayWidth, tableText } from './table.ts'

const columns = [
  { name: 'โรงพยาบาล', type: 'VARCHAR' },
  { name: 'n', type: 'BIGINT' },
]

describe('a table on a terminal', () => {
  it('counts no cell for Thai vowels and tone marks that stand on a letter', () => {
    expect(displayWidth('ที่นี่')).toBe(2)
    expect(displayWidth('น้ำ')).toBe(2)
  })

  it('puts numbers at the right, shows NULL, and keeps a row on one line', () => {
    const text = tableText(columns, [
      ['น่าน', '12'],
      [null, '9007199254740993'],
      ['a\nb', null],
    ])
    expect(text).toBe(
      [
        'โรงพยาบาล                 n',
        '───────────────────────────',
        'น่าน                      12',
        'NULL       9007199254740993',
        'a⏎b                    NULL',
        '',
      ].join('\n'),
    )
  })
})

describe('delimited answers', () => {
  it('tells NULL from the empty text in CSV and quotes what needs it', () => {
    expect(csvLine([null, '', 'a,b', 'say "x"', 'l1\nl2', 5, true])).toBe(
      ',"","a,b","say ""x""","l1\nl2",5,true\n',
    )
  })

  it('writes 64-bit integers and decimals in JSON digit by digit', () => {
    const wide = [
      { name: 'n', type: 'BIGINT' },
      { name: 'd', type: 'DECIMAL(18,2)' },
      { name: 't', type: 'VARCHAR' },
      { name: 't', type: 'VARCHAR' },
      { name: 'x', type: 'DOUBLE' },
    ]
    expect(jsonRow(wide, ['9007199254740993', '10.50', '007', null, 'NaN'])).toBe(
      '{"n":9007199254740993,"d":10.50,"t":"007","t_1":null,"x":"NaN"}',
    )
  })
})
