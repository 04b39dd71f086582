import { observeElementOffset, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useMemo } from 'react'
import { headHeight, rowHeight } from './measures.ts'
import { type ScrollMap, scrollMap } from './scroll-map.ts'
import type { Place } from './selection.ts'

const overscanRows = 4

interface Given {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly layer: RefObject<HTMLDivElement | null>
  readonly rows: number
  readonly widths: readonly number[]
  readonly numberWidth: number
}

export interface VirtualGrid {
  readonly rows: readonly VirtualItem[]
  readonly columns: readonly VirtualItem[]
  /** From where in the layer rows are placed. */
  readonly base: number
  readonly height: number
  readonly width: number
  /** At least as many as the rows that are drawn; a row's element is used again for the row so many further on. */
  readonly pool: number
  /** Rows that fit. */
  readonly page: number
  reveal(place: Place): void
  /** The place under a point of the screen, the nearest one when it is outside. */
  placeAt(x: number, y: number): Place
}

/** Which rows and columns are in sight, and where they go. */
export function useVirtualGrid(given: Given): VirtualGrid {
  const { scroller, layer, rows, widths, numberWidth } = given
  const map = useMemo(() => scrollMap(rows * rowHeight), [rows])
  const rowWindow = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: overscanRows,
    observeElementOffset: (instance, tell) =>
      observeElementOffset(instance, (offset, scrolling) => tell(map.toRows(offset), scrolling)),
    scrollToFn: (offset) => scroller.current?.scrollTo({ top: map.toScrolled(offset) }),
  })
  const columnWindow = useVirtualizer({
    horizontal: true,
    count: widths.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    paddingStart: numberWidth,
    overscan: 1,
  })
  useLayoutEffect(() => {
    if (widths.length > 0) columnWindow.measure()
  }, [widths, columnWindow])
  const shownRows = rowWindow.getVirtualItems()
  const base = baseOf(map, shownRows[0]?.index ?? 0)
  useLayerPlace({ map, scroller, layer }, base)
  const measured: Measured = { ...given, map, offsets: columnOffsets(widths, numberWidth) }
  const inSight = (rowWindow.scrollRect?.height ?? 0) - headHeight
  return {
    rows: shownRows,
    base,
    pool: Math.ceil(inSight / rowHeight) + 2 * overscanRows + 4,
    columns: columnWindow.getVirtualItems(),
    height: map.height,
    width: columnWindow.getTotalSize(),
    page: Math.max(1, Math.floor(inSight / rowHeight) - 1),
    reveal: (place) => reveal(place, measured),
    placeAt: (x, y) => placeAt({ x, y }, measured),
  }
}

interface Measured extends Given {
  readonly map: ScrollMap
  /** Where each column begins; one more for the end. */
  readonly offsets: readonly number[]
}

function columnOffsets(widths: readonly number[], from: number): readonly number[] {
  const offsets = [from]
  for (const width of widths) offsets.push((offsets.at(-1) ?? 0) + width)
  return offsets
}

const baseRows = 10_000

/** Far down, rows are placed from a base near them: pixels beyond some millions are not exact. */
function baseOf(map: ScrollMap, firstRow: number): number {
  return map.isScaled ? Math.floor(firstRow / baseRows) * baseRows * rowHeight : 0
}

/** Keeps the drawn rows where the scrollbar says that they are. */
function useLayerPlace(
  { map, scroller, layer }: Pick<Measured, 'map' | 'scroller' | 'layer'>,
  base: number,
): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (!map.isScaled || element === null) return
    const placeLayer = () => {
      const scrolled = element.scrollTop
      const top = Math.round(base + scrolled - map.toRows(scrolled))
      if (layer.current !== null) layer.current.style.transform = `translateY(${top}px)`
    }
    placeLayer()
    element.addEventListener('scroll', placeLayer, { passive: true })
    return () => element.removeEventListener('scroll', placeLayer)
  }, [map, scroller, layer, base])
}

function reveal({ row, column }: Place, { scroller, map, offsets, numberWidth }: Measured): void {
  const element = scroller.current
  if (element === null) return
  if (row >= 0) {
    const offset = map.toRows(element.scrollTop)
    const bottom = (row + 1) * rowHeight - (element.clientHeight - headHeight)
    if (row * rowHeight < offset) element.scrollTop = map.toScrolled(row * rowHeight)
    else if (bottom > offset) element.scrollTop = Math.ceil(map.toScrolled(bottom))
  }
  const left = (offsets[column] ?? 0) - numberWidth
  const right = (offsets[column + 1] ?? 0) - element.clientWidth
  if (left < element.scrollLeft) element.scrollLeft = left
  else if (right > element.scrollLeft) element.scrollLeft = Math.min(left, right)
}

function placeAt(
  point: { readonly x: number; readonly y: number },
  { scroller, map, offsets, rows, numberWidth }: Measured,
): Place {
  const element = scroller.current
  const box = element?.getBoundingClientRect()
  if (element === null || box === undefined) return { row: 0, column: 0 }
  const x = within(point.x - box.left, numberWidth, element.clientWidth - 1) + element.scrollLeft
  const y = within(point.y - box.top, headHeight, element.clientHeight - 1) - headHeight
  const row = Math.floor((map.toRows(element.scrollTop) + y) / rowHeight)
  const column = offsets.findIndex(
    (_, index) => x < (offsets[index + 1] ?? Number.POSITIVE_INFINITY),
  )
  return { row: within(row, 0, rows - 1), column: within(column, 0, offsets.length - 2) }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
