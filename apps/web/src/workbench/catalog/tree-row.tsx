import { IconChevronRight, IconEye, IconLock, IconTextPlus } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { CatalogTable } from '../catalog-types.ts'
import style from './catalog.module.css'
import { catalogTexts } from './catalog-texts.ts'
import { Highlight } from './highlight.tsx'
import { literalOf } from './insert-text.ts'
import { shortCount } from './row-count.ts'
import { ColumnMarks } from './row-marks.tsx'
import type { TreeRow } from './tree-rows.ts'

type Of<Kind extends TreeRow['kind']> = Extract<TreeRow, { readonly kind: Kind }>

/** What a line of the tree can do. */
export interface RowActions {
  readonly toggle: (row: TreeRow) => void
  readonly insert: (row: TreeRow) => void
  readonly preview: (row: TreeRow) => void
}

interface RowProps<Kind extends TreeRow['kind']> {
  readonly row: Of<Kind>
  readonly terms: readonly string[]
  readonly actions: RowActions
}

/** What stands on a line of the tree. */
export function RowContent({ row, ...rest }: RowProps<TreeRow['kind']>): ReactNode {
  switch (row.kind) {
    case 'group':
      return <GroupLine row={row} />
    case 'table':
      return <TableLine row={row} {...rest} />
    case 'column':
      return <ColumnLine row={row} {...rest} />
    case 'code':
      return <CodeLine row={row} {...rest} />
    case 'withheld':
      return <WithheldLine row={row} {...rest} />
  }
}

function Chevron({ open }: { readonly open: boolean }) {
  return <IconChevronRight className={style.chevron} data-open={open} size={14} aria-hidden />
}

function GroupLine({ row }: { readonly row: Of<'group'> }) {
  const { language } = useLanguage()
  return (
    <>
      <Chevron open={row.open} />
      <span className={style.groupName}>{row.group[language]}</span>
    </>
  )
}

function TableLine({ row, terms, actions }: RowProps<'table'>) {
  const say = useSay(catalogTexts)
  const { language } = useLanguage()
  const { table } = row
  const name = table.name.toUpperCase()
  const { millions, count } = shortCount(table.rows)
  return (
    <>
      <Chevron open={row.open} />
      <span className={style.lines}>
        <span className={style.nameLine}>
          <span className={style.tableName}>
            <Highlight text={name} terms={terms} />
          </span>
          <span className={style.rowCount} title={say('rows', { rows: table.rows })}>
            {millions ? say('million', { count }) : count}
          </span>
        </span>
        <span className={style.caption}>
          <Highlight
            text={language === 'th' ? shortCaption(table) : table.captionEn}
            terms={terms}
          />
        </span>
      </span>
      <span className={style.actions}>
        <RowButton label={say('preview', { name })} onClick={() => actions.preview(row)}>
          <IconEye size={16} aria-hidden />
        </RowButton>
        <RowButton label={say('insert', { name })} onClick={() => actions.insert(row)}>
          <IconTextPlus size={16} aria-hidden />
        </RowButton>
      </span>
    </>
  )
}

/** Captions of the ministry begin with “data of”; the line is short. “General data” says something. */
function shortCaption({ captionTh }: CatalogTable): string {
  return captionTh.replace(/^ข้อมูล(?!ทั่วไป|$)/, '')
}

function ColumnLine({ row, terms, actions }: RowProps<'column'>) {
  const say = useSay(catalogTexts)
  const { column, list } = row
  return (
    <>
      {list === undefined ? (
        <span className={style.noChevron} />
      ) : (
        <RowButton label={say('toggle', { name: column.name })} onClick={() => actions.toggle(row)}>
          <Chevron open={row.open} />
        </RowButton>
      )}
      <span className={style.lines}>
        <span className={style.nameLine}>
          <span className={style.columnName}>
            <Highlight text={column.name} terms={terms} />
          </span>
          <ColumnMarks column={column} />
          <span className={style.type}>{column.type}</span>
        </span>
        <span className={style.caption} lang="th">
          <Highlight text={column.captionTh} terms={terms} />
        </span>
      </span>
    </>
  )
}

function CodeLine({ row, terms }: RowProps<'code'>) {
  return (
    <>
      <span className={style.code}>{literalOf(row.code.code, row.column)}</span>
      <span className={style.codeName} lang="th">
        <Highlight text={row.code.nameTh} terms={terms} />
      </span>
    </>
  )
}

function WithheldLine({ row, terms }: RowProps<'withheld'>) {
  const say = useSay(catalogTexts)
  const { language } = useLanguage()
  const { name, instead, reasonTh, reasonEn } = row.field
  const reason = language === 'th' ? reasonTh : reasonEn
  return (
    <>
      <IconLock className={style.lock} size={13} aria-hidden />
      <span className={style.lines}>
        <span className={style.nameLine}>
          <span className={style.columnName}>
            <Highlight text={name} terms={terms} />
          </span>
        </span>
        <span className={style.caption}>
          {say('withheld')} · {instead === null ? reason : say('instead', { name: instead })}
        </span>
      </span>
    </>
  )
}

/** A button on a line; by keyboard the same is done from the line itself. */
function RowButton({
  label,
  onClick,
  children,
}: {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={style.rowButton}
      tabIndex={-1}
      title={label}
      aria-label={label}
      onClick={(event: MouseEvent) => {
        event.stopPropagation()
        onClick()
      }}
    >
      {children}
    </button>
  )
}
