import { Skeleton } from '@mantine/core'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './pending.module.css'
import { usePlace } from './place.ts'

const texts = {
  loading: { th: 'กำลังเปิดหน้า', en: 'Opening the page' },
} as const satisfies Texts

/** The layout of the page that is being opened, so that nothing jumps when it stands. */
export function Pending() {
  const say = useSay(texts)
  const place = usePlace()
  return (
    <div className={style.pending} data-place={place} role="status" aria-label={say('loading')}>
      {place === 'work' && (
        <>
          <div className={style.panel}>
            <Skeleton height={32} />
            <Lines widths={[70, 55, 80, 62, 74, 50]} />
          </div>
          <div className={style.desk}>
            <Skeleton height={36} />
            <Skeleton height="100%" />
            <Skeleton height="100%" />
          </div>
        </>
      )}
      {place !== 'work' && (
        <div className={style.page}>
          <Skeleton height={32} width="40%" />
          <Lines widths={[96, 90, 94, 60]} />
        </div>
      )}
    </div>
  )
}

function Lines({ widths }: { readonly widths: readonly number[] }) {
  return widths.map((width) => <Skeleton key={width} height={14} width={`${width}%`} />)
}
