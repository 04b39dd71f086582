import { State } from '../../frame/state.tsx'
import { useSay } from '../../language/language.tsx'
import type { Run } from '../run-types.ts'
import style from './results.module.css'
import { resultsTexts } from './results-texts.ts'
import { isBusy } from './run/run-state.ts'
import type { RunDesk } from './use-run.ts'

/** What stands where rows would stand, when there are none to show. */
export function NoRows({ desk }: { readonly desk: RunDesk }) {
  const say = useSay(resultsTexts)
  const { run } = desk
  if (desk.opening && desk.problem === undefined) return null
  if (isBusy(desk) && desk.problem !== undefined) {
    return <State title={say('unreachedTitle')}>{say('unreached')}</State>
  }
  if (isBusy(desk)) return <State title={say('busyTitle')}>{say('busy')}</State>
  if (desk.problem !== undefined) {
    return (
      <State title={say('failedTitle')} tone="careful">
        {say('refused')}
      </State>
    )
  }
  if (run === undefined) return <State title={say('idleTitle')}>{say('idle')}</State>
  return <Ended run={run} />
}

function Ended({ run }: { readonly run: Run }) {
  const say = useSay(resultsTexts)
  if (run.state === 'cancelled') return <State title={say('stoppedTitle')}>{say('stopped')}</State>
  if (run.state === 'failed') {
    return (
      <State title={say('failedTitle')} tone="careful">
        {run.refusal === null ? say('fault', { id: run.id.slice(0, 8) }) : say('refused')}
      </State>
    )
  }
  if (run.state === 'limit' && (run.rows ?? 0) === 0) {
    return (
      <State title={say('failedTitle')} tone="careful">
        {say('refused')}
      </State>
    )
  }
  if (run.rows === null) return <State title={say('doneTitle')}>{say('done')}</State>
  if (run.rows > 0) return <State title={say('expiredTitle')}>{say('expired')}</State>
  return (
    <State title={say('emptyTitle')}>
      <ul className={style.hints}>
        <li>{say('emptyDates')}</li>
        <li>{say('emptyCodes')}</li>
        <li>{say('emptyJoins')}</li>
      </ul>
    </State>
  )
}
