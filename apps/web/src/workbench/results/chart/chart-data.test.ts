import { describe, expect, it } from 'vitest'
import { chartColours } from '../chart-colours.ts'
import { chartData, firstChoice, isLying, marksOf } from './chart-data.ts'

const columns = [
  { name: 'n', type: 'BIGINT' },
  { name: 'หน่วยบริการ', type: 'VARCHAR' },
  { name: 'ครั้ง', type: 'BIGINT' },
]

describe('a chart of a result', () => {
  it('begins with the first text against the numbers, and a line where it is a date', () => {
    expect(firstChoice(columns)).toEqual({ kind: 'bar', label: 1, numbers: [0, 2] })
    const dated = [{ name: 'd', type: 'DATE' }, ...columns]
    expect(firstChoice(dated)).toMatchObject({ kind: 'line', label: 0 })
    expect(firstChoice([{ name: 'n', type: 'BIGINT' }])).toMatchObject({ label: -1, numbers: [0] })
  })

  it('draws the 60 largest of many bars in the order of the result', () => {
    const rows = Array.from({ length: 100 }, (_, row) => [String(row), `h${row}`, '1'])
    const data = chartData(columns, rows, { kind: 'bar', label: 1, numbers: [0] })
    expect(data.labels).toHaveLength(60)
    expect(data.labels[0]).toBe('h40')
    expect(data.of).toBe(100)
    expect(isLying(data, 'bar')).toBe(true)
  })

  it('has beside it the very cells that are drawn, exact', () => {
    const rows = [['9223372036854775807', 'ก', null]]
    const data = chartData(columns, rows, { kind: 'line', label: 1, numbers: [0, 2] })
    expect(data.rows).toEqual([['ก', '9223372036854775807', null]])
    expect(data.series.map(({ values }) => values[0])).toEqual([2 ** 63, null])
  })

  it('counts a mark for every row of every column of numbers', () => {
    expect(marksOf(2000, { kind: 'bar', label: 1, numbers: [0, 2] })).toBe(4000)
  })
})

describe('the colours of charts', () => {
  it.each([
    ['light', '#ffffff'],
    ['dark', '#151e1b'],
  ] as const)(
    'stand out from the %s ground and from each other for every kind of eyes',
    (scheme, ground) => {
      const colours = chartColours[scheme]
      expect(new Set(colours).size).toBe(8)
      for (const colour of colours) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
      for (const eyes of Object.values(eyesThatDiffer)) {
        const seen = colours.map((colour) => seenBy(linear(colour), eyes))
        for (const [index, one] of seen.entries()) {
          for (const other of seen.slice(index + 1))
            expect(distance(one, other)).toBeGreaterThan(0.19)
        }
      }
    },
  )
})

type Triple = readonly [number, number, number]

/** Machado and others, 2009, full severity. */
const eyesThatDiffer = {
  protan: [
    [0.152, 1.053, -0.205],
    [0.115, 0.786, 0.099],
    [-0.004, -0.048, 1.052],
  ],
  deutan: [
    [0.367, 0.861, -0.228],
    [0.28, 0.673, 0.047],
    [-0.012, 0.043, 0.969],
  ],
} as const satisfies Readonly<Record<string, readonly Triple[]>>

function linear(colour: string): Triple {
  const part = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function contrast(one: string, other: string): number {
  const bright = (colour: string) => {
    const [red, green, blue] = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
  }
  const [low = 1, high = 1] = [bright(one), bright(other)].toSorted((a, b) => a - b)
  return high / low
}

function seenBy([red, green, blue]: Triple, eyes: readonly Triple[]): readonly number[] {
  return eyes.map(([r, g, b]) => {
    const light = Math.min(1, Math.max(0, r * red + g * green + b * blue))
    return light ** (1 / 2.4)
  })
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)))
}
