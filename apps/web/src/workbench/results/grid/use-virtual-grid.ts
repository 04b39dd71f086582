import { observeElementOffset, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useMemo } from 'react'
import { headHeight, rowHeight } from './measures.ts'
import { type ScrollMap, scrollMap } from './scroll-map.ts'
import type { Place } from './selection.ts'

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
  readonly height: number
  readonly width: number
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
    overscan: 8,
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
    overscan: 2,
  })
  useLayoutEffect(() => {
    if (widths.length > 0) columnWindow.measure()
  }, [widths, columnWindow])
  const shownRows = rowWindow.getVirtualItems()
  useLayerPlace({ map, scroller, layer }, shownRows[0]?.start ?? 0)
  const measured: Measured = { ...given, map, offsets: columnOffsets(widths, numberWidth) }
  const inSight = (rowWindow.scrollRect?.height ?? 0) - headHeight
  return {
    rows: shownRows,
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

/** Keeps the drawn rows where the scrollbar says that they are. */
function useLayerPlace(
  { map, scroller, layer }: Pick<Measured, 'map' | 'scroller' | 'layer'>,
  start: number,
): void {
  useLayoutEffect(() => placeLayer())
  useEffect(() => {
    const element = scroller.current
    if (!map.isScaled || element === null) return
    element.addEventListener('scroll', placeLayer, { passive: true })
    return () => element.removeEventListener('scroll', placeLayer)
  })
  function placeLayer(): void {
    const scrolled = scroller.current?.scrollTop ?? 0
    const top = start - (map.toRows(scrolled) - scrolled)
    if (layer.current !== null) layer.current.style.transform = `translateY(${Math.round(top)}px)`
  }
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
