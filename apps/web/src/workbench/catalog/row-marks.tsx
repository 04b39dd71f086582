import { VisuallyHidden } from '@mantine/core'
import { IconCirclePlus, IconKey, IconShieldHalf } from '@tabler/icons-react'
import { useSay } from '../../language/language.tsx'
import type { CatalogColumn } from '../catalog-types.ts'
import style from './catalog.module.css'
import { catalogTexts } from './catalog-texts.ts'

/** Whether HiPPO made this column; the standard does not have it. */
export function isAdded({ treatmentTh, captionTh }: CatalogColumn): boolean {
  return treatmentTh !== '' && treatmentTh === captionTh
}

/** The signs beside a column's name: key, de-identified, added. */
export function ColumnMarks({ column }: { readonly column: CatalogColumn }) {
  const say = useSay(catalogTexts)
  return (
    <>
      {column.key && (
        <span className={style.keyMark} title={say('key')}>
          <IconKey size={13} aria-hidden />
          <VisuallyHidden>{say('key')}</VisuallyHidden>
        </span>
      )}
      {column.treatmentTh !== '' && (
        <span className={style.safeMark} title={say(isAdded(column) ? 'added' : 'deidentified')}>
          {isAdded(column) ? (
            <IconCirclePlus size={13} aria-hidden />
          ) : (
            <IconShieldHalf size={13} aria-hidden />
          )}
          <VisuallyHidden>{say(isAdded(column) ? 'added' : 'deidentified')}</VisuallyHidden>
        </span>
      )}
    </>
  )
}
