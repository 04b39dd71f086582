import { type PointerEvent as ReactPointerEvent, type RefObject, useRef } from 'react'
import { goTo, type Place, type Selection, selectColumn, selectRow } from './selection.ts'

interface Given {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly placeAt: (x: number, y: number) => Place
  readonly select: (change: (selection: Selection) => Selection) => void
}

/** Selecting by mouse: a cell, a drag that scrolls at the edges, a column by its header, a row by its number. */
export function useGridPointer({ scroller, placeAt, select }: Given) {
  const latest = useRef(placeAt)
  latest.current = placeAt
  return (event: ReactPointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const { shiftKey } = event
    const { column, number } = markOf(event.target)
    if (column !== undefined) select((selection) => selectColumn(selection, column, shiftKey))
    else if (number !== undefined) select((selection) => selectRow(selection, number, shiftKey))
    else if (event.target.closest('[role=gridcell]') !== null) {
      const place = placeAt(event.clientX, event.clientY)
      select((selection) => goTo(selection, place, shiftKey))
      if (event.pointerType === 'mouse' && scroller.current !== null) {
        drag(scroller.current, (x, y) => {
          const reached = latest.current(x, y)
          select((selection) => goTo(selection, reached, true))
        })
      }
    }
  }
}

function markOf(target: Element) {
  const marked = target.closest<HTMLElement>('[data-column],[data-number]')
  const { column, number } = marked?.dataset ?? {}
  return {
    column: column === undefined ? undefined : Number(column),
    number: number === undefined ? undefined : Number(number),
  }
}

function drag(scroller: HTMLElement, reach: (x: number, y: number) => void): void {
  let at: PointerEvent | undefined
  const move = (event: PointerEvent) => {
    at = event
    reach(event.clientX, event.clientY)
  }
  const timer = setInterval(() => {
    if (at !== undefined && scrollTowards(scroller, at)) reach(at.clientX, at.clientY)
  }, 50)
  const end = () => {
    clearInterval(timer)
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', end)
    removeEventListener('pointercancel', end)
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', end)
  addEventListener('pointercancel', end)
}

/** Beyond an edge the grid follows, faster the farther. */
function scrollTowards(scroller: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const box = scroller.getBoundingClientRect()
  const left = beyond(clientX, box.left, box.right)
  const top = beyond(clientY, box.top, box.bottom)
  if (left === 0 && top === 0) return false
  scroller.scrollBy({ left, top })
  return true
}

function beyond(value: number, least: number, most: number): number {
  if (value < least) return value - least
  return value > most ? value - most : 0
}
