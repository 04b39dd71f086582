import type { MyAccess } from '../apply/access.ts'

/** What somebody who has signed in can do next about their access. */
export type NextStep =
  | 'start'
  | 'cannot-start'
  | 'go-on'
  | 'mend'
  | 'wait'
  | 'rejected'
  | 'start-again'
  | 'accept-terms'
  | 'renew'
  | 'stopped'
  | 'nothing'

/** The first thing to do: what cannot wait before what can, an open application before a new one. */
export function nextStepOf(access: MyAccess): NextStep {
  const { work, terms, mayRenew, application } = access
  if (work?.code === 'terms-to-accept' || terms.mustAcceptBy !== null) return 'accept-terms'
  const open = application === null ? undefined : ofOpen[application.state]
  if (open !== undefined) return open
  if (mayRenew === null) return 'renew'
  if (work === null) return 'nothing'
  return ofNoWork(access)
}

const ofOpen: Readonly<Record<string, NextStep>> = {
  draft: 'go-on',
  returned: 'mend',
  submitted: 'wait',
  'in-review': 'wait',
}

/** Somebody who may not work and has no application on its way. */
function ofNoWork({ application, entitlement, mayStart }: MyAccess): NextStep {
  if (application?.state === 'rejected') return 'rejected'
  if (mayStart !== null) return entitlement === null ? 'cannot-start' : 'stopped'
  return application === null && entitlement === null ? 'start' : 'start-again'
}
