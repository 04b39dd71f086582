import type { ReactNode } from 'react'
import style from './section.module.css'

/** A part of an application under its own heading. */
export function Section({
  title,
  note,
  children,
}: {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) {
  return (
    <section className={style.section}>
      <h2>{title}</h2>
      {note !== undefined && <p className={style.note}>{note}</p>}
      {children}
    </section>
  )
}

/** What is known, a name and a value to a line. */
export function Facts({
  rows,
}: {
  readonly rows: readonly (readonly [name: string, value: ReactNode])[]
}) {
  return (
    <dl className={style.rows}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
