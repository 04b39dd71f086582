import { useState } from 'react'
import { type Session, useSession } from '../api/session.ts'
import { State } from '../frame/state.tsx'
import { useLanguage, useSay } from '../language/language.tsx'
import { Desk } from './desk.tsx'
import { DeskSkeleton } from './desk-skeleton.tsx'
import { texts } from './texts.ts'

type Work = NonNullable<Session['work']>

/** The workbench, for whoever is entitled to a province; the frame lets nobody else in. */
export function Workbench() {
  const say = useSay(texts)
  const { language } = useLanguage()
  const work = useLastWork()
  if (work === undefined) return <DeskSkeleton />
  if (work.dataVersion !== null) return <Desk key={work.province} />
  const province = language === 'th' ? work.nameTh : work.nameEn
  return (
    <State title={say('noDataTitle', { province })} tone="careful">
      {say('noDataWords')}
    </State>
  )
}

/** What the person works on; when the session ends the desk stays as it is, behind the frame's dialog. */
function useLastWork(): Work | undefined {
  const now = useSession()?.work ?? undefined
  const [last, setLast] = useState(now)
  if (now !== undefined && now !== last) setLast(now)
  return now ?? last
}
