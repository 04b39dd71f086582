import { afterEach, describe, expect, it } from 'vitest'
import type { Manifest } from '#platform/lake'
import { MadeHome, seeded } from './made-loads.ts'
import { madeProvince } from './made-province.ts'

const homes: MadeHome[] = []
const makeHome = async () => {
  const made = await MadeHome.make()
  homes.push(made)
  return made
}
afterEach(async () => {
  for (const made of homes.splice(0)) await made.remove()
})

/** What a data version consists of, its number apart. */
function contentOf({ parts, servingFiles, frequentClasses, reachesTo }: Manifest) {
  return { parts, serving: servingFiles.map((file) => file.path), frequentClasses, reachesTo }
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = seeded(seed)
  const rest = [...items]
  return items.flatMap(() => rest.splice(next(rest.length), 1))
}

describe('any order and grouping of archives', () => {
  const archives = madeProvince(7, { archives: 7, rows: 160 })

  it.each([1, 2])('gives the same files byte for byte (shuffle %i)', async (seed) => {
    const once = await makeHome()
    const expected = contentOf(await once.load(archives))
    const other = await makeHome()
    const order = shuffled(archives, seed).map((archive) => shuffled(archive, seed))
    const next = seeded(seed)
    while (order.length > 0) await other.load(order.splice(0, 1 + next(4)))
    expect(contentOf(other.manifest as Manifest)).toEqual(expected)
  })

  it('gives the same parts when they are split into buckets on the way', async () => {
    const limits = { rowsPerPart: 50 }
    const once = await makeHome()
    const expected = contentOf(await once.load(archives, limits))
    expect(Math.max(...expected.parts.map((part) => part.buckets))).toBeGreaterThan(2)
    const other = await makeHome()
    for (const archive of shuffled(archives, 5)) await other.load([archive], limits)
    expect(contentOf(other.manifest as Manifest)).toEqual(expected)
  })

  it('changes nothing when everything comes again', async () => {
    const made = await makeHome()
    const first = contentOf(await made.load(archives))
    expect(contentOf(await made.load(archives))).toEqual(first)
  })
})
