const placesPerPage = 65_536

/** Places in the chain, as bits: a million of them take a few hundred kilobytes at most. */
export class PlaceSet {
  readonly #pages = new Map<number, Uint8Array>()

  add(place: number): void {
    const number = Math.floor(place / placesPerPage)
    const page = this.#pages.get(number) ?? new Uint8Array(placesPerPage / 8)
    this.#pages.set(number, page)
    const at = place % placesPerPage
    page[at >> 3] = (page[at >> 3] ?? 0) | (1 << (at & 7))
  }

  /** @returns whether it was there. */
  remove(place: number): boolean {
    if (!Number.isSafeInteger(place)) return false
    const page = this.#pages.get(Math.floor(place / placesPerPage))
    const at = place % placesPerPage
    const bits = page?.[at >> 3] ?? 0
    if (page === undefined || (bits & (1 << (at & 7))) === 0) return false
    page[at >> 3] = bits & ~(1 << (at & 7))
    return true
  }

  *places(): Generator<number> {
    for (const [number, page] of this.#pages) {
      for (const [index, bits] of page.entries()) {
        if (bits !== 0) yield* placesOf(bits, number * placesPerPage + index * 8)
      }
    }
  }
}

function placesOf(bits: number, first: number): readonly number[] {
  return [0, 1, 2, 3, 4, 5, 6, 7]
    .filter((bit) => (bits & (1 << bit)) !== 0)
    .map((bit) => first + bit)
}
