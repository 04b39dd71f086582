import type { Locator } from 'playwright-core'

interface Scrolling {
  readonly pixelsPerFrame: number
  readonly frames: number
}

/** Scroll an element a step in every frame; returns the milliseconds between frames. */
export function scrollFrames(scroller: Locator, scrolling: Scrolling): Promise<readonly number[]> {
  return scroller.evaluate(
    (element, { pixelsPerFrame, frames }) =>
      new Promise<readonly number[]>((resolve) => {
        const times: number[] = []
        let last = performance.now()
        const step = (now: number) => {
          times.push(now - last)
          last = now
          element.scrollTop += pixelsPerFrame
          if (times.length > frames) resolve(times.slice(1))
          else requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
    scrolling,
  )
}
