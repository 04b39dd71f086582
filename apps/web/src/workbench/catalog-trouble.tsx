import { Button, Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { State } from '../frame/state.tsx'
import { useSay } from '../language/language.tsx'
import type { Catalog } from './catalog-types.ts'
import style from './side-panel.module.css'
import { texts } from './texts.ts'

/** The catalogue while it comes, or when it does not. */
export function CatalogTrouble({ catalog }: { readonly catalog: UseQueryResult<Catalog> }) {
  const say = useSay(texts)
  if (!catalog.isError) {
    return (
      <div className={style.waiting} role="status" aria-label={say('loading')}>
        {[92, 60, 74, 66, 80, 58, 70, 76].map((width) => (
          <Skeleton key={width} height={14} width={`${width}%`} />
        ))}
      </div>
    )
  }
  return (
    <State
      title={say('catalogTrouble')}
      tone="broken"
      action={
        <Button variant="default" onClick={() => void catalog.refetch()}>
          {say('again')}
        </Button>
      }
    >
      {say('catalogTroubleWords')}
    </State>
  )
}
