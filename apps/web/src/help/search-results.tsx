import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { State } from '../frame/state.tsx'
import { useSay } from '../language/language.tsx'
import style from './found.module.css'
import { helpTexts } from './help-texts.ts'
import type { Manual } from './manual-queries.ts'
import { type PageHit, searchManual } from './manual-search.ts'

interface SearchProps {
  readonly pages: Manual['pages']
  readonly query: string
  readonly onGo: () => void
}

/** Where the words of the query stand in the manual. */
export function SearchResults({ pages, query, onGo }: SearchProps) {
  const say = useSay(helpTexts)
  const asked = useDeferredValue(query).trim()
  const hits = useMemo(() => searchManual(pages, asked), [pages, asked])
  if (hits.length === 0 && asked !== '') {
    return <State title={say('none', { query: asked })}>{say('noneHow')}</State>
  }
  return (
    <section className={style.found} aria-label={say('search')}>
      <p role="status" className={style.foundCount}>
        {say(hits.length === 1 ? 'foundOne' : 'found', { count: hits.length })}
      </p>
      <ol>
        {hits.map((hit) => (
          <li key={hit.page}>
            <Hit hit={hit} onGo={onGo} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Hit({ hit, onGo }: { readonly hit: PageHit; readonly onGo: () => void }) {
  const say = useSay(helpTexts)
  return (
    <>
      <Link to="/help/$page" params={{ page: hit.page }} onClick={onGo}>
        {hit.title}
      </Link>{' '}
      <small>{say(hit.count === 1 ? 'placesOne' : 'places', { count: hit.count })}</small>
      {hit.snippets.map(({ before, match, after }) => (
        <p key={before + match + after}>
          {before}
          <mark>{match}</mark>
          {after}
        </p>
      ))}
    </>
  )
}
