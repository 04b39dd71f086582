import { type KeyboardEvent, type PointerEvent, useCallback, useState } from 'react'
import style from './splitter.module.css'

export interface Split {
  readonly size: number
  readonly least: number
  readonly most: number
  setSize(size: number): void
}

/** A size that a person can drag; kept in this browser. */
export function useSplit(
  name: string,
  bounds: { readonly from: number; readonly least: number; readonly most: number },
): Split {
  const { from, least, most } = bounds
  const [size, setKept] = useState(() => clamp(Number(localStorage.getItem(name) ?? from)))
  function clamp(wanted: number): number {
    return Math.min(most, Math.max(least, Number.isFinite(wanted) ? wanted : from))
  }
  const setSize = useCallback(
    (wanted: number) => {
      const clamped = Math.min(most, Math.max(least, wanted))
      setKept(clamped)
      localStorage.setItem(name, String(clamped))
    },
    [name, least, most],
  )
  return { size, least, most, setSize }
}

const keyStep = 24

/** The line between two parts, moved by mouse, finger or arrow keys. */
export function Splitter({
  split,
  label,
  direction,
}: {
  readonly split: Split
  readonly label: string
  readonly direction: 'down' | 'right'
}) {
  const along = direction === 'down' ? 'clientY' : 'clientX'
  const drag = (event: PointerEvent<HTMLHRElement>) => {
    const begun = event[along]
    const { currentTarget } = event
    currentTarget.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) =>
      split.setSize(split.size + moved[along] - begun)
    currentTarget.addEventListener('pointermove', move)
    currentTarget.addEventListener(
      'lostpointercapture',
      () => currentTarget.removeEventListener('pointermove', move),
      { once: true },
    )
  }
  const press = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> =
      direction === 'down' ? { ArrowUp: -1, ArrowDown: 1 } : { ArrowLeft: -1, ArrowRight: 1 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    split.setSize(split.size + step * keyStep)
  }
  return (
    <hr
      className={style.splitter}
      data-direction={direction}
      tabIndex={0}
      aria-label={label}
      aria-orientation={direction === 'down' ? 'horizontal' : 'vertical'}
      aria-valuenow={split.size}
      aria-valuemin={split.least}
      aria-valuemax={split.most}
      onPointerDown={drag}
      onKeyDown={press}
    />
  )
}
