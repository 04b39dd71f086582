import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addressAt, type Session } from '../api/session.ts'
import type { Site } from './place.ts'

/** An address at one of the two sites; while nothing is known of them the server leads on from here. */
export function addressOf(session: Session | undefined, site: Site, path: string): string {
  if (session === undefined) return path
  return addressAt(site === 'portal' ? session.portalOrigin : session.workbenchOrigin, path)
}

/** Where a page of the product is. */
export interface Target {
  readonly site: Site
  readonly to: '/guide' | '/apply' | '/office' | '/work' | '/help'
}

/** A way to a page: within this one where it is at this site, else to the other site. */
export function SiteLink({
  session,
  target,
  children,
}: {
  readonly session: Session | undefined
  readonly target: Target
  readonly children: ReactNode
}) {
  const { site, to } = target
  const address = addressOf(session, site, to)
  if (address !== to) return <a href={address}>{children}</a>
  if (to !== '/office') return <Link to={to}>{children}</Link>
  return (
    <Link to="/office/$" params={{ _splat: '' }}>
      {children}
    </Link>
  )
}
