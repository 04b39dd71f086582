import { Skeleton } from '@mantine/core'
import { useSay } from '../language/language.tsx'
import style from './desk-skeleton.module.css'
import { texts } from './texts.ts'

/** The workbench's layout before it is there. */
export function DeskSkeleton() {
  const say = useSay(texts)
  return (
    <div className={style.desk} role="status" aria-label={say('loading')}>
      <div className={style.panel}>
        {[90, 70, 80, 60, 75, 85].map((width) => (
          <Skeleton key={width} height={14} width={`${width}%`} />
        ))}
      </div>
      <EditorSkeleton />
    </div>
  )
}

export function EditorSkeleton() {
  return (
    <div className={style.editor} aria-hidden="true">
      {[42, 58, 30].map((width) => (
        <Skeleton key={width} height={14} width={`${width}%`} />
      ))}
    </div>
  )
}
