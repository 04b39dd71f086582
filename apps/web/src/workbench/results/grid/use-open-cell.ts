import { type RefObject, useState } from 'react'
import type { OpenCell } from './cell-detail.tsx'
import type { Place } from './selection.ts'

/** The cell that is looked at whole; the keyboard goes back to the grid when it is closed. */
export function useOpenCell(scroller: RefObject<HTMLDivElement | null>) {
  const [open, setOpen] = useState<OpenCell>()
  const openCell = ({ row, column }: Place) => {
    const at = `[aria-rowindex="${row + 2}"] [aria-colindex="${column + 1}"]`
    const box = scroller.current?.querySelector(at)?.getBoundingClientRect()
    setOpen(box && { place: { row, column }, box })
  }
  const closeCell = () => {
    setOpen(undefined)
    scroller.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true })
  }
  return { open, openCell, closeCell }
}
