import type { VirtualItem } from '@tanstack/react-virtual'
import { memo } from 'react'
import style from './grid.module.css'

interface Props {
  readonly rows: readonly VirtualItem[]
  readonly base: number
  readonly pool: number
  readonly width: number
}

/** The row numbers beside the rows; assistive means know them from the rows themselves. */
export const GridGutter = memo(function GridGutter({ rows, base, pool, width }: Props) {
  return (
    <div className={style.gutter} aria-hidden="true" style={{ width }}>
      {rows.map(({ index, start }) => (
        <div
          key={index % pool}
          className={style.number}
          style={{ top: start - base }}
          data-number={index}
        >
          {(index + 1).toLocaleString('en-US')}
        </div>
      ))}
    </div>
  )
})
