import { Link } from '@tanstack/react-router'
import type { Session } from '../api/session.ts'
import { Contact } from '../frame/contact.tsx'
import { usePageTitle } from '../frame/page-title.ts'
import { State } from '../frame/state.tsx'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'

const texts = {
  title: { th: 'หน้านี้สำหรับเจ้าหน้าที่ ศทส.', en: 'This page is for officers of the ministry' },
  why: {
    th: 'ท่านไม่มีบทบาทเจ้าหน้าที่หรือผู้ตรวจสอบ จึงเปิดหน้านี้ไม่ได้ หากควรมีบทบาท กรุณาให้เจ้าหน้าที่ ศทส. มอบให้',
    en: 'You are neither an officer nor an auditor, so this page does not open. If you should be, ask an officer of the ministry to grant the role.',
  },
  steward: {
    th: 'บทบาทผู้ดูแลการนำเข้ายังไม่มีงานในหน้านี้ คำขอและทะเบียนเปิดให้เจ้าหน้าที่และผู้ตรวจสอบเท่านั้น',
    en: 'A data steward has nothing to do here yet. Applications and registers are open to officers and auditors.',
  },
  home: { th: 'กลับหน้าแรก', en: 'Back to the front page' },
} as const satisfies Texts

/** Somebody is signed in and holds no office that these pages are for. */
export function NotForYou({ roles }: { readonly roles: Session['roles'] }) {
  const say = useSay(texts)
  usePageTitle(say('title'))
  return (
    <State wholePage tone="careful" title={say('title')} action={<Link to="/">{say('home')}</Link>}>
      <p>{say(roles.includes('steward') ? 'steward' : 'why')}</p>
      <Contact />
    </State>
  )
}
