import { Button, Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ApiProblem, Offline } from '../api/problems.ts'
import { State } from '../frame/state.tsx'
import { useSay, useSentence } from '../language/language.tsx'
import style from './help.module.css'
import { helpTexts } from './help-texts.ts'

/** The layout of the manual while it is being opened. */
export function Loading() {
  const say = useSay(helpTexts)
  return (
    <div className={style.help} role="status" aria-label={say('loading')}>
      <div className={style.side}>
        <div className={style.lines}>
          <Skeleton height={40} />
          <Lines widths={[60, 48, 66, 52, 58, 44]} />
        </div>
      </div>
      <div className={style.main}>
        <PageSkeleton />
      </div>
    </div>
  )
}

export function PageSkeleton() {
  return (
    <div className={style.lines}>
      <Skeleton height={32} width="45%" />
      <Lines widths={[98, 94, 90, 97, 60]} />
    </div>
  )
}

function Lines({ widths }: { readonly widths: readonly number[] }) {
  return widths.map((width) => <Skeleton key={width} height={14} width={`${width}%`} />)
}

/** The manual, or a page of it, cannot be shown. */
export function Trouble({
  error,
  onAgain,
}: {
  readonly error: Error
  readonly onAgain: () => void
}) {
  const say = useSay(helpTexts)
  const sentence = useSentence()
  const isMissing = error instanceof ApiProblem && error.code === 'unknown-page'
  const isKnown = error instanceof ApiProblem || error instanceof Offline
  return (
    <State
      title={say(isMissing ? 'noPage' : 'trouble')}
      tone={isMissing ? 'careful' : 'broken'}
      action={
        isMissing ? (
          <Link to="/help">{say('toStart')}</Link>
        ) : (
          <Button variant="default" onClick={onAgain}>
            {say('again')}
          </Button>
        )
      }
    >
      {isKnown && !isMissing ? sentence(error) : undefined}
    </State>
  )
}
