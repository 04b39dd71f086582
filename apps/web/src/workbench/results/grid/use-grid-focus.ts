import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/** The keyboard stays with the active cell, and with the grid itself while that cell is out of sight. */
export function useGridFocus(scroller: RefObject<HTMLDivElement | null>) {
  const inside = useRef(false)
  useLayoutEffect(() => {
    const grid = scroller.current
    if (grid === null || !inside.current) return
    const active = grid.querySelector<HTMLElement>('[data-active]') ?? grid
    const { activeElement } = document
    const elsewhere = activeElement !== document.body && !grid.contains(activeElement)
    if (activeElement !== active && !elsewhere) active.focus({ preventScroll: true })
  })
  return {
    onFocus: () => {
      inside.current = true
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      const { relatedTarget, currentTarget } = event
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
        inside.current = false
      // A cell that scrolled away takes the keyboard with it; a click on nothing does not.
      else if (relatedTarget === null && event.target.isConnected && document.hasFocus()) {
        inside.current = false
      }
    },
  }
}
