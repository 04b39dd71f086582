import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ApiProblem, Offline } from '../api/client.ts'
import { useSay, useSentence } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import type { HeldSession } from './held-session.ts'
import { NoPermission } from './no-permission.tsx'
import { Pending } from './pending.tsx'
import { type Place, siteOf } from './place.ts'
import { SignInFirst } from './sign-in-first.tsx'
import { State } from './state.tsx'

const texts = {
  unreached: { th: 'ยังเปิดหน้านี้ไม่ได้', en: 'This page cannot be opened yet' },
  unknown: {
    th: 'ตรวจไม่ได้ว่าใครเข้าสู่ระบบอยู่ ไม่มีสิ่งใดสูญหาย กรุณาลองใหม่',
    en: 'It could not be found out who is signed in. Nothing was lost. Try again.',
  },
  again: { th: 'ลองใหม่', en: 'Try again' },
} as const satisfies Texts

/** Lets a page show to whom it is for, and says to others why not and what to do. */
export function Admission({
  place,
  held,
  children,
}: {
  readonly place: Place
  readonly held: HeldSession
  readonly children: ReactNode
}) {
  const { session, error, lookAgain } = held
  if (place === 'portal' || place === 'guide') return children
  if (session === undefined) {
    return error === null ? <Pending /> : <Unreached error={error} onAgain={lookAgain} />
  }
  if (session.person === null) return <SignInFirst session={session} site={siteOf(place)} />
  if (place === 'work' && session.work === null) return <NoPermission session={session} />
  return children
}

function Unreached({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const say = useSay(texts)
  const sentence = useSentence()
  const known = error instanceof ApiProblem || error instanceof Offline
  return (
    <State
      wholePage
      tone="broken"
      title={say('unreached')}
      action={<Button onClick={onAgain}>{say('again')}</Button>}
    >
      {known ? sentence(error) : say('unknown')}
    </State>
  )
}
