import { useLayoutEffect, useRef, useState } from 'react'
import style from './catalog.module.css'
import { DetailContent } from './detail-content.tsx'
import type { Hover, Hovered } from './use-hover.ts'

/** All that is known of a line, beside it. Escape, or leaving it, closes it. */
export function DetailCard({ hover }: { readonly hover: Hover }) {
  if (hover.shown === undefined) return null
  return <Card key={hover.shown.row.id} hovered={hover.shown} hover={hover} />
}

function Card({ hovered, hover }: { readonly hovered: Hovered; readonly hover: Hover }) {
  const { row, box } = hovered
  const card = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(box.top)
  useLayoutEffect(() => {
    const height = card.current?.offsetHeight ?? 0
    setTop(Math.max(8, Math.min(box.top, window.innerHeight - height - 8)))
  }, [box.top])
  return (
    <div
      ref={card}
      role="tooltip"
      className={style.card}
      style={{ top, left: box.right + 12 }}
      onPointerEnter={hover.keep}
      onPointerLeave={hover.leave}
    >
      <DetailContent row={row} />
    </div>
  )
}
