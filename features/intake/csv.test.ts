import { describe, expect, it } from 'vitest'
import { parseCsv } from './csv.ts'

describe('comma-separated text', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n,\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    [
      '"a,1","b ""c"""\n\n"line\nbreak",x',
      [
        ['a,1', 'b "c"'],
        ['line\nbreak', 'x'],
      ],
    ],
    ['', []],
  ])('%j is read cell by cell', (text, rows) => {
    expect(parseCsv(text)).toEqual(rows)
  })
})
