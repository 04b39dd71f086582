import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ApiProblem, Offline } from '../api/client.ts'
import type { Session } from '../api/session.ts'
import { accessQuery, type MyAccess } from '../apply/access.ts'
import { addressOf } from '../frame/site-link.tsx'
import { dayText } from '../language/dates.ts'
import { useLanguage, useSay, useSentence } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './next-card.module.css'
import { nextTexts } from './next-card-texts.ts'
import { type NextStep, nextStepOf } from './next-step.ts'

const texts = {
  unreached: {
    th: 'ดูคำขอและสิทธิ์ของท่านไม่ได้ในขณะนี้',
    en: 'Your application and entitlement cannot be seen at the moment',
  },
  again: { th: 'ลองใหม่', en: 'Try again' },
} as const satisfies Texts

/** What somebody who has signed in can do next about their access; nothing where there is nothing to do. */
export function NextCard({ session }: { readonly session: Session }) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { data, error, refetch } = useQuery(accessQuery)
  if (data !== undefined) return <Step session={session} access={data} />
  if (error === null) {
    return session.work === null ? <Skeleton className={style.card} height={220} /> : null
  }
  return (
    <section className={style.card} role="alert">
      {session.work === null ? <h1>{say('unreached')}</h1> : <h2>{say('unreached')}</h2>}
      {(error instanceof ApiProblem || error instanceof Offline) && <p>{sentence(error)}</p>}
      <div className={style.actions}>
        <Button variant="default" size="lg" onClick={() => void refetch()}>
          {say('again')}
        </Button>
      </div>
    </section>
  )
}

function Step({ session, access }: { readonly session: Session; readonly access: MyAccess }) {
  const say = useSay(nextTexts)
  const sentence = useSentence()
  const step = nextStepOf(access)
  const filling = useFilling(access)
  if (step === 'nothing') return null
  const why = reasonOf(step, access)
  const isNew = access.entitlement === null && session.work === null
  const Title = session.work === null ? 'h1' : 'h2'
  const isLate = step === 'accept-terms' && access.terms.mustAcceptBy === null
  return (
    <section className={style.card} data-step={step}>
      <p className={style.above}>{say(isNew ? 'not-yet' : 'access')}</p>
      <Title>{say(`${step}-title`, filling)}</Title>
      <p>{why === null ? say(isLate ? 'accept-terms-now' : step, filling) : sentence(why)}</p>
      <div className={style.actions}>
        <Button
          component="a"
          size="lg"
          variant={session.work === null ? 'filled' : 'default'}
          href={addressOf(session, 'portal', step === 'accept-terms' ? '/terms' : '/apply')}
        >
          {say(`${step}-do`)}
        </Button>
        {isNew && <a href={addressOf(session, 'portal', '/guide')}>{say('guide')}</a>}
      </div>
    </section>
  )
}

/** The server's own sentence, where it says better than ours what stands against. */
function reasonOf(step: NextStep, { mayStart, work }: MyAccess): MyAccess['work'] {
  if (step === 'cannot-start') return mayStart
  return step === 'stopped' ? work : null
}

function useFilling({ application, terms, entitlement }: MyAccess) {
  const { language } = useLanguage()
  const day = (value: string | null | undefined) => (value ? dayText(value, language) : '–')
  const agency = language === 'th' ? application?.agencyTh : application?.agencyEn
  return {
    number: application?.number ?? '',
    agency: agency ?? '',
    submitted: day(application?.submittedAt),
    draftEnds: day(application?.draftEndsAt),
    acceptBy: day(terms.mustAcceptBy),
    ends: day(entitlement?.endsAt),
  }
}
