import type { VirtualItem } from '@tanstack/react-virtual'
import { memo, type PointerEvent as ReactPointerEvent } from 'react'
import type { ColumnKind } from './column-kind.ts'
import type { Column } from './column-widths.ts'
import style from './grid.module.css'
import { roles } from './roles.ts'

interface Props {
  readonly columns: readonly Column[]
  readonly kinds: readonly ColumnKind[]
  readonly shown: readonly VirtualItem[]
  readonly numberWidth: number
  readonly totalWidth: number
  readonly active: number
  readonly left: number
  readonly right: number
  readonly onWidth: (column: number, width: number) => void
}

/** The frozen header: name and type of each column, and the edge that is dragged to make it wider. */
export const GridHead = memo(function GridHead(props: Props) {
  const { columns, shown, numberWidth } = props
  return (
    <div
      className={style.head}
      {...roles.row(-1)}
      style={{ width: props.totalWidth }}
      tabIndex={-1}
    >
      <div className={style.corner} aria-hidden="true" style={{ width: numberWidth }}>
        #
      </div>
      {shown.map(({ index, start, size }) => {
        const column = columns[index]
        if (column === undefined) return null
        return (
          <div
            key={index}
            className={style.name}
            {...roles.columnHead(index, index >= props.left && index <= props.right)}
            tabIndex={index === props.active ? 0 : -1}
            data-active={index === props.active || undefined}
            data-kind={props.kinds[index]}
            data-column={index}
            title={column.name}
            style={{ left: start, width: size }}
          >
            <span className={style.nameText}>{column.name}</span>
            <span className={style.type}>{column.type}</span>
            <span
              className={style.edge}
              aria-hidden="true"
              onPointerDown={(event) =>
                dragWidth(event, size, (width) => props.onWidth(index, width))
              }
            />
          </div>
        )
      })}
    </div>
  )
})

function dragWidth(
  event: ReactPointerEvent<HTMLElement>,
  size: number,
  onWidth: (width: number) => void,
): void {
  event.stopPropagation()
  event.preventDefault()
  const handle = event.currentTarget
  const from = event.clientX
  handle.setPointerCapture(event.pointerId)
  const move = (moved: PointerEvent) => onWidth(size + moved.clientX - from)
  const end = () => {
    handle.removeEventListener('pointermove', move)
    handle.removeEventListener('pointerup', end)
    handle.removeEventListener('pointercancel', end)
  }
  handle.addEventListener('pointermove', move)
  handle.addEventListener('pointerup', end)
  handle.addEventListener('pointercancel', end)
}
