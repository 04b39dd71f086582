import { useEffect } from 'react'
import { tellOtherTabs, useSession } from '../api/session.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { usePageTitle } from './page-title.ts'
import { Pending } from './pending.tsx'
import { SignInFirst } from './sign-in-first.tsx'
import { State } from './state.tsx'

const texts = {
  done: { th: 'เข้าสู่ระบบแล้ว', en: 'You are signed in' },
  close: {
    th: 'ปิดแท็บนี้แล้วกลับไปทำงานต่อในแท็บเดิมได้เลย',
    en: 'Close this tab and go on in the tab you came from.',
  },
  work: { th: 'หรือทำงานต่อในแท็บนี้', en: 'Or work in this tab' },
  home: { th: 'หรือไปหน้าแรกในแท็บนี้', en: 'Or go to the front page in this tab' },
} as const satisfies Texts

/** Where a sign-in in a second tab ends: tells the first one, and closes itself where the browser lets it. */
export function SignedIn() {
  const say = useSay(texts)
  usePageTitle(say('done'))
  const session = useSession()
  const signedIn = session?.person != null
  useEffect(() => {
    if (!signedIn) return
    tellOtherTabs()
    window.close()
  }, [signedIn])
  if (session === undefined) return <Pending />
  if (!signedIn) return <SignInFirst session={session} />
  const works = session.work !== null
  const goOn = <a href={works ? '/work' : '/'}>{say(works ? 'work' : 'home')}</a>
  return (
    <State wholePage title={say('done')} action={goOn}>
      {say('close')}
    </State>
  )
}
