import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { call } from '../../../api/client.ts'
import { State } from '../../../frame/state.tsx'
import { useSay } from '../../../language/language.tsx'
import type { Cell } from '../grid/cell-text.ts'
import { PlainTable } from '../grid/plain-table.tsx'
import type { Result } from '../result.ts'
import style from './chart.module.css'
import { ChartCanvas } from './chart-canvas.tsx'
import { ChartChoices } from './chart-choices.tsx'
import {
  type ChartChoice,
  chartData,
  marksOf,
  mostBars,
  mostMarks,
  numberColumns,
} from './chart-data.ts'
import { chartTexts } from './chart-texts.ts'
import { useChartChoice } from './use-chart-choice.ts'

/** A result as bars or a line, and the same numbers as a table below. */
export function ChartPanel({ result }: { readonly result: Result }) {
  const say = useSay(chartTexts)
  const { choice, choose } = useChartChoice(result)
  const { columns } = result
  if (numberColumns(columns).length === 0) {
    return <State title={say('noNumbers')}>{say('noNumbersHow')}</State>
  }
  const marks = marksOf(result.rows, choice)
  return (
    <div className={style.panel}>
      <ChartChoices columns={columns} choice={choice} onChoice={choose} />
      {choice.numbers.length === 0 ? (
        <State title={say('chooseNumbers')} />
      ) : marks > mostMarks ? (
        <State title={say('tooMany')}>{say('groupFirst', { marks, most: mostMarks })}</State>
      ) : (
        <Drawing result={result} choice={choice} />
      )}
    </div>
  )
}

function Drawing({ result, choice }: { readonly result: Result; readonly choice: ChartChoice }) {
  const say = useSay(chartTexts)
  const { data: rows, isError } = useQuery({
    queryKey: ['chart-rows', result.id],
    queryFn: ({ signal }) => allRows(result, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const data = useMemo(
    () => rows && chartData(result.columns, rows, choice),
    [rows, result.columns, choice],
  )
  if (isError) return <State title={say('failed')} tone="broken" />
  if (data === undefined) return <Skeleton className={style.waiting} />
  const description = say('description', {
    kind: say(choice.kind),
    numbers: data.series.map(({ name }) => name).join(', '),
    label: data.columns[0]?.name ?? '#',
    rows: data.labels.length,
  })
  const column = data.series[0]?.name ?? ''
  return (
    <>
      {data.labels.length < data.of && (
        <p className={style.note}>{say('topBars', { most: mostBars, column, rows: data.of })}</p>
      )}
      <ChartCanvas data={data} kind={choice.kind} description={description} />
      <Twin data={data} />
    </>
  )
}

function Twin({ data }: { readonly data: ReturnType<typeof chartData> }) {
  const say = useSay(chartTexts)
  const [shown, setShown] = useState(true)
  const id = useId()
  return (
    <div className={style.twin}>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {say(shown ? 'hideTwin' : 'showTwin')}
      </Button>
      <div id={id} className={style.table} data-hidden={!shown || undefined}>
        <PlainTable caption={say('twin')} columns={data.columns} rows={data.rows} />
      </div>
    </div>
  )
}

const pageRows = 1000

async function allRows(result: Result, signal: AbortSignal): Promise<readonly (readonly Cell[])[]> {
  const rows: (readonly Cell[])[] = []
  while (rows.length < Math.min(result.rows, mostMarks)) {
    const query = { offset: rows.length, limit: pageRows }
    const page = await call('rows', { params: { id: result.id }, query, signal })
    if (page.rows.length === 0) break
    rows.push(...page.rows)
  }
  return rows
}
