import { expect, test } from 'vitest'
import { FindingList } from './finding-list.ts'

test('neighbours of one kind are one finding, whatever order they came in', () => {
  const list = new FindingList()
  for (const place of [7, 5, 6, 9]) list.add({ kind: 'edited', first: place, last: place })
  list.add({ kind: 'missing', first: 8, last: 8 })
  expect(list.sorted()).toEqual([
    { kind: 'edited', first: 5, last: 7 },
    { kind: 'missing', first: 8, last: 8 },
    { kind: 'edited', first: 9, last: 9 },
  ])
  expect(list.lowest).toBe(5)
})

test('events that moved by the same distance are one finding', () => {
  const list = new FindingList()
  list.add({ kind: 'reordered', first: 4, last: 4, of: 3 })
  list.add({ kind: 'reordered', first: 5, last: 5, of: 4 })
  list.add({ kind: 'reordered', first: 6, last: 6, of: 9 })
  expect(list.sorted()).toEqual([
    { kind: 'reordered', first: 4, last: 5, of: 3 },
    { kind: 'reordered', first: 6, last: 6, of: 9 },
  ])
})

test('of very many findings the rest is counted, and the first place is known all the same', () => {
  const list = new FindingList()
  for (let place = 1000; place > 0; place -= 2)
    list.add({ kind: 'edited', first: place, last: place })
  expect(list.sorted()).toHaveLength(200)
  expect(list.more).toBe(300)
  expect(list.lowest).toBe(2)
})
