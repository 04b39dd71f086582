import { memo, type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import { SearchField } from '../../frame/search-field.tsx'
import { useSay } from '../../language/language.tsx'
import type { Catalog } from '../catalog-types.ts'
import style from './catalog.module.css'
import { JoinsContext } from './catalog-joins.ts'
import { indexCatalog, searchCatalog } from './catalog-search.ts'
import { catalogTexts } from './catalog-texts.ts'
import { CatalogTree } from './catalog-tree.tsx'
import { foldedQuery } from './folded-text.ts'
import { literalOf, previewOf } from './insert-text.ts'
import type { RowActions } from './tree-row.tsx'
import { browseRows, firstOpen, foundRows, type TreeRow, treeOf } from './tree-rows.ts'

interface PanelProps {
  readonly catalog: Catalog
  /** Put a name, or a code, where the caret is. */
  readonly onInsert: (text: string) => void
  readonly onPreview: (sql: string) => void
}

/** The files, columns and codes of the province: searched first, browsed second. Not drawn again while one writes. */
export const CatalogPanel = memo(function CatalogPanel(props: PanelProps) {
  const { catalog, onInsert, onPreview } = props
  const say = useSay(catalogTexts)
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { rows, terms, count, toggle } = useRows(catalog, query)
  const actions: RowActions = useMemo(
    () => ({
      toggle,
      insert: (row) => {
        const text = textOf(row)
        if (text !== undefined) onInsert(text)
      },
      preview: (row) => row.kind === 'table' && onPreview(previewOf(row.table)),
    }),
    [toggle, onInsert, onPreview],
  )
  const focus = () => search.current?.focus()
  return (
    <JoinsContext value={catalog.joins}>
      <div className={style.panel}>
        <SearchField
          inputRef={search}
          className={style.search}
          label={say('search')}
          query={query}
          onQuery={setQuery}
          onDown={() => list.current?.focus()}
        />
        <Count catalog={catalog} count={count} />
        {count === 0 ? (
          <NothingFound query={query} onTry={setQuery} />
        ) : (
          <CatalogTree {...{ rows, terms, actions }} treeRef={list} onSearch={focus} />
        )}
      </div>
    </JoinsContext>
  )
})

/** The lines to show for a query, and how many tables it finds; undefined while nothing is asked. */
function useRows(catalog: Catalog, query: string) {
  const asked = foldedQuery(useDeferredValue(query))
  const tree = useMemo(() => treeOf(catalog), [catalog])
  const index = useMemo(() => indexCatalog(catalog), [catalog])
  const { hits, terms } = useMemo(
    () => (asked === '' ? nothingAsked : searchCatalog(index, asked)),
    [index, asked],
  )
  const [browsed, setBrowsed] = useState(() => firstOpen(tree))
  const [found, setFound] = useState({ asked, open: new Set<string>() as ReadonlySet<string> })
  const foundOpen = found.asked === asked ? found.open : nothingOpen
  const rows = useMemo(
    () => (hits === undefined ? browseRows(tree, browsed) : foundRows(tree, foundOpen, hits)),
    [tree, hits, browsed, foundOpen],
  )
  const toggle = useMemo(
    () =>
      hits === undefined
        ? (row: TreeRow) => setBrowsed((open) => toggled(open, row.id))
        : (row: TreeRow) => setFound({ asked, open: toggled(foundOpen, row.id) }),
    [hits, asked, foundOpen],
  )
  return { rows, terms, count: hits?.length, toggle }
}

const nothingAsked = { hits: undefined, terms: [] }
const nothingOpen: ReadonlySet<string> = new Set()

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(open)
  if (!next.delete(id)) next.add(id)
  return next
}

/** What a line puts into the statement. */
function textOf(row: TreeRow): string | undefined {
  switch (row.kind) {
    case 'table':
      return row.table.name
    case 'column':
      return row.column.name
    case 'code':
      return literalOf(row.code.code, row.column)
    case 'withheld':
      return row.field.instead ?? undefined
    case 'group':
      return undefined
  }
}

function Count({
  catalog,
  count,
}: {
  readonly catalog: Catalog
  readonly count: number | undefined
}) {
  const say = useSay(catalogTexts)
  const references = catalog.tables.filter(({ columns }) => columns.every(({ key }) => !key)).length
  const files = catalog.tables.length - references
  return (
    <p className={style.count} role="status">
      {count === undefined
        ? say('files', { files, references })
        : count > 0 && say('found', { count })}
    </p>
  )
}

const examples = ['เบาหวาน', 'วัคซีน', 'ผู้ป่วยใน', 'DIAGCODE']

function NothingFound({
  query,
  onTry,
}: {
  readonly query: string
  readonly onTry: (query: string) => void
}): ReactNode {
  const say = useSay(catalogTexts)
  return (
    <div className={style.nothing} role="status">
      <p className={style.nothingTitle}>{say('none', { query })}</p>
      <p>{say('advice')}</p>
      <p className={style.examples}>
        {examples.map((example) => (
          <button key={example} type="button" onClick={() => onTry(example)}>
            {example}
          </button>
        ))}
      </p>
    </div>
  )
}
