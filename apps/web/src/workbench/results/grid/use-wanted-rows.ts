import type { VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { lastCopied } from './copied-cells.ts'
import { pageRows, type RowPages } from './row-pages.ts'
import type { Range } from './selection.ts'

const ahead = 150
const settleMs = 80

/** Fetch what is in sight and a little around it; at the end of a long jump, not on its way. */
export function useWantedRows(pages: RowPages, shown: readonly VirtualItem[], range: Range): void {
  const first = shown[0]?.index ?? 0
  const last = shown.at(-1)?.index ?? 0
  const before = useRef(0)
  useEffect(() => {
    const want = () => {
      before.current = first
      pages.want(first - ahead, last + ahead)
    }
    if (Math.abs(first - before.current) < 2 * pageRows) {
      want()
      return
    }
    const timer = setTimeout(want, settleMs)
    return () => clearTimeout(timer)
  }, [pages, first, last])
  const { top } = range
  const bottom = lastCopied(range)
  useEffect(() => {
    if (bottom > top) pages.wantAlso(top, bottom)
  }, [pages, top, bottom])
}
