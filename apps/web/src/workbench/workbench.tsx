import { useSession } from '../api/session.ts'
import { State } from '../frame/state.tsx'
import { useLanguage, useSay } from '../language/language.tsx'
import { Desk } from './desk.tsx'
import { DeskSkeleton } from './desk-skeleton.tsx'
import { texts } from './texts.ts'

/** The workbench, for whoever is entitled to a province; the frame lets nobody else in. */
export function Workbench() {
  const say = useSay(texts)
  const { language } = useLanguage()
  const work = useSession()?.work
  if (work === undefined || work === null) return <DeskSkeleton />
  if (work.dataVersion !== null) return <Desk key={work.province} />
  const province = language === 'th' ? work.nameTh : work.nameEn
  return (
    <State title={say('noDataTitle', { province })} tone="careful">
      {say('noDataWords')}
    </State>
  )
}
