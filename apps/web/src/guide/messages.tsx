import { IconDeviceMobileOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Answer } from '#contract/client'
import { ApiProblem, call } from '../api/client.ts'
import { NotFound } from '../frame/not-found.tsx'
import { usePageTitle } from '../frame/page-title.ts'
import { Pending } from '../frame/pending.tsx'
import { State } from '../frame/state.tsx'
import { momentText } from '../language/dates.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './messages.module.css'

const texts = {
  title: { th: 'กล่อง SMS ของระบบทดลอง', en: 'SMS inbox of the trial' },
  loud: {
    th: 'ข้อความเหล่านี้ไม่ได้ส่งไปยังโทรศัพท์เครื่องใด',
    en: 'These messages were not sent to any phone',
  },
  why: {
    th: 'ระบบทดลองนี้เก็บ SMS ไว้แสดงที่นี่แทนการส่งจริง ใครก็เปิดดูได้ ระบบที่ใช้งานจริงไม่มีหน้านี้ หน้านี้ดูข้อความใหม่เองทุก 3 วินาที',
    en: 'This trial installation keeps its SMS here instead of sending them, for everybody to see. A real installation has no such page. New messages appear by themselves, within 3 seconds.',
  },
  none: { th: 'ยังไม่มีข้อความ', en: 'There are no messages yet' },
  next: {
    th: 'ข้อความแรกจะมาเมื่อมีผู้ขอรหัสยืนยันเบอร์มือถือ หรือยื่นคำขอ',
    en: 'The first one comes when somebody asks for a code for their phone, or submits an application.',
  },
  to: { th: 'ถึง {phone}', en: 'to {phone}' },
  stale: {
    th: 'ติดต่อระบบไม่ได้ในขณะนี้ ข้อความด้านล่างอาจไม่ใช่ล่าสุด ระบบจะลองใหม่เอง',
    en: 'The server cannot be reached at the moment. What stands below may not be the newest; this is tried again by itself.',
  },
} as const satisfies Texts

const lookMs = 3_000

type Message = Answer<'developmentInbox'>['messages'][number]

/** What a trial installation would have sent to phones; elsewhere there is no such page. */
export function Messages() {
  const say = useSay(texts)
  const { data, error } = useQuery({
    queryKey: ['development-inbox'],
    queryFn: ({ signal }) => call('developmentInbox', { signal }),
    refetchInterval: ({ state }) => (isNoPage(state.error) ? false : lookMs),
  })
  if (isNoPage(error)) return <NotFound />
  if (data === undefined && error === null) return <Pending />
  return (
    <div className={style.inbox}>
      <InboxTitle />
      {error !== null && (
        <p className={style.stale} role="status">
          {say('stale')}
        </p>
      )}
      {data?.messages.length === 0 && <State title={say('none')}>{say('next')}</State>}
      <ol className={style.messages} aria-live="polite">
        {data?.messages
          .toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
          .map((message) => (
            <Bubble key={message.id} message={message} />
          ))}
      </ol>
    </div>
  )
}

function isNoPage(error: Error | null): boolean {
  return error instanceof ApiProblem && error.status === 404
}

function InboxTitle() {
  const say = useSay(texts)
  usePageTitle(say('title'))
  return (
    <header className={style.loud}>
      <IconDeviceMobileOff size={40} stroke={1.5} aria-hidden="true" />
      <div>
        <h1>{say('title')}</h1>
        <p>
          <strong>{say('loud')}</strong>
        </p>
        <p>{say('why')}</p>
      </div>
    </header>
  )
}

function Bubble({ message }: { readonly message: Message }) {
  const say = useSay(texts)
  const { language } = useLanguage()
  return (
    <li className={style.message}>
      <p className={style.head}>
        <span>{say('to', { phone: message.maskedPhone })}</span>
        <time dateTime={message.receivedAt}>{momentText(message.receivedAt, language)}</time>
      </p>
      <p className={style.text} lang="th">
        {message.text}
      </p>
    </li>
  )
}
