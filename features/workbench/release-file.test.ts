import { describe, expect, it } from 'vitest'
import type { ResultValue } from '#platform/engine'
import { releaseFile, releaseFileName } from './release-file.ts'

function fieldOf(value: ResultValue): string {
  const text = releaseFile([{ name: 'x', type: 'VARCHAR' }], [[value]]).toString()
  return text.slice('\uFEFFx\r\n'.length, -'\r\n'.length)
}

describe('a released file', () => {
  it.each<[ResultValue, string]>([
    [null, ''],
    ['', '""'],
    [12, '12'],
    [-1.5, '-1.5'],
    ['-12', '-12'],
    ['+3e5', '+3e5'],
    [true, 'true'],
    ['ก "ข", ค', '"ก ""ข"", ค"'],
    ['a\nb', '"a\nb"'],
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-cmd', "'-cmd"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['＝1', "'＝1"],
    ['=a,b', `"'=a,b"`],
  ])('writes %j as %j', (value, expected) => {
    expect(fieldOf(value)).toBe(expected)
  })

  it('has a byte order mark, and a line end after every line', () => {
    const bytes = releaseFile([{ name: 'จังหวัด', type: 'VARCHAR' }], [])
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString()).toBe('\uFEFFจังหวัด\r\n')
  })

  it('is named after the province, the day in Bangkok of the Buddhist era, and the run', () => {
    const run = { id: '1a2b3c4d-0000-4000-8000-000000000000', province: '50' }
    const name = releaseFileName(run, new Date('2026-12-31T18:00:00Z'))
    expect(name).toBe('hippo-50-25700101-1a2b3c4d.csv')
  })
})
