import { useState } from 'react'
import { useSay } from '../../../language/language.tsx'
import { putOnClipboard } from './clipboard.ts'
import type { Column } from './column-widths.ts'
import { copiedCells, lastCopied } from './copied-cells.ts'
import { gridTexts } from './grid-texts.ts'
import type { RowPages } from './row-pages.ts'
import { mostCopied, type Range } from './selection.ts'

interface Given {
  readonly range: Range
  readonly columns: readonly Column[]
  readonly pages: RowPages
}

/** Copying what is selected, and the line that says what was copied, until something else is selected. */
export function useCopying({ range, columns, pages }: Given) {
  const say = useSay(gridTexts)
  const [told, setTold] = useState({ message: '', of: '' })
  const of = Object.values(range).join()
  const setMessage = (message: string) => setTold({ message, of })
  const copy = (withNames: boolean) => {
    const names = withNames ? columns.map((column) => column.name) : undefined
    const text = copiedCells({ range, names, rowAt: pages.rowAt })
    if (text === undefined) {
      pages.wantAlso(range.top, lastCopied(range))
      setMessage(say('notYet'))
      return
    }
    putOnClipboard(text)
    const rows = range.bottom - range.top + 1
    setMessage(
      rows > mostCopied
        ? say('copiedFirst', { rows, most: mostCopied })
        : say('copied', { rows, columns: range.right - range.left + 1 }),
    )
  }
  return { copy, message: told.of === of ? told.message : '' }
}
