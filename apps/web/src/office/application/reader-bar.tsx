import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import style from './paper-reader.module.css'

const texts = {
  of: { th: 'หน้า {page} จาก {pages}', en: 'Page {page} of {pages}' },
  before: { th: 'หน้าก่อน', en: 'Previous page' },
  after: { th: 'หน้าถัดไป', en: 'Next page' },
  larger: { th: 'ขยาย', en: 'Larger' },
  smaller: { th: 'ย่อ', en: 'Smaller' },
} as const satisfies Texts

/** In percent of the width of the reader. */
const zooms = [100, 130, 170, 220, 300]

interface Props {
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
  readonly zoom: number
  readonly onZoom: (zoom: number) => void
}

/** Turns the pages and makes them larger. */
export function ReaderBar({ page, pages, onPage, zoom, onZoom }: Props) {
  const say = useSay(texts)
  const at = zooms.indexOf(zoom)
  const larger = zooms[at + 1]
  const smaller = zooms[at - 1]
  return (
    <div className={style.bar}>
      <Step label={say('before')} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <IconChevronLeft size={18} aria-hidden />
      </Step>
      <span aria-live="polite">{say('of', { page, pages })}</span>
      <Step label={say('after')} disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <IconChevronRight size={18} aria-hidden />
      </Step>
      <span className={style.gap} />
      <Step
        label={say('smaller')}
        disabled={smaller === undefined}
        onClick={() => onZoom(smaller ?? zoom)}
      >
        <IconZoomOut size={18} aria-hidden />
      </Step>
      <span className={style.zoom}>{zoom}%</span>
      <Step
        label={say('larger')}
        disabled={larger === undefined}
        onClick={() => onZoom(larger ?? zoom)}
      >
        <IconZoomIn size={18} aria-hidden />
      </Step>
    </div>
  )
}

function Step({
  label,
  disabled,
  onClick,
  children,
}: {
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: React.ReactNode
}) {
  return (
    <ActionIcon
      variant="default"
      size={32}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  )
}
