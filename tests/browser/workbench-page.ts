import type { Locator, Page } from 'playwright-core'
import type { z } from 'zod'
import { Run as RunShape } from '#contract'

type Run = z.infer<typeof RunShape>

/** The workbench as a person sees it, in Thai. */
export class WorkbenchPage {
  readonly page: Page
  readonly editor: Locator
  readonly run: Locator
  readonly stop: Locator
  readonly results: Locator
  /** The one sentence about the run. */
  readonly sentence: Locator
  readonly grid: Locator
  readonly search: Locator
  readonly tree: Locator

  constructor(page: Page) {
    this.page = page
    this.editor = page.locator('.cm-content')
    this.run = page.getByRole('button', { name: /^รัน/ })
    this.results = page.getByRole('region', { name: 'ผลลัพธ์' })
    this.stop = page.getByRole('button', { name: 'หยุด (Ctrl+.)' })
    this.sentence = this.results.locator('[data-tone]').first()
    this.grid = this.results.getByRole('grid')
    this.search = page.getByRole('searchbox', { name: 'ค้นแฟ้ม คอลัมน์ รหัส' })
    this.tree = page.getByRole('tree', { name: 'แฟ้มและคอลัมน์' })
  }

  /** Put a statement in the place of whatever stands in the editor. */
  async write(sql: string): Promise<void> {
    await this.editor.focus()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.insertText(sql)
  }

  /** Paste a text in the place of whatever stands in the editor, as from the clipboard. */
  async paste(text: string): Promise<void> {
    await this.editor.focus()
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.editor.evaluate((editor, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      const event = { clipboardData, bubbles: true, cancelable: true }
      editor.dispatchEvent(new ClipboardEvent('paste', event))
    }, text)
  }

  /** The text in the editor, of a document that fits on the screen. */
  async text(): Promise<string> {
    return (await this.editor.locator('.cm-line').allTextContents()).join('\n')
  }

  /** Press Run; the run as the server first told of it. */
  async start(): Promise<Run> {
    const answered = this.page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/api/runs'),
    )
    await this.run.click()
    return RunShape.parse(await (await answered).json())
  }

  /** Write a statement, run it, and wait for its end. */
  async ask(sql: string): Promise<Run> {
    await this.write(sql)
    const run = await this.start()
    await this.settled()
    return run
  }

  /** Wait until nothing runs any more. */
  async settled(): Promise<void> {
    await this.results.locator('[data-tone]:not([data-tone=busy])').first().waitFor()
  }

  /** Every row of the grid, in order, by scrolling through it. */
  async rows(): Promise<readonly (readonly string[])[]> {
    const total = Number(await this.grid.getAttribute('aria-rowcount')) - 1
    const rows = new Map<number, readonly string[]>()
    while (rows.size < total) {
      const seen = await this.#rowsInSight()
      for (const [index, cells] of seen) rows.set(index, cells)
      await this.grid.evaluate((grid) => grid.scrollBy(0, 140))
    }
    return [...rows].sort(([one], [other]) => one - other).map(([, cells]) => cells)
  }

  /** A row that waits for its values has one cell, which says so by its class alone. */
  #rowsInSight(): Promise<readonly (readonly [number, readonly string[]])[]> {
    return this.grid.evaluate((grid) =>
      [...grid.querySelectorAll('[role=row]:has([role=gridcell]):not(:has([class*=waiting]))')].map(
        (row) => {
          const cells = [...row.querySelectorAll('[role=gridcell]')]
          return [Number(row.getAttribute('aria-rowindex')), cells.map((cell) => cell.textContent)]
        },
      ),
    )
  }

  /** Look for a word in the catalogue; the names of the tables in sight that it finds, best first. */
  async findTables(word: string): Promise<readonly string[]> {
    await this.search.fill(word)
    await this.page.getByText(/^พบ [\d,]+/).waitFor()
    const tables = this.tree.getByRole('treeitem').filter({ has: this.page.getByTitle(/ แถว$/) })
    const lines = await tables.allTextContents()
    return lines.map((line) => /^[A-Z_]+/.exec(line)?.[0] ?? line)
  }
}
