import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A link to a page of the office; `to` is what follows `/office/`. */
export function OfficeLink({
  to,
  children,
  className,
  current = false,
}: {
  readonly to: string
  readonly children: ReactNode
  readonly className?: string | undefined
  readonly current?: boolean
}) {
  return (
    <Link
      to="/office/$"
      params={{ _splat: to }}
      activeOptions={{ exact: true }}
      {...(className !== undefined && { className })}
      {...(current && { 'aria-current': 'page' })}
    >
      {children}
    </Link>
  )
}
