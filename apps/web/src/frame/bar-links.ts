import type { Session } from '../api/session.ts'
import type { Target } from './site-link.tsx'

export type BarLink = 'work' | 'apply' | 'office' | 'help' | 'guide'

/** Where each of the bar's links leads. */
export const barTargets: Readonly<Record<BarLink, Target>> = {
  work: { site: 'workbench', to: '/work' },
  apply: { site: 'portal', to: '/apply' },
  office: { site: 'portal', to: '/office' },
  help: { site: 'workbench', to: '/help' },
  guide: { site: 'portal', to: '/guide' },
}

/** The parts of the product that are for somebody, by what they are. */
export function linksFor(session: Session | undefined): readonly BarLink[] {
  if (session?.person == null) return ['guide']
  const works = session.work !== null
  return [
    ...(works ? (['work'] as const) : []),
    ...(asksForAccess(session) ? (['apply'] as const) : []),
    ...(seesOffice(session) ? (['office'] as const) : []),
    'help',
    ...(works ? [] : (['guide'] as const)),
  ]
}

/** Stewards have no pages in the office. */
export function seesOffice({ roles }: Session): boolean {
  return roles.includes('officer') || roles.includes('auditor')
}

/** Everybody who is signed in, but for those who hold an office and never had an entitlement. */
export function asksForAccess({ roles, work, refusal }: Session): boolean {
  return roles.length === 0 || work !== null || refusal?.code !== 'not-entitled'
}
