import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graveProblems } from './axe.ts'
import { scrollFrames } from './frames.ts'
import { launchBrowser } from './stage.ts'
import { watch } from './watch.ts'

const policy = "default-src 'none'; script-src 'self' 'nonce-n'; connect-src *"
const elsewhere = 'http://127.0.0.2:9'

const pages: Readonly<Record<string, string>> = {
  '/quiet': '<h1>เงียบ</h1>',
  '/error': '<script nonce="n">console.error("said something")</script>',
  '/throws': '<script nonce="n">setTimeout(() => { throw new TypeError("fell over") })</script>',
  '/policy': '<script>document.title = "never"</script>',
  '/style': '<style>h1 { color: red }</style><p style="color: red">ก</p>',
  '/refused': '<script nonce="n">fetch("/gone")</script>',
  '/leaves': `<script nonce="n">fetch("${elsewhere}").catch(() => undefined)</script>`,
  '/unlabelled': '<input>',
  '/long': '<div id="long" tabindex="0"><p>a</p></div>',
}

/** What the other browser tests rely on must itself see what it is there to see. */
describe('the watch over a browser', () => {
  let site: Server
  let browser: Browser
  let url: string

  beforeAll(async () => {
    site = createServer((request, response) => {
      const page = pages[request.url ?? '']
      response.statusCode = page === undefined ? 404 : 200
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('content-security-policy', policy)
      response.end(`<!doctype html><html lang="th"><title>หน้า</title><main>${page}</main></html>`)
    })
    site.listen(0, '127.0.0.1')
    await once(site, 'listening')
    url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  async function problemsOf(page: string): Promise<readonly string[]> {
    const context = await browser.newContext()
    const { take } = await watch(context, [url])
    const visit = await context.newPage()
    await visit.goto(`${url}${page}`, { waitUntil: 'networkidle' })
    await context.close()
    return take().filter((line) => !line.includes('favicon'))
  }

  it('says nothing of a quiet page, nor of a call that is refused', async () => {
    expect(await problemsOf('/quiet')).toEqual([])
    expect(await problemsOf('/refused')).toEqual([])
  })

  it.each([
    ['/error', /said something/],
    ['/throws', /fell over/],
    ['/policy', /Content Security Policy/],
    ['/style', /against the policy: style-src/],
    ['/leaves', /leaves the site: http:\/\/127\.0\.0\.2/],
  ])('sees what is wrong with %s', async (page, line) => {
    expect((await problemsOf(page)).join('\n')).toMatch(line)
  })

  async function withPage<T>(at: string, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${url}${at}`)
    try {
      return await look(page)
    } finally {
      await context.close()
    }
  }

  it('sees a field without a label', async () => {
    for (const scope of ['all', 'words'] as const) {
      const look = (page: Page) => graveProblems(page, scope)
      expect(await withPage('/unlabelled', look)).toEqual([
        expect.stringMatching(/^critical label at input: /),
      ])
      expect(await withPage('/quiet', look)).toEqual([])
    }
  })

  it('counts the frames of a scroll', async () => {
    const scrolling = { pixelsPerFrame: 100, frames: 20 }
    const times = await withPage('/long', (page) => scrollFrames(page.locator('#long'), scrolling))
    expect(times).toHaveLength(20)
    expect(times.every((ms) => ms > 0)).toBe(true)
  })
})
