import { chromium, type Page } from 'playwright-core'
import { chromiumMissing, findChromium } from '../../../tools/test/chromium.ts'
import { people, signIn } from '../../browser/sign-in.ts'
import { WorkbenchPage } from '../../browser/workbench-page.ts'
import { startServerProcess } from '../../e2e/server-process.ts'
import { makeBenchHome } from '../province/bench-home.ts'

/** A signed-in person at the workbench of a served bench province. */
export interface BenchStage {
  readonly url: string
  readonly page: Page
  readonly desk: WorkbenchPage
  close(): Promise<void>
}

export async function openBenchStage(): Promise<BenchStage> {
  const executablePath = findChromium(process.env)
  if (executablePath === undefined) throw new TypeError(chromiumMissing.en)
  const bench = await makeBenchHome()
  const server = await startServerProcess(bench.homePath)
  const browser = await chromium.launch({ executablePath })
  const viewport = { width: 1280, height: 720 }
  const context = await browser.newContext({ baseURL: server.url, viewport, locale: 'th-TH' })
  const page = await context.newPage()
  await signIn(page, people.nan)
  const desk = new WorkbenchPage(page)
  await desk.editor.waitFor()
  await desk.tree.getByRole('treeitem').first().waitFor()
  return {
    url: server.url,
    page,
    desk,
    close: async () => {
      await browser.close()
      await server.stop('SIGINT')
      await bench.remove()
    },
  }
}
