import style from './grid.module.css'
import { GridGutter } from './grid-gutter.tsx'
import { GridRow } from './grid-row.tsx'
import { roles } from './roles.ts'
import type { GridParts } from './use-grid.ts'

/** The rows in sight, at their places in the height of all rows. */
export function GridRows({ parts }: { readonly parts: GridParts }) {
  const { view, pages, kinds, numberWidth, layer, selected } = parts
  const { selection, range, isTouched } = selected
  const { active } = selection
  return (
    <div className={style.body} style={{ height: view.height, width: view.width }} {...roles.rows}>
      <div ref={layer}>
        <GridGutter rows={view.rows} base={view.base} pool={view.pool} width={numberWidth} />
        {view.rows.map(({ index, start }) => {
          const isSelected = isTouched && index >= range.top && index <= range.bottom
          return (
            <GridRow
              key={index % view.pool}
              row={index}
              top={start - view.base}
              cells={pages.rowAt(index)}
              columns={view.columns}
              kinds={kinds}
              left={isSelected ? range.left : -1}
              right={isSelected ? range.right : -1}
              active={index === active.row ? active.column : -1}
            />
          )
        })}
      </div>
    </div>
  )
}
