import type { UseQueryResult } from '@tanstack/react-query'
import { State } from '../../frame/state.tsx'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { Answered } from '../answered.tsx'
import type { Inbox, Show } from '../office-types.ts'
import { ExportButton } from '../registers/export-button.tsx'
import { InboxEntry } from './inbox-entry.tsx'
import style from './inbox-list.module.css'
import { shows } from './shows.ts'

const texts = {
  title: { th: 'คำขอ', en: 'Applications' },
  which: { th: 'แสดงคำขอ', en: 'Which applications' },
  open: { th: 'รอพิจารณา', en: 'Waiting' },
  returned: { th: 'ส่งกลับ', en: 'Returned' },
  approved: { th: 'อนุมัติ', en: 'Approved' },
  rejected: { th: 'ไม่อนุมัติ', en: 'Rejected' },
  withdrawn: { th: 'ถอนแล้ว', en: 'Withdrawn' },
  none: { th: 'ไม่มีคำขอในรายการนี้', en: 'No application here' },
  noneOpen: { th: 'ไม่มีคำขอที่รอพิจารณา', en: 'Nothing waits' },
  noneOpenWhy: {
    th: 'เมื่อมีผู้ยื่นคำขอ จะปรากฏที่นี่',
    en: 'An application appears here as soon as somebody submits one.',
  },
} as const satisfies Texts

/** What waits, the longest first, in tabs by how it stands. */
export function InboxList({
  inbox,
  show,
  onShow,
  chosen,
}: {
  readonly inbox: UseQueryResult<Inbox>
  readonly show: Show
  readonly onShow: (show: Show) => void
  readonly chosen: string | null
}) {
  const say = useSay(texts)
  return (
    <>
      <div className={style.head}>
        <h1>{say('title')}</h1>
        <ExportButton register="applications" />
      </div>
      <fieldset className={style.tabs}>
        <legend className={style.hidden}>{say('which')}</legend>
        {shows.map((one) => (
          <button key={one} type="button" aria-pressed={one === show} onClick={() => onShow(one)}>
            {say(one)} <span>{inbox.data?.counts[one] ?? ''}</span>
          </button>
        ))}
      </fieldset>
      <Answered query={inbox} lines={5}>
        {({ applications }) =>
          applications.length === 0 ? (
            <State title={say(show === 'open' ? 'noneOpen' : 'none')}>
              {show === 'open' ? say('noneOpenWhy') : undefined}
            </State>
          ) : (
            <ul className={style.list} data-stale={inbox.isPlaceholderData || undefined}>
              {applications.map((entry) => (
                <li key={entry.id}>
                  <InboxEntry entry={entry} chosen={entry.id === chosen} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}
