import { Button, Skeleton, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, Offline } from '../../api/client.ts'
import { SearchField } from '../../frame/search-field.tsx'
import { State } from '../../frame/state.tsx'
import { useLanguage, useSay, useSentence } from '../../language/language.tsx'
import type { Run } from '../run-types.ts'
import style from './history.module.css'
import { dayName, type HistoryDay, historyDays } from './history-days.ts'
import { HistoryItem } from './history-item.tsx'
import { historyTexts } from './history-texts.ts'
import { useHistory } from './use-history.ts'

interface Props {
  readonly onOpen: (sql: string) => void
  readonly onShow: (run: Run) => void
}

/** One's own runs, newest first, by day, with a search of their texts. */
export function HistoryPanel({ onOpen, onShow }: Props) {
  const say = useSay(historyTexts)
  const [search, setSearch] = useState('')
  const history = useHistory(search)
  const runs = history.data?.pages.flatMap((page) => page.runs) ?? []
  return (
    <section className={style.panel} aria-label={say('title')}>
      <div className={style.head}>
        <VisuallyHidden component="h2">{say('title')}</VisuallyHidden>
        <SearchField
          className={style.search}
          label={say('search')}
          query={search}
          onQuery={setSearch}
        />
      </div>
      <div className={style.list} aria-busy={history.isFetching}>
        {history.isError && <Failed error={history.error} onRetry={() => void history.refetch()} />}
        {history.isPending && <Waiting />}
        {history.isSuccess && runs.length === 0 && (
          <None search={search} onClear={() => setSearch('')} />
        )}
        {historyDays(runs).map((day) => (
          <Day key={day.day} day={day} onOpen={onOpen} onShow={onShow} />
        ))}
        {history.hasNextPage && (
          <More busy={history.isFetchingNextPage} onMore={() => void history.fetchNextPage()} />
        )}
      </div>
    </section>
  )
}

function Day({ day, onOpen, onShow }: Props & { readonly day: HistoryDay }) {
  const say = useSay(historyTexts)
  const { language } = useLanguage()
  const name = dayName(day.day, Date.now(), language)
  return (
    <div className={style.day}>
      <h3>{typeof name === 'string' ? say(name) : name.date}</h3>
      <ul>
        {day.runs.map((run) => (
          <HistoryItem key={run.id} run={run} onOpen={onOpen} onShow={onShow} />
        ))}
      </ul>
    </div>
  )
}

function Failed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const say = useSay(historyTexts)
  const sentence = useSentence()
  const isTold = error instanceof ApiProblem || error instanceof Offline
  return (
    <State
      title={say('failed')}
      tone={error instanceof Offline ? 'careful' : 'broken'}
      action={
        <Button size="compact-sm" variant="light" onClick={onRetry}>
          {say('retry')}
        </Button>
      }
    >
      {isTold ? sentence(error) : null}
    </State>
  )
}

function None({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const say = useSay(historyTexts)
  if (search.trim() === '') return <State title={say('none')}>{say('noneHow')}</State>
  return (
    <State
      title={say('noMatch')}
      action={
        <Button size="compact-sm" variant="light" onClick={onClear}>
          {say('clear')}
        </Button>
      }
    >
      {say('noMatchHow')}
    </State>
  )
}

function Waiting() {
  const say = useSay(historyTexts)
  return (
    <div role="status" aria-label={say('loading')}>
      {[1, 2, 3, 4, 5].map((place) => (
        <div key={place} className={style.waiting}>
          <Skeleton height={14} width="60%" />
          <Skeleton height={14} />
          <Skeleton height={14} width="80%" />
        </div>
      ))}
    </div>
  )
}

/** Loads the older runs when it comes into sight. */
function More({ busy, onMore }: { readonly busy: boolean; readonly onMore: () => void }) {
  const say = useSay(historyTexts)
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  latest.current = onMore
  useEffect(() => {
    const element = place.current
    if (element === null || busy) return
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && latest.current(), {
      rootMargin: '200px',
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [busy])
  return (
    <div ref={place} className={style.more}>
      <Button size="compact-sm" variant="subtle" loading={busy} onClick={onMore}>
        {say('more')}
      </Button>
    </div>
  )
}
