import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayText } from '../language/dates.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import style from './contents.module.css'
import { helpTexts } from './help-texts.ts'
import { type Manual, manualPageQuery } from './manual-queries.ts'

interface ContentsProps {
  readonly manual: Manual
  readonly pages: Manual['pages']
  readonly current: string
  readonly onGo: () => void
}

/** The pages in order, below the open one its headings; folded together where there is little room. */
export function Contents({ manual, pages, current, onGo }: ContentsProps) {
  const say = useSay(helpTexts)
  const { language } = useLanguage()
  const [unfolded, setUnfolded] = useState(false)
  const go = () => {
    setUnfolded(false)
    onGo()
  }
  return (
    <nav className={style.contents} aria-label={say('contents')} data-unfolded={unfolded}>
      <button
        type="button"
        className={style.fold}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {say('contents')}
      </button>
      <div className={style.folded}>
        <ol>
          {pages.map(({ page, title }) => (
            <li key={page}>
              <Link
                to="/help/$page"
                params={{ page }}
                onClick={go}
                aria-current={page === current ? 'page' : undefined}
              >
                {title}
              </Link>
              {page === current && <Headings page={page} onGo={go} />}
            </li>
          ))}
        </ol>
        <p className={style.version}>
          {say('version', { version: manual.version, date: dayText(manual.date, language) })}
        </p>
      </div>
    </nav>
  )
}

function Headings({ page, onGo }: { readonly page: string; readonly onGo: () => void }) {
  const { language } = useLanguage()
  const { data } = useQuery(manualPageQuery(language, page))
  if (data === undefined) return null
  return (
    <ul>
      {data.headings.map(({ id, text }) => (
        <li key={id}>
          <Link
            to="/help/$page"
            params={{ page }}
            hash={id}
            activeOptions={{ includeHash: true }}
            onClick={onGo}
          >
            {text}
          </Link>
        </li>
      ))}
    </ul>
  )
}
