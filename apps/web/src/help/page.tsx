import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useSay } from '../language/language.tsx'
import { Article } from './article.tsx'
import { helpTexts } from './help-texts.ts'
import { PageSkeleton, Trouble } from './help-trouble.tsx'
import { type Manual, manualPageQuery } from './manual-queries.ts'
import style from './pager.module.css'

interface PageProps {
  readonly pages: Manual['pages']
  readonly current: string
}

/** One page of the manual, and the ways to its neighbours. */
export function Page({ pages, current }: PageProps) {
  const { language } = useLanguage()
  const page = useQuery(manualPageQuery(language, current))
  if (page.isError) return <Trouble error={page.error} onAgain={page.refetch} />
  if (page.data === undefined) return <PageSkeleton />
  return (
    <>
      <Article key={`${language}/${current}`} page={page.data} />
      <Neighbours pages={pages} current={current} />
    </>
  )
}

function Neighbours({ pages, current }: PageProps) {
  const say = useSay(helpTexts)
  const at = pages.findIndex(({ page }) => page === current)
  const [previous, next] = [pages[at - 1], pages[at + 1]]
  return (
    <nav className={style.pager} aria-label={say('pager')}>
      {previous !== undefined && (
        <Link to="/help/$page" params={{ page: previous.page }}>
          <small>{say('previous')}</small>
          {previous.title}
        </Link>
      )}
      {next !== undefined && (
        <Link to="/help/$page" params={{ page: next.page }} data-next>
          <small>{say('next')}</small>
          {next.title}
        </Link>
      )}
    </nav>
  )
}
