import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { usePageTitle } from '../../frame/page-title.ts'
import { State } from '../../frame/state.tsx'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { ApplicationPage } from '../application/application-page.tsx'
import { useKeptFields } from '../kept-fields.ts'
import { inboxQuery } from '../office-queries.ts'
import type { Show } from '../office-types.ts'
import style from './desk.module.css'
import { InboxList } from './inbox-list.tsx'
import { InboxNotices } from './inbox-notices.tsx'
import { shows } from './shows.ts'

const texts = {
  title: { th: 'คำขอ', en: 'Applications' },
  choose: { th: 'เลือกคำขอจากรายการ', en: 'Choose an application from the list' },
  chooseWhy: {
    th: 'คำขอที่รอนานที่สุดอยู่บนสุด',
    en: 'The one that has waited longest stands on top.',
  },
} as const satisfies Texts

/** The inbox on the left, the chosen application on the right; on a narrow screen one of them. */
export function Desk({ id }: { readonly id: string | null }) {
  const say = useSay(texts)
  const kept = useKeptFields('inbox')
  const show = shows.find((one) => one === kept.values.show) ?? 'open'
  const inbox = useQuery(inboxQuery(show))
  usePageTitle(id === null ? say('title') : '')
  useEffect(() => {
    if (id !== null) window.scrollTo({ top: 0 })
  }, [id])
  return (
    <div className={style.desk} data-open={id !== null || undefined}>
      <aside className={style.side} aria-label={say('title')}>
        <InboxList
          inbox={inbox}
          show={show}
          onShow={(next: Show) => kept.set('show', next)}
          chosen={id}
        />
      </aside>
      <div className={style.main}>
        {inbox.data !== undefined && <InboxNotices inbox={inbox.data} isBrief={id !== null} />}
        {id !== null && <ApplicationPage key={id} id={id} />}
        {id === null && inbox.data?.applications.length !== 0 && (
          <div className={style.none}>
            <State title={say('choose')}>{say('chooseWhy')}</State>
          </div>
        )}
      </div>
    </div>
  )
}
