import { useCallback, useState } from 'react'
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
  const [told, setTold] = useState({ message: '', range })
  const copy = useCallback(
    (withNames: boolean) => {
      const names = withNames ? columns.map((column) => column.name) : undefined
      const text = copiedCells({ range, names, rowAt: pages.rowAt })
      if (text === undefined) pages.wantAlso(range.top, lastCopied(range))
      else putOnClipboard(text)
      setTold({ message: text === undefined ? say('notYet') : copiedWords(range, say), range })
    },
    [range, columns, pages, say],
  )
  return { copy, message: told.range === range ? told.message : '' }
}

type Say = ReturnType<typeof useSay<typeof gridTexts>>

function copiedWords({ top, bottom, left, right }: Range, say: Say): string {
  const rows = bottom - top + 1
  if (rows > mostCopied) return say('copiedFirst', { rows, most: mostCopied })
  return say('copied', { rows, columns: right - left + 1 })
}
