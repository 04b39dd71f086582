import { useEffect, useState } from 'react'

/** Whole seconds until a moment, counted down; 0 once it has come, or when there is none. */
export function useSecondsUntil(moment: string | undefined): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  const left = moment === undefined ? 0 : Math.ceil((Date.parse(moment) - nowMs) / 1000)
  const waits = left > 0
  useEffect(() => {
    if (!waits) return undefined
    const timer = setInterval(() => setNowMs(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [waits])
  return Math.max(0, left)
}
