import type { Page } from 'playwright-core'

/**
 * Milliseconds from pressing Run until what is waited for is painted, by the page's own clock: looked for before each
 * frame is painted, and told in the first task after it was.
 *
 * @param shown `rows`: a cell with the marker; `busy`: the sentence says that the statement runs, or the cell is there
 * already, as a frame is longer than some runs.
 */
export function runUntil(page: Page, shown: 'busy' | 'rows', marker: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const results = document.querySelector('section[aria-label="ผลลัพธ์"]')
        const cells = () => [...(results?.querySelectorAll('[role=gridcell]') ?? [])]
        const isBusy = () => results?.querySelector('[data-tone=busy]') !== null
        const hasRows = () => cells().some((cell) => cell.textContent === wanted.marker)
        const seen = wanted.shown === 'rows' ? hasRows : () => isBusy() || hasRows()
        const buttons = [...document.querySelectorAll('button')]
        const startedAt = performance.now()
        buttons.find((one) => one.textContent?.startsWith('รัน'))?.click()
        const look = () => {
          if (seen()) setTimeout(() => resolve(performance.now() - startedAt))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    { shown, marker },
  )
}

/** Longer than any offer takes; a key that changes no list tells nothing of how long one takes. */
const longestMs = 1000

/** Milliseconds from a key until the list of offers that it changes is painted; undefined when it changes none. */
export async function keyUntilOffers(page: Page, key: string): Promise<number | undefined> {
  await page.evaluate((mostMs) => {
    const painted = new Promise<number | undefined>((resolve) => {
      setTimeout(() => resolve(undefined), mostMs)
      addEventListener(
        'keydown',
        () => {
          const pressedAt = performance.now()
          const observer = new MutationObserver(() => {
            if (document.querySelector('.cm-tooltip-autocomplete li') === null) return
            observer.disconnect()
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressedAt)))
          })
          const lists = document.querySelector('.cm-tooltip-autocomplete')
          const where = lists ?? document.querySelector('.cm-editor') ?? document.body
          observer.observe(where, { childList: true, subtree: true })
        },
        { capture: true, once: true },
      )
    })
    Reflect.set(window, 'offersPainted', painted)
  }, longestMs)
  await page.keyboard.press(key)
  return page.evaluate(() => Reflect.get(window, 'offersPainted') as Promise<number | undefined>)
}
