import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Random } from './random.ts'

function drawn(...keys: readonly number[]): readonly number[] {
  const random = new Random(...keys)
  return Array.from({ length: 50 }, () => random.next())
}

test('the same keys give the same chances, any other key others', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, person) => {
      expect(drawn(seed, 3, person)).toEqual(drawn(seed, 3, person))
      expect(drawn(seed, 3, person)).not.toEqual(drawn(seed, 4, person))
      expect(drawn(seed, 3, person)).not.toEqual(drawn(seed, 3, person + 1))
    }),
  )
})

test('whole numbers stay within their bounds and reach both ends', () => {
  const random = new Random(7)
  const seen = new Set(Array.from({ length: 500 }, () => random.between(3, 6)))
  expect([...seen].sort()).toEqual([3, 4, 5, 6])
})

test('a normal value has its mean and deviation', () => {
  const random = new Random(11)
  const values = Array.from({ length: 20_000 }, () => random.normal(100, 15))
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
  )
  expect(mean).toBeCloseTo(100, -0.5)
  expect(Math.abs(spread - 15)).toBeLessThan(0.5)
})

test('a choice of no weight is never taken', () => {
  const random = new Random(5)
  const taken = Array.from({ length: 300 }, () =>
    random.weighted([
      { weight: 0, value: 'never' },
      { weight: 2, value: 'often' },
    ]),
  )
  expect(new Set(taken)).toEqual(new Set(['often']))
})
