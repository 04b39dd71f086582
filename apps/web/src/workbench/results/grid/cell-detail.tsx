import { Button, CloseButton, Popover, Textarea } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useSay } from '../../../language/language.tsx'
import { type Cell, cellText, rawText } from './cell-text.ts'
import { putOnClipboard } from './clipboard.ts'
import type { Column } from './column-widths.ts'
import style from './grid.module.css'
import { gridTexts } from './grid-texts.ts'
import type { Place } from './selection.ts'

/** A cell that is looked at whole, and where it stands on the screen. */
export interface OpenCell {
  readonly place: Place
  readonly box: DOMRect
}

interface Props {
  readonly cell: OpenCell
  readonly column: Column | undefined
  readonly value: Cell | undefined
  readonly onClose: () => void
}

/** The whole value of one cell. */
export function CellDetail({ cell, column, value, onClose }: Props) {
  const say = useSay(gridTexts)
  if (column === undefined || value === undefined) return null
  const { place, box } = cell
  const text = rawText(value)
  const { mark } = cellText(value)
  const name = say('value', { column: column.name, row: place.row + 1 })
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-start"
      width={420}
      trapFocus
      returnFocus
      shadow="md"
      closeOnEscape
      withinPortal
    >
      <Popover.Target>
        <span
          className={style.anchor}
          style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={name} className={style.detail}>
        <div className={style.detailHead}>
          <strong>{column.name}</strong>
          <span className={style.type}>{column.type}</span>
          <CloseButton size="sm" aria-label={say('close')} onClick={onClose} data-autofocus />
        </div>
        {mark === undefined ? (
          <Textarea
            className={style.value}
            value={text}
            readOnly
            autosize
            maxRows={12}
            aria-label={name}
          />
        ) : (
          <p className={style.absent}>{say(mark === 'null' ? 'nullValue' : 'emptyValue')}</p>
        )}
        <div className={style.detailFoot}>
          <span>{say('letters', { count: text.length })}</span>
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconCopy size={14} />}
            onClick={() => putOnClipboard(text)}
          >
            {say('copy')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
