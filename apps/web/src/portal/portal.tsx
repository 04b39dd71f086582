import { type Session, useSession } from '../api/session.ts'
import { asksForAccess, seesOffice } from '../frame/bar-links.ts'
import { About } from './about.tsx'
import { Hero } from './hero.tsx'
import { NextCard } from './next-card.tsx'
import { OfficeCard } from './office-card.tsx'
import style from './portal.module.css'
import { SignInProblem } from './sign-in-problem.tsx'
import { SystemState } from './system-state.tsx'
import { WorkCard } from './work-card.tsx'

/** The front page: what HiPPO is and the way in; after sign-in, what somebody can do next. */
export function Portal() {
  const session = useSession()
  const problem = new URLSearchParams(location.search).get('problem')
  return (
    <div className={style.portal}>
      {problem !== null && session?.person == null && <SignInProblem code={problem} />}
      <Lead session={session} offerSignIn={problem === null} />
      <About />
      <SystemState version={session?.version} />
    </div>
  )
}

function Lead({
  session,
  offerSignIn,
}: {
  readonly session: Session | undefined
  readonly offerSignIn: boolean
}) {
  if (session?.person == null) return <Hero session={session} offerSignIn={offerSignIn} />
  return (
    <>
      {session.work !== null && <WorkCard session={session} work={session.work} />}
      {asksForAccess(session) && <NextCard session={session} />}
      {seesOffice(session) && <OfficeCard session={session} />}
    </>
  )
}
