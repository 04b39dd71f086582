import { SegmentedControl } from '@mantine/core'
import { lazy, memo, Suspense, useState } from 'react'
import { useSay } from '../../language/language.tsx'
import { NoRows } from './no-rows.tsx'
import { ReleaseButton } from './release/release-button.tsx'
import { type Result, resultOf } from './result.ts'
import style from './results.module.css'
import { resultsTexts } from './results-texts.ts'
import { isBusy } from './run/run-state.ts'
import { RunLine } from './run-line.tsx'
import { TableView } from './table-view.tsx'
import type { RunDesk } from './use-run.ts'

const ChartPanel = lazy(async () => ({
  default: (await import('./chart/chart-panel.tsx')).ChartPanel,
}))

interface Props {
  readonly desk: RunDesk
  readonly onGoTo: (position: { line: number; column: number }) => void
}

type View = 'table' | 'chart'

/** What came of the newest run: the sentence, and its rows as a table or a chart. Not drawn again while one writes. */
export const Results = memo(function Results({ desk, onGoTo }: Props) {
  const say = useSay(resultsTexts)
  const [view, setView] = useState<View>('table')
  const shown = useShown(desk)
  return (
    <section
      className={style.results}
      aria-label={say('results')}
      tabIndex={-1}
      data-desk="results"
    >
      <div className={style.bar}>
        <RunLine desk={desk} onGoTo={onGoTo} />
        {shown !== undefined && (
          <div className={style.controls} data-stale={isBusy(desk) || undefined}>
            <SegmentedControl
              size="xs"
              value={view}
              onChange={(value) => setView(value === 'chart' ? 'chart' : 'table')}
              data={[
                { value: 'table', label: say('table') },
                { value: 'chart', label: say('chart') },
              ]}
            />
            <ReleaseButton key={shown.id} result={shown} />
          </div>
        )}
      </div>
      {shown === undefined ? (
        <div className={style.none}>
          <NoRows desk={desk} />
        </div>
      ) : (
        <div
          className={style.panels}
          key={shown.id}
          aria-busy={isBusy(desk)}
          inert={isBusy(desk)}
          data-stale={isBusy(desk) || undefined}
        >
          <div className={style.panel} data-hidden={view !== 'table' || undefined}>
            <TableView result={shown} />
          </div>
          {view === 'chart' && (
            <div className={style.panel}>
              <Suspense>
                <ChartPanel result={shown} />
              </Suspense>
            </div>
          )}
        </div>
      )}
    </section>
  )
})

/** The result to show; the one before stays, dimmed, until the new run has ended. */
function useShown(desk: RunDesk): Result | undefined {
  const [kept, setKept] = useState<Result>()
  const result = resultOf(desk.run)
  if (result !== undefined && (kept?.id !== result.id || kept.release !== result.release))
    setKept(result)
  if (result !== undefined) return result
  return isBusy(desk) && desk.problem === undefined ? kept : undefined
}
