import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { usePageTitle } from '../frame/page-title.ts'
import { Pending } from '../frame/pending.tsx'
import { State } from '../frame/state.tsx'
import { useSay, useSentence } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { accessQuery, guideQuery, type MyAccess } from './access.ts'
import { ApplicantPage } from './applicant-page.tsx'
import { known } from './use-command.ts'

const texts = {
  title: { th: 'คำขอใช้งาน', en: 'Access' },
  broken: { th: 'ยังเปิดหน้านี้ไม่ได้', en: 'This page cannot be opened yet' },
  again: { th: 'ลองใหม่', en: 'Try again' },
} as const satisfies Texts

const pollMs = { scan: 3_000, officer: 30_000 } as const

/** Somebody's own way into the system: from the application to the work. */
export function Apply() {
  const say = useSay(texts)
  const sentence = useSentence()
  usePageTitle(say('title'))
  const guide = useQuery(guideQuery)
  const { data, error, refetch } = useQuery({
    ...accessQuery,
    refetchInterval: ({ state }) => pollOf(state.data),
  })
  if (data !== undefined) {
    return <ApplicantPage access={data} guide={guide.data} onLookAgain={() => void refetch()} />
  }
  if (error === null) return <Pending />
  return (
    <State
      wholePage
      tone="broken"
      title={say('broken')}
      action={<Button onClick={() => void refetch()}>{say('again')}</Button>}
    >
      {sentence(known(error))}
    </State>
  )
}

/** How often to look, while something is under way that the reader waits for. */
function pollOf(access: MyAccess | undefined): number | false {
  const application = access?.application
  if (application == null) return false
  if (application.papers.some(({ scan }) => scan === 'waiting')) return pollMs.scan
  return application.ball === 'officer' ? pollMs.officer : false
}
