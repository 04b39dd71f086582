import { Button, Loader } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  IconPlayerStopFilled,
} from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLanguage, useSay } from '../../language/language.tsx'
import style from './results.module.css'
import { resultsTexts } from './results-texts.ts'
import { type RunSentence, runSentence } from './run/run-sentence.ts'
import { isBusy } from './run/run-state.ts'
import type { RunDesk } from './use-run.ts'

interface Props {
  readonly desk: RunDesk
  readonly onGoTo: (position: { line: number; column: number }) => void
}

/** The one sentence about the run, always at this place, and what can be done about it. */
export function RunLine({ desk, onGoTo }: Props) {
  const say = useSay(resultsTexts)
  const { language } = useLanguage()
  const busy = isBusy(desk)
  const nowMs = useClock(busy)
  const { tone, lead, ticking, place } = runSentence(desk, language, nowMs)
  return (
    <div className={style.line} data-tone={tone}>
      <ToneMark tone={tone} />
      <div className={style.sentence} data-run-sentence="">
        <span role="status" aria-live="polite">
          {lead}
        </span>
        {ticking !== '' && <span className={style.ticking}> {ticking}</span>}
      </div>
      {busy && (
        <Button
          size="compact-sm"
          variant="light"
          color="red"
          leftSection={<IconPlayerStopFilled size={14} />}
          disabled={desk.stopping}
          aria-label={say('stopThis')}
          onClick={desk.stop}
        >
          {say('stop')}
        </Button>
      )}
      {place !== undefined && (
        <Button size="compact-sm" variant="light" onClick={() => onGoTo(place)}>
          {say('goTo', { line: place.line, column: place.column })}
        </Button>
      )}
    </div>
  )
}

function ToneMark({ tone }: { readonly tone: RunSentence['tone'] }) {
  const size = 18
  if (tone === 'busy') return <Loader size={16} aria-hidden="true" />
  if (tone === 'good') return <IconCircleCheck size={size} aria-hidden="true" />
  if (tone === 'bad') return <IconAlertTriangle size={size} aria-hidden="true" />
  return <IconInfoCircle size={size} aria-hidden="true" />
}

/** The time, told anew a few times a second while it matters. */
function useClock(running: boolean): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    if (!running) return
    setNowMs(Date.now())
    const timer = setInterval(() => setNowMs(Date.now()), 250)
    return () => clearInterval(timer)
  }, [running])
  return running ? Math.max(nowMs, 0) : nowMs
}
