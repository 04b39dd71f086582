import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { usePageTitle } from '../frame/page-title.ts'
import { SearchField } from '../frame/search-field.tsx'
import { useLanguage, useSay } from '../language/language.tsx'
import { Contents } from './contents.tsx'
import style from './help.module.css'
import { helpTexts } from './help-texts.ts'
import { Loading, Trouble } from './help-trouble.tsx'
import { type Manual, manualQuery } from './manual-queries.ts'
import { Page } from './page.tsx'
import { SearchResults } from './search-results.tsx'

/** The manual: its contents, a page of it, and a search over all of it in the reader's language. */
export function Help() {
  const manual = useQuery(manualQuery)
  if (manual.isError) return <Trouble error={manual.error} onAgain={manual.refetch} />
  return manual.data === undefined ? <Loading /> : <OpenManual manual={manual.data} />
}

function OpenManual({ manual }: { readonly manual: Manual }) {
  const say = useSay(helpTexts)
  const { language } = useLanguage()
  const { page } = useParams({ strict: false })
  const [query, setQuery] = useState('')
  const pages = manual.pages.filter((entry) => entry.language === language)
  const current = page ?? pages[0]?.page ?? ''
  const title = pages.find((entry) => entry.page === current)?.title
  usePageTitle(title === undefined ? say('manual') : `${title} · ${say('manual')}`)
  const leave = () => setQuery('')
  return (
    <div className={style.help}>
      <div className={style.side}>
        <SearchField
          className={style.search}
          label={say('search')}
          query={query}
          onQuery={setQuery}
        />
        <Contents manual={manual} pages={pages} current={current} onGo={leave} />
      </div>
      <div className={style.main}>
        {query.trim() === '' ? (
          <Page pages={pages} current={current} />
        ) : (
          <SearchResults pages={pages} query={query} onGo={leave} />
        )}
      </div>
    </div>
  )
}
