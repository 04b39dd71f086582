import { Button } from '@mantine/core'
import { type Session, signInAddress, useSession } from '../api/session.ts'
import { addressOf } from '../frame/site-link.tsx'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './sign-in-problem.module.css'
import { problemName, problemTexts } from './sign-in-problems.ts'

const texts = {
  title: { th: 'เข้าสู่ระบบไม่สำเร็จ', en: 'You are not signed in' },
  again: { th: 'ลองอีกครั้ง', en: 'Try again' },
  apply: { th: 'หรือเข้าสู่ระบบเพื่อขอใช้งาน', en: 'Or sign in to apply' },
} as const satisfies Texts

/** A sign-in that came back without a session: what happened, what to do, once more. */
export function SignInProblem({ code }: { readonly code: string }) {
  const say = useSay(texts)
  const sayProblem = useSay(problemTexts)
  const session = useSession()
  return (
    <section className={style.problem} role="alert">
      <h2>{say('title')}</h2>
      <p>{sayProblem(problemName(code))}</p>
      <div className={style.actions}>
        <Again session={session} />
      </div>
    </section>
  )
}

/** At the site to register the sign-in was begun to apply; where both sites are one, nobody knows. */
function Again({ session }: { readonly session: Session | undefined }) {
  const say = useSay(texts)
  const toWork = addressOf(session, 'workbench', signInAddress('/work'))
  const toApply = addressOf(session, 'portal', signInAddress('/apply'))
  const isAtPortal =
    session !== undefined &&
    session.portalOrigin !== session.workbenchOrigin &&
    session.portalOrigin === location.origin
  return (
    <>
      <Button component="a" size="lg" href={isAtPortal ? toApply : toWork}>
        {say('again')}
      </Button>
      {!isAtPortal && <a href={toApply}>{say('apply')}</a>}
    </>
  )
}
