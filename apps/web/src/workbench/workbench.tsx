import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Session, sessionQuery, signInAddress } from '../api/session.ts'
import { State } from '../frame/state.tsx'
import { useLanguage, useSay, useSentence } from '../language/language.tsx'
import { Desk } from './desk.tsx'
import { DeskSkeleton } from './desk-skeleton.tsx'
import { texts } from './texts.ts'

/** The workbench: whoever is entitled to a province works here on its data. */
export function Workbench() {
  const session = useQuery(sessionQuery)
  if (session.data !== undefined) return <Admitted session={session.data} />
  if (session.isPending) return <DeskSkeleton />
  return <Trouble onAgain={() => void session.refetch()} />
}

function Admitted({ session }: { readonly session: Session }) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { language } = useLanguage()
  const { person, work, refusal } = session
  if (person === null) {
    return (
      <State
        title={say('signInTitle')}
        action={
          <Button component="a" href={signInAddress('/work')}>
            {say('signIn')}
          </Button>
        }
      >
        {say('signInWords')}
      </State>
    )
  }
  if (work === null) {
    return (
      <State
        title={say('mayNotTitle')}
        tone="careful"
        action={
          <Button component={Link} to="/">
            {say('seePortal')}
          </Button>
        }
      >
        {refusal === null ? undefined : sentence(refusal)}
      </State>
    )
  }
  if (work.dataVersion === null) {
    const province = language === 'th' ? work.nameTh : work.nameEn
    return (
      <State title={say('noDataTitle', { province })} tone="careful">
        {say('noDataWords')}
      </State>
    )
  }
  return <Desk key={work.province} />
}

function Trouble({ onAgain }: { readonly onAgain: () => void }) {
  const say = useSay(texts)
  return (
    <State
      title={say('troubleTitle')}
      tone="broken"
      action={<Button onClick={onAgain}>{say('again')}</Button>}
    />
  )
}
