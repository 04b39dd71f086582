import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { requestOf } from '../../contract/client.ts'
import { callFrom } from './call.ts'
import { chooseLanguage } from './language.ts'
import { people, signIn } from './sign-in.ts'
import { setStage } from './stage.ts'

interface ManualEntry {
  readonly language: 'th' | 'en'
  readonly page: string
  readonly title: string
}

describe('the manual inside the product', () => {
  const stage = setStage()
  let page: Page
  let entries: readonly ManualEntry[]

  beforeAll(async () => {
    page = (await stage.visitor()).page
    await signIn(page, people.nan)
    entries = JSON.parse((await callFrom(page, requestOf('manual'))).text).pages
  })

  it('has the same pages in Thai and in English', () => {
    const namesIn = (language: string) =>
      entries.filter((entry) => entry.language === language).map((entry) => entry.page)
    expect(namesIn('th').length).toBeGreaterThan(5)
    expect(namesIn('en')).toEqual(namesIn('th'))
  })

  it('is reached from the workbench', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'คู่มือ' }).click()
    await page.getByRole('heading', { level: 1, name: entries[0]?.title ?? '' }).waitFor()
    await page.getByText(/คู่มือรุ่น .+ 25\d\d/).waitFor()
  })

  it.each(['th', 'en'] as const)(
    'opens every page in %s, and every link of it leads somewhere',
    async (language) => {
      const links = new Set<string>()
      for (const entry of entries.filter((one) => one.language === language)) {
        await openPage(page, entry)
        for (const link of await linksOf(page)) links.add(link)
        expect(await brokenPictures(page), entry.page).toEqual([])
      }
      expect(links.size).toBeGreaterThan(entries.length / 2)
      for (const link of links) await follow(page, link, entries)
    },
  )

  it('finds a page by a word of its text', async () => {
    await page.goto('/help')
    await chooseLanguage(page, 'th')
    await page.getByRole('searchbox', { name: 'ค้นในคู่มือ' }).fill('นามแฝง')
    await page.getByText(/^พบใน \d+ หน้า/).waitFor()
    await page.getByRole('searchbox', { name: 'ค้นในคู่มือ' }).fill('ไม่มีคำนี้แน่นอน')
    await page.getByText('ไม่พบ “ไม่มีคำนี้แน่นอน” ในคู่มือ').waitFor()
  })

  it('is closed to whoever is not signed in', async () => {
    const stranger = await stage.visit()
    await stranger.page.goto('/help')
    await stranger.page.getByText('กรุณาเข้าสู่ระบบก่อน').waitFor()
    const { status } = await callFrom(stranger.page, requestOf('manual'))
    expect(status).toBe(401)
  })
})

async function openPage(page: Page, entry: ManualEntry): Promise<void> {
  await page.goto(`/help/${entry.page}`)
  await chooseLanguage(page, entry.language)
  await page.getByRole('heading', { level: 1, name: entry.title, exact: true }).waitFor()
}

/** Addresses of all links of the page and its contents, as they are written. */
function linksOf(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('main')
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

/** The one address outside: the contact that the ministry's guide gives; it is not opened here. */
const ministrySite = 'https://dmd-ict.moph.go.th'

/** A place of the manual, of the product, or a way to write or call somebody. */
async function follow(page: Page, link: string, entries: readonly ManualEntry[]): Promise<void> {
  if (/^(mailto|tel):/.test(link) || link === ministrySite) return
  expect(link, 'the product leads nowhere else').toMatch(/^[/#]/)
  await page.goto(new URL(link, page.url()).href)
  const { pathname, hash } = new URL(page.url())
  const name = /^\/help\/([a-z0-9-]+)$/.exec(pathname)?.[1]
  expect(name === undefined || entries.some((entry) => entry.page === name), link).toBe(true)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  if (hash !== '') await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).waitFor()
}

/** Pictures that did not come. */
async function brokenPictures(page: Page): Promise<readonly string[]> {
  return page.locator('article img').evaluateAll(async (images) => {
    const pictures = images.filter((image) => image instanceof HTMLImageElement)
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
    return pictures.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src)
  })
}
