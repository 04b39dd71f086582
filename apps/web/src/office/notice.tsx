import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSay, useSentence } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { isKnown } from './answered.tsx'
import style from './notice.module.css'

const texts = {
  unknown: {
    th: 'เกิดข้อขัดข้อง ข้อความที่พิมพ์ยังอยู่ กรุณาลองใหม่',
    en: 'Something went wrong. What you typed is kept. Try again.',
  },
} as const satisfies Texts

/** A few words that must be seen, with a mark besides their colour. */
export function Notice({
  tone,
  title,
  children,
  action,
}: {
  readonly tone: 'info' | 'careful' | 'broken'
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  const Mark = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  return (
    <div className={style.notice} data-tone={tone} role={tone === 'broken' ? 'alert' : 'status'}>
      <Mark size={18} aria-hidden className={style.mark} />
      <div className={style.words}>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
      {action}
    </div>
  )
}

/** Why something was not done; nothing while there is no reason. */
export function Refused({ error }: { readonly error: Error | null }) {
  const say = useSay(texts)
  const sentence = useSentence()
  if (error === null) return null
  return <Notice tone="broken">{isKnown(error) ? sentence(error) : say('unknown')}</Notice>
}
