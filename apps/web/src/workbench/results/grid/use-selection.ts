import { useState } from 'react'
import { firstCell, type Selection } from './selection.ts'

/** What is selected; untouched until somebody selects. */
export function useSelection() {
  const [selection, setSelection] = useState(firstCell)
  const [isTouched, setTouched] = useState(false)
  const select = (change: (before: Selection) => Selection) => {
    setTouched(true)
    setSelection(change)
  }
  const selectAll = () => select((before) => ({ ...before, whole: 'all' }))
  return { selection, select, selectAll, isTouched }
}
