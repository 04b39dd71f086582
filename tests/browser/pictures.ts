import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { productPath } from '../../apps/composition/settings.ts'
import { expectAccessible } from './axe.ts'
import { chooseLanguage } from './language.ts'

/** How a screen is looked at. */
interface Look {
  readonly language: 'th' | 'en'
  readonly scheme: 'light' | 'dark'
  readonly width: 1280 | 390
}

/** What stands on the screen besides the page itself; it is put there anew in every look. */
interface Scene {
  readonly set?: () => Promise<void>
  readonly clear?: () => Promise<void>
  /** In Thai and light the picture is of the page down to its end, and not of the screen alone. */
  readonly whole?: boolean
  /** Two looks stand for all. */
  readonly few?: boolean
}

const heights = { 1280: 720, 390: 844 } as const

/** Workbench: both languages, and dark. */
const deskLooks: readonly Look[] = [
  { language: 'th', scheme: 'light', width: 1280 },
  { language: 'en', scheme: 'light', width: 1280 },
  { language: 'th', scheme: 'dark', width: 1280 },
]

/** Portal and manual are read on telephones too. */
const pageLooks: readonly Look[] = [
  ...deskLooks,
  { language: 'th', scheme: 'light', width: 390 },
  { language: 'en', scheme: 'dark', width: 390 },
]

/** What differs little from a screen that is looked at in every way: once in each language, scheme and width. */
const fewLooks: readonly Look[] = [
  { language: 'th', scheme: 'light', width: 1280 },
  { language: 'en', scheme: 'dark', width: 390 },
]

/** Shown in the manual; taken anew into docs/guide when `HIPPO_PICTURES` is 1. */
const manualPictures = [
  ...['sign-in', 'workbench', 'catalog', 'result', 'chart', 'release'],
  ...['apply-draft-empty', 'apply-wrong-form', 'apply-submitted'],
  ...['office-application', 'office-users'],
]

/** Look at a screen of the workbench in each way. */
export function lookAtDesk(page: Page, name: string, scene: Scene = {}): Promise<void> {
  return lookAt(page, { name, looks: deskLooks, scene })
}

/** Look at a page of the portal or the manual in each way. */
export function lookAtPage(page: Page, name: string, scene: Scene = {}): Promise<void> {
  return lookAt(page, { name, looks: scene.few === true ? fewLooks : pageLooks, scene })
}

/** A picture in each look; axe, on English only what its words can break, as the elements are the same; no sideways scroll. */
async function lookAt(
  page: Page,
  { name, looks, scene }: { name: string; looks: readonly Look[]; scene: Scene },
): Promise<void> {
  for (const look of looks) {
    const where = `${name}-${look.language}-${look.scheme}-${look.width}`
    await page.setViewportSize({ width: look.width, height: heights[look.width] })
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: 'reduce' })
    await chooseLanguage(page, look.language)
    await scene.set?.()
    const whole = scene.whole === true && look.language === 'th' && look.scheme === 'light'
    await takePicture(page, { folder: '.cache/pictures', name: where, whole })
    const isForManual = manualPictures.includes(name) && look === looks[0]
    if (isForManual && process.env.HIPPO_PICTURES === '1') {
      await takePicture(page, { folder: 'docs/guide/pictures', name })
    }
    await expectAccessible(page, where, look.language === 'th' ? 'all' : 'words')
    await expectNoSidewaysScroll(page, where)
    await scene.clear?.()
  }
  await page.setViewportSize({ width: 1280, height: heights[1280] })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await chooseLanguage(page, 'th')
}

async function takePicture(
  page: Page,
  {
    folder,
    name,
    whole = false,
  }: { readonly folder: string; readonly name: string; readonly whole?: boolean },
): Promise<void> {
  if (whole) await page.evaluate(() => window.scrollTo(0, 0))
  await settle(page)
  mkdirSync(path.join(productPath, folder), { recursive: true })
  const file = path.join(productPath, folder, `${name}.png`)
  await page.screenshot({ path: file, fullPage: whole })
}

/** Wait for fonts and for whatever moves and comes to an end. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const moving = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map((animation) => animation.finished))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect.soft(beyond, `${where}: pixels that the page is wider than the screen`).toBe(0)
}
