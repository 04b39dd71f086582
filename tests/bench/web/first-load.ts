import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

/** Kilobytes, gzipped, of the scripts and sheets that the browser fetches for a page before anything is clicked. */
export async function firstLoadKilobytes(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) bodies.push(response.body())
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length)
  await context.close()
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}
