import type { ReactNode } from 'react'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { CatalogColumn, CatalogTable, CodeList } from '../catalog-types.ts'
import style from './catalog.module.css'
import { useCatalogJoins } from './catalog-joins.ts'
import type { Withheld } from './catalog-search.ts'
import { catalogTexts } from './catalog-texts.ts'
import { literalOf } from './insert-text.ts'
import { isAdded } from './row-marks.tsx'
import type { TreeRow } from './tree-rows.ts'

/** What the card of a line says. */
export function DetailContent({ row }: { readonly row: TreeRow }): ReactNode {
  switch (row.kind) {
    case 'table':
      return <TableDetail table={row.table} />
    case 'column':
      return <ColumnDetail table={row.table} column={row.column} list={row.list} />
    case 'withheld':
      return <WithheldDetail table={row.table} field={row.field} />
    case 'code':
      return (
        <Detail
          name={literalOf(row.code.code, row.column)}
          caption={row.code.nameTh}
          hint="enter"
        />
      )
    case 'group':
      return null
  }
}

function TableDetail({ table }: { readonly table: CatalogTable }) {
  const say = useSay(catalogTexts)
  const { language } = useLanguage()
  const joins = useCatalogJoins(table.name)
  const keys = table.columns.filter(({ key }) => key).map(({ name }) => name)
  const captions = [table.captionTh, table.captionEn]
  const [first, second] = language === 'th' ? captions : captions.toReversed()
  return (
    <Detail name={table.name.toUpperCase()} caption={first ?? ''} hint="enterPreview">
      <p className={style.cardSecond}>{second}</p>
      <dl>
        <Fact name={say('rowCount')}>{table.rows.toLocaleString('en-US')}</Fact>
        {keys.length > 0 && (
          <Fact name={say('keyColumns')}>
            <code>{keys.join(', ')}</code>
          </Fact>
        )}
        {joins.length > 0 && (
          <Fact name={say('joins')}>
            {joins.map(({ to, columns }) => (
              <span key={to} className={style.join}>
                <code>{to.toUpperCase()}</code> <small>{columns.join(' + ')}</small>
              </span>
            ))}
          </Fact>
        )}
      </dl>
    </Detail>
  )
}

interface ColumnDetailProps {
  readonly table: CatalogTable
  readonly column: CatalogColumn
  readonly list: CodeList | undefined
}

function ColumnDetail({ table, column, list }: ColumnDetailProps) {
  const say = useSay(catalogTexts)
  const { language } = useLanguage()
  const treatment = language === 'th' ? column.treatmentTh : column.treatmentEn
  return (
    <Detail
      name={`${table.name.toUpperCase()}.${column.name}`}
      caption={isAdded(column) ? '' : column.captionTh}
      hint="enter"
    >
      <dl>
        <Fact name={say('type')}>
          <code>{column.type}</code>
          {column.key && ` · ${say('key')}`}
        </Fact>
        {treatment !== '' && (
          <Fact name={say(isAdded(column) ? 'added' : 'whatWasDone')}>{treatment}</Fact>
        )}
        {list === undefined && column.ref !== null && (
          <Fact name={say('reference')}>
            <code>{column.ref}</code>
          </Fact>
        )}
        {list !== undefined && <Codes column={column} list={list} />}
      </dl>
    </Detail>
  )
}

const codesShown = 8

function Codes({ column, list }: { readonly column: CatalogColumn; readonly list: CodeList }) {
  const say = useSay(catalogTexts)
  const more = list.codes.length - codesShown
  return (
    <Fact name={`${say('codes')} · ${list.captionTh}`}>
      {list.codes.slice(0, codesShown).map(({ code, nameTh }) => (
        <span key={code} className={style.join} lang="th">
          <code>{literalOf(code, column)}</code> {nameTh}
        </span>
      ))}
      {more > 0 && <small>{say('codesMore', { count: more })}</small>}
    </Fact>
  )
}

function WithheldDetail({
  table,
  field,
}: {
  readonly table: CatalogTable
  readonly field: Withheld
}) {
  const say = useSay(catalogTexts)
  const { language } = useLanguage()
  return (
    <Detail name={`${table.name.toUpperCase()}.${field.name}`} caption={say('withheld')}>
      <dl>
        <Fact name={say('whyWithheld')}>
          {language === 'th' ? field.reasonTh : field.reasonEn}
          {field.instead !== null && ` · ${say('instead', { name: field.instead })}`}
        </Fact>
      </dl>
    </Detail>
  )
}

interface DetailProps {
  readonly name: string
  readonly caption: string
  readonly hint?: 'enter' | 'enterPreview'
  readonly children?: ReactNode
}

function Detail({ name, caption, hint, children }: DetailProps) {
  const say = useSay(catalogTexts)
  return (
    <>
      <p className={style.cardName}>{name}</p>
      {caption !== '' && <p className={style.cardCaption}>{caption}</p>}
      {children}
      {hint !== undefined && <p className={style.cardHint}>{say(hint)}</p>}
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
