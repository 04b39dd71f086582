import { expect, test } from 'vitest'
import { PlaceSet } from './place-set.ts'

test('places are there until they are removed, once', () => {
  const set = new PlaceSet()
  for (const place of [1, 7, 8, 65_535, 65_536, 9_999_999]) set.add(place)
  expect(set.remove(8)).toBe(true)
  expect(set.remove(8)).toBe(false)
  expect(set.remove(2)).toBe(false)
  expect([...set.places()]).toEqual([1, 7, 65_535, 65_536, 9_999_999])
})

test('what is no place is not there', () => {
  const set = new PlaceSet()
  set.add(3)
  for (const none of [Number.NaN, -1, 3.5, Number.POSITIVE_INFINITY]) {
    expect(set.remove(none)).toBe(false)
  }
})
