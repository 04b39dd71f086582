import { Button } from '@mantine/core'
import { addressAt, signInAddress, useSession } from '../api/session.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './sign-in-problem.module.css'
import { problemName, problemTexts } from './sign-in-problems.ts'

const texts = {
  title: { th: 'เข้าสู่ระบบไม่สำเร็จ', en: 'You are not signed in' },
  again: { th: 'ลองอีกครั้ง', en: 'Try again' },
} as const satisfies Texts

/** A sign-in that came back without a session: what happened, what to do, once more. */
export function SignInProblem({ code }: { readonly code: string }) {
  const say = useSay(texts)
  const sayProblem = useSay(problemTexts)
  const session = useSession()
  const toWork = signInAddress('/work')
  return (
    <section className={style.problem} role="alert">
      <h2>{say('title')}</h2>
      <p>{sayProblem(problemName(code))}</p>
      <Button
        component="a"
        size="lg"
        href={session === undefined ? toWork : addressAt(session.workbenchOrigin, toWork)}
      >
        {say('again')}
      </Button>
    </section>
  )
}
