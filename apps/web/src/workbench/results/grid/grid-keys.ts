import type { KeyboardEvent } from 'react'
import {
  goTo,
  type Place,
  placeAfter,
  type Selection,
  type Shape,
  selectColumn,
} from './selection.ts'

interface Given {
  readonly selection: Selection
  readonly shape: Shape
  readonly select: (change: (selection: Selection) => Selection) => void
  readonly reveal: (place: Place) => void
  readonly onWiden: (column: number, by: number) => void
  readonly onOpen: (place: Place) => void
  readonly onCopy: (withNames: boolean) => void
  readonly onAll: () => void
}

/** What the keys do in the grid; letters are matched by their place, so that a Thai layout works. */
export function gridKeys(given: Given): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.altKey) return
    if (command(event, given) || step(event, given)) event.preventDefault()
  }
}

function command(event: KeyboardEvent, given: Given): boolean {
  const ctrl = event.ctrlKey || event.metaKey
  if (ctrl && event.code === 'KeyA') {
    given.onAll()
    return true
  }
  if (ctrl && event.code === 'KeyC') {
    given.onCopy(event.shiftKey)
    return true
  }
  const { active } = given.selection
  if (active.row < 0) return headCommand(event, given)
  if (event.key !== 'Enter' && event.key !== 'F2') return false
  given.onOpen(active)
  return true
}

function headCommand(event: KeyboardEvent, { selection, select, onWiden }: Given): boolean {
  const { column } = selection.active
  if (event.key === 'Enter' || event.key === ' ') {
    select((before) => selectColumn(before, column, event.shiftKey))
    return true
  }
  if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false
  onWiden(column, event.key === 'ArrowLeft' ? -16 : 16)
  return true
}

function step(event: KeyboardEvent, { selection, shape, select, reveal }: Given): boolean {
  const ctrl = event.ctrlKey || event.metaKey
  const place = placeAfter(selection.active, { key: event.key, ctrl }, shape)
  if (place === undefined) return false
  if (event.shiftKey && place.row < 0) return true
  select((before) => goTo(before, place, event.shiftKey))
  reveal(place)
  return true
}
