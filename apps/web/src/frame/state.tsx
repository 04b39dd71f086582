import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import style from './state.module.css'

/** One of the designed states: empty, error, no permission. Says what it is, what was kept, what to do. */
export function State({
  title,
  children,
  action,
  tone = 'calm',
  wholePage = false,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  readonly tone?: 'calm' | 'careful' | 'broken'
  /** The state stands for a page, and its title is the page's. */
  readonly wholePage?: boolean
}) {
  const Title = wholePage ? 'h1' : 'h2'
  return (
    <div
      className={style.state}
      data-tone={tone}
      data-page={wholePage || undefined}
      role={tone === 'broken' ? 'alert' : 'status'}
    >
      <Mark size={wholePage ? 56 : 40} />
      <Title className={style.title}>{title}</Title>
      {children !== undefined && <div className={style.words}>{children}</div>}
      {action}
    </div>
  )
}
