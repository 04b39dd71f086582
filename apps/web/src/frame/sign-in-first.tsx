import { Button } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { type Session, signInAddress } from '../api/session.ts'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import type { Site } from './place.ts'
import { addressOf } from './site-link.tsx'
import { State } from './state.tsx'

const texts = {
  title: { th: 'กรุณาเข้าสู่ระบบก่อน', en: 'Sign in first' },
  why: {
    th: 'หน้านี้เปิดให้ผู้ที่เข้าสู่ระบบด้วย ThaiD แล้วเท่านั้น เข้าสู่ระบบแล้วจะกลับมาที่หน้านี้',
    en: 'This page is open to people who have signed in with ThaiD. You come back to it after signing in.',
  },
  signIn: { th: 'เข้าสู่ระบบด้วย ThaiD', en: 'Sign in with ThaiD' },
  simulated: {
    th: 'ระบบทดลอง: ใช้ตัวจำลองแทน ThaiD และข้อมูลสังเคราะห์',
    en: 'Trial installation: a simulator stands in for ThaiD, and the data are synthetic.',
  },
} as const satisfies Texts

/** A page of a site, of this one unless another is named, and nobody is signed in there. */
export function SignInFirst({
  session,
  site,
}: {
  readonly session: Session
  readonly site?: Site
}) {
  const say = useSay(texts)
  const here = useLocation({ select: ({ pathname }) => pathname })
  const signIn = signInAddress(here)
  return (
    <State
      wholePage
      title={say('title')}
      action={
        <Button component="a" href={site === undefined ? signIn : addressOf(session, site, signIn)}>
          {say('signIn')}
        </Button>
      }
    >
      <p>{say('why')}</p>
      {session.simulated && <p>{say('simulated')}</p>}
    </State>
  )
}
