import { Button, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { ApiProblem, Offline } from '../api/client.ts'
import { State } from '../frame/state.tsx'
import { useSay, useSentence } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './answered.module.css'

const texts = {
  failed: { th: 'ยังเปิดส่วนนี้ไม่ได้', en: 'This cannot be opened yet' },
  unknown: {
    th: 'เกิดข้อขัดข้อง ไม่มีสิ่งใดสูญหาย กรุณาลองใหม่',
    en: 'Something went wrong. Nothing was lost. Try again.',
  },
  again: { th: 'ลองใหม่', en: 'Try again' },
  loading: { th: 'กำลังโหลด', en: 'Loading' },
  old: {
    th: 'ข้อมูลด้านล่างยังไม่ได้ปรับเป็นปัจจุบัน',
    en: 'What stands below could not be brought up to date.',
  },
} as const satisfies Texts

interface Asked<Data> {
  readonly data: Data | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** Shows an answer; its skeleton until it is there, or why it does not come and what to do. */
export function Answered<Data>({
  query,
  lines = 6,
  children,
}: {
  readonly query: Asked<Data>
  /** How many lines of skeleton keep its place. */
  readonly lines?: number
  readonly children: (data: Data) => ReactNode
}) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { data, error } = query
  const words = isKnown(error) ? sentence(error) : say('unknown')
  const again = (
    <Button variant="default" size="compact-sm" h={32} onClick={() => void query.refetch()}>
      {say('again')}
    </Button>
  )
  if (data === undefined) {
    return error === null ? (
      <Lines count={lines} label={say('loading')} />
    ) : (
      <State tone="broken" title={say('failed')} action={again}>
        {words}
      </State>
    )
  }
  return (
    <>
      {error !== null && (
        <div className={style.old} role="alert">
          <span>
            {say('old')} {words}
          </span>
          {again}
        </div>
      )}
      {children(data)}
    </>
  )
}

/** Whether an error says in both languages what happened. */
export function isKnown(error: Error | null | undefined): error is ApiProblem | Offline {
  return error instanceof ApiProblem || error instanceof Offline
}

function Lines({ count, label }: { readonly count: number; readonly label: string }) {
  const lines = Array.from({ length: count }, (_, at) => at)
  return (
    <div className={style.lines} role="status" aria-label={label}>
      {lines.map((at) => (
        <Skeleton key={at} height={28} width={`${96 - ((at * 7) % 30)}%`} />
      ))}
    </div>
  )
}
