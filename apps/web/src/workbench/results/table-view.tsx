import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { useSay } from '../../language/language.tsx'
import { Grid } from './grid/grid.tsx'
import { PlainTable } from './grid/plain-table.tsx'
import type { Result } from './result.ts'
import style from './results.module.css'
import { resultsTexts } from './results-texts.ts'

/** The rows of a result: as the grid, or, when they are few, as a plain table. */
export function TableView({ result }: { readonly result: Result }) {
  const [plain, setPlain] = useState(false)
  if (plain) return <Plain result={result} onBack={() => setPlain(false)} />
  return <Grid result={result} onPlain={() => setPlain(true)} />
}

function Plain({ result, onBack }: { readonly result: Result; readonly onBack: () => void }) {
  const say = useSay(resultsTexts)
  const { data, isError } = useQuery({
    queryKey: ['rows', result.id],
    queryFn: ({ signal }) =>
      call('rows', { params: { id: result.id }, query: { offset: 0, limit: 500 }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className={style.plain}>
      <Button size="compact-sm" variant="default" className={style.back} onClick={onBack}>
        {say('plainBack')}
      </Button>
      {isError && <p role="alert">{say('rowsFailed')}</p>}
      {data !== undefined && (
        <PlainTable
          caption={say('plainCaption', { rows: result.rows })}
          columns={result.columns}
          rows={data.rows}
        />
      )}
    </div>
  )
}
