/** Browsers lose precision, or cut, elements taller than about 16.7 million pixels. */
const tallest = 15_000_000
/** At both ends a pixel of scrolling is a pixel of rows. */
const edge = 1_000_000

/** Between where the browser has scrolled to and where that is among the rows. */
export interface ScrollMap {
  /** Height of the scrolled element. */
  readonly height: number
  readonly isScaled: boolean
  /** From scrolled pixels to pixels of rows. */
  toRows(scrolled: number): number
  toScrolled(rows: number): number
}

export function scrollMap(total: number): ScrollMap {
  const same = (offset: number) => offset
  if (total <= tallest) return { height: total, isScaled: false, toRows: same, toScrolled: same }
  const slope = (total - 2 * edge) / (tallest - 2 * edge)
  const gap = total - tallest
  return {
    height: tallest,
    isScaled: true,
    toRows(scrolled) {
      if (scrolled <= edge) return scrolled
      if (scrolled >= tallest - edge) return scrolled + gap
      return edge + (scrolled - edge) * slope
    },
    toScrolled(rows) {
      if (rows <= edge) return rows
      if (rows >= total - edge) return rows - gap
      return edge + (rows - edge) / slope
    },
  }
}
