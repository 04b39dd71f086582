import { type Session, useSession } from '../api/session.ts'
import { NoPermission } from '../frame/no-permission.tsx'
import { About } from './about.tsx'
import { Hero } from './hero.tsx'
import style from './portal.module.css'
import { SignInProblem } from './sign-in-problem.tsx'
import { SystemState } from './system-state.tsx'
import { WorkCard } from './work-card.tsx'

/** The front page: what HiPPO is and the way in; after sign-in, the way to one's own province. */
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
  if (session.work === null) return <NoPermission session={session} atPortal />
  return <WorkCard session={session} work={session.work} />
}
