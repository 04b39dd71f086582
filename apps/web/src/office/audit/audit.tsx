import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePageTitle } from '../../frame/page-title.ts'
import { State } from '../../frame/state.tsx'
import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { Answered } from '../answered.tsx'
import { Refused } from '../notice.tsx'
import { auditQuery } from '../office-queries.ts'
import type { AuditEvent } from '../office-types.ts'
import { type Column, RegisterTable } from '../registers/register-table.tsx'
import { momentWords } from '../words/moment-words.ts'
import { useWords } from '../words/use-words.ts'
import style from './audit.module.css'
import { actionGroups, actionWords, actorWords, outcomeWords } from './audit-words.ts'

const texts = {
  title: { th: 'บันทึกการตรวจสอบ', en: 'Audit trail' },
  proof: {
    th: 'หน้านี้แสดงบันทึก แต่ไม่พิสูจน์ว่าครบและไม่ถูกแก้ ผู้ดูแลระบบพิสูจน์ได้ด้วยคำสั่ง',
    en: 'This page shows the trail; it does not prove that it is whole and unchanged. The operator proves the chain with',
  },
  filter: { th: 'เหตุการณ์', en: 'Events' },
  empty: { th: 'ไม่มีเหตุการณ์ในกลุ่มนี้', en: 'No such event is on record' },
  older: { th: 'เหตุการณ์ก่อนหน้า', en: 'Older events' },
  end: { th: 'ถึงเหตุการณ์แรกแล้ว', en: 'This is the first event' },
  number: { th: 'ลำดับ', en: 'No.' },
  at: { th: 'เวลา', en: 'Time' },
  actor: { th: 'ผู้กระทำ', en: 'By' },
  action: { th: 'เหตุการณ์', en: 'Event' },
  scope: { th: 'จังหวัด', en: 'Province' },
  subject: { th: 'เกี่ยวกับ', en: 'About' },
  outcome: { th: 'ผล', en: 'Outcome' },
} as const satisfies Texts

/** What was done, by whom, the newest first. */
export function Audit() {
  const say = useSay(texts)
  const groups = useWords(actionGroups)
  const [action, setAction] = useState('')
  const query = useInfiniteQuery(auditQuery(action))
  const columns = useColumns()
  usePageTitle(say('title'))
  return (
    <div className={style.audit}>
      <h1>{say('title')}</h1>
      <p className={style.proof}>
        {say('proof')} <code>bin/hippo verify-audit</code>
      </p>
      <NativeSelect
        className={style.filter}
        label={say('filter')}
        value={action}
        onChange={({ currentTarget }) => setAction(currentTarget.value)}
        data={Object.keys(actionGroups).map((value) => ({ value, label: groups(value) }))}
      />
      <Answered query={query} lines={10}>
        {({ pages }) => {
          const events = pages.flatMap((page) => page.events)
          if (events.length === 0) return <State title={say('empty')} />
          return (
            <RegisterTable
              label={say('title')}
              columns={columns}
              rows={events}
              keyOf={({ number }) => String(number)}
            />
          )
        }}
      </Answered>
      {query.isFetchNextPageError && <Refused error={query.error} />}
      {query.data !== undefined && (
        <div className={style.older}>
          {query.hasNextPage ? (
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {say('older')}
            </Button>
          ) : (
            <span>{say('end')}</span>
          )}
        </div>
      )}
    </div>
  )
}

function useColumns(): readonly Column<AuditEvent>[] {
  const say = useSay(texts)
  const { language } = useLanguage()
  const moment = useWords(momentWords)
  const other = useWords(actionWords)
  const actorOf = useWords(actorWords)
  const ended = useWords(outcomeWords)
  return [
    { title: say('number'), isNumber: true, cell: ({ number }) => number },
    { title: say('at'), cell: ({ at }) => momentText(at, language) },
    { title: say('actor'), cell: ({ actor }) => actorOf(actor) },
    {
      title: say('action'),
      cell: ({ action }) => {
        const isAccess = action.startsWith('access.')
        const word = isAccess ? moment(action.slice('access.'.length)) : other(action)
        return (
          <span>
            {word}
            {word !== action && <span className={style.code}>{action}</span>}
          </span>
        )
      },
    },
    { title: say('scope'), cell: ({ scope }) => scope ?? '–' },
    {
      title: say('subject'),
      cell: ({ subject }) => <span className={style.subject}>{subject ?? '–'}</span>,
    },
    { title: say('outcome'), cell: ({ outcome }) => outcome.split(' ').map(ended).join(' ') },
  ]
}
