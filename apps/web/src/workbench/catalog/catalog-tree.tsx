import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useState } from 'react'
import { useSay } from '../../language/language.tsx'
import style from './catalog.module.css'
import { catalogTexts } from './catalog-texts.ts'
import { DetailCard } from './detail-card.tsx'
import { moveOf } from './tree-keys.ts'
import { type RowActions, RowContent } from './tree-row.tsx'
import { isBranch, type RowKind, type TreeRow } from './tree-rows.ts'
import { useHover } from './use-hover.ts'

/** Fixed, so that nothing is measured while scrolling. */
const heights: Readonly<Record<RowKind, number>> = {
  ...{ group: 34, table: 48, column: 44, code: 28, withheld: 44 },
}

interface TreeProps {
  readonly rows: readonly TreeRow[]
  readonly terms: readonly string[]
  readonly actions: RowActions
  readonly treeRef: RefObject<HTMLDivElement | null>
  /** Where typing goes. */
  readonly onSearch: () => void
}

/** The catalogue as a tree: one stop of the Tab key, arrows inside; only the lines in sight are in the page. */
export function CatalogTree({ rows, terms, actions, treeRef, onSearch }: TreeProps) {
  const say = useSay(catalogTexts)
  const prefix = useId()
  const { at, virtual, setActiveId } = useLines(rows, treeRef)
  const hover = useHover()
  function goTo(index: number) {
    const row = rows[index]
    if (row === undefined) return
    setActiveId(row.id)
    virtual.scrollToIndex(index)
    hover.wait(row, () => document.getElementById(prefix + row.id))
  }

  function onKeyDown(event: KeyboardEvent) {
    const move = moveOf(event, rows, at)
    const row = rows[at]
    if (move === undefined || row === undefined) return
    if (move.kind === 'search') return onSearch()
    event.preventDefault()
    if (move.kind === 'go') return goTo(move.to)
    if (move.kind === 'dismiss') return hover.hide()
    hover.hide()
    actions[move.kind](row)
  }

  function onClick(event: MouseEvent<HTMLElement>) {
    const line = event.target instanceof Element && event.target.closest('[role=treeitem]')
    const row = rows.find(({ id }) => line && prefix + id === line.id)
    if (row === undefined) return
    setActiveId(row.id)
    hover.hide()
    if (row.kind !== 'group' && row.kind !== 'table') return actions.insert(row)
    actions.toggle(row)
    treeRef.current?.focus({ preventScroll: true })
  }

  return (
    <>
      <div
        ref={treeRef}
        className={style.tree}
        role="tree"
        aria-label={say('title')}
        aria-activedescendant={rows[at] && prefix + rows[at].id}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onMouseDown={keepFocus}
        onClick={onClick}
        onBlur={hover.leave}
        onScroll={hover.hide}
      >
        <div role="none" className={style.sizer} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <TreeLine
                key={row.id}
                {...{ row, terms, actions }}
                id={prefix + row.id}
                active={index === at}
                place={{ start, size }}
                onEnter={(element) => hover.wait(row, () => element)}
                onLeave={hover.leave}
              />
            )
          })}
        </div>
      </div>
      <DetailCard hover={hover} />
    </>
  )
}

/** The line that the keyboard is on, and the lines in sight. */
function useLines(rows: readonly TreeRow[], treeRef: TreeProps['treeRef']) {
  const [activeId, setActiveId] = useState('')
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId),
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => treeRef.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'column'],
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    // The line that the keyboard is on stays in the page.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort(byNumber),
  })
  return { at, virtual, setActiveId }
}

/** The caret stays in the statement while the mouse works here. */
function keepFocus(event: MouseEvent) {
  if (event.target !== event.currentTarget) event.preventDefault()
}

function byNumber(one: number, other: number): number {
  return one - other
}

interface LineProps extends Pick<TreeProps, 'terms' | 'actions'> {
  readonly row: TreeRow
  readonly id: string
  readonly active: boolean
  readonly place: { readonly start: number; readonly size: number }
  readonly onEnter: (element: HTMLElement) => void
  readonly onLeave: () => void
}

function TreeLine({ row, id, active, place, terms, actions, ...on }: LineProps) {
  return (
    <div
      id={id}
      className={style.row}
      data-kind={row.kind}
      data-active={active}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-selected={active}
      aria-expanded={isBranch(row) && 'open' in row ? row.open : undefined}
      style={{
        height: place.size,
        transform: `translateY(${place.start}px)`,
        paddingInlineStart: 8 + (row.level - 1) * 14,
      }}
      onPointerEnter={(event) => on.onEnter(event.currentTarget)}
      onPointerLeave={on.onLeave}
    >
      <RowContent {...{ row, terms, actions }} />
    </div>
  )
}
