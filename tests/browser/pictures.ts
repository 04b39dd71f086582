import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { productPath } from '../../apps/composition/settings.ts'
import { expectAccessible } from './axe.ts'
import { chooseLanguage } from './language.ts'

/** How a screen is looked at. */
export interface Look {
  readonly language: 'th' | 'en'
  readonly scheme: 'light' | 'dark'
  readonly width: 1280 | 390
}

const heights = { 1280: 720, 390: 844 } as const

/** Workbench: both languages, and dark. */
export const deskLooks: readonly Look[] = [
  { language: 'th', scheme: 'light', width: 1280 },
  { language: 'en', scheme: 'light', width: 1280 },
  { language: 'th', scheme: 'dark', width: 1280 },
]

/** Portal and help are read on telephones too. */
export const allLooks: readonly Look[] = [
  ...deskLooks,
  { language: 'th', scheme: 'light', width: 390 },
  { language: 'en', scheme: 'dark', width: 390 },
]

/** Shown in the manual; taken anew into docs/guide when `HIPPO_PICTURES` is 1. */
const manualPictures = ['sign-in', 'workbench', 'catalog', 'result', 'chart', 'release']

/** Look at the screen that stands now in each way: a picture, axe, and nothing that must be scrolled sideways. */
export async function lookAt(page: Page, name: string, looks: readonly Look[]): Promise<void> {
  for (const look of looks) {
    await page.setViewportSize({ width: look.width, height: heights[look.width] })
    await page.emulateMedia({ colorScheme: look.scheme })
    await chooseLanguage(page, look.language)
    await takePicture(page, name, look)
    await expectAccessible(page, `${name} ${describeLook(look)}`)
    await expectNoSidewaysScroll(page, `${name} ${describeLook(look)}`)
  }
}

async function takePicture(page: Page, name: string, look: Look): Promise<void> {
  await settle(page)
  const file = `${name}-${describeLook(look)}.png`
  await page.screenshot({ path: path.join(folderOf('.cache/pictures'), file) })
  const isForManual = manualPictures.includes(name) && look === deskLooks[0]
  if (isForManual && process.env.HIPPO_PICTURES === '1') {
    await page.screenshot({ path: path.join(folderOf('docs/guide/pictures'), `${name}.png`) })
  }
}

/** Wait for fonts and for whatever moves and comes to an end. */
export async function settle(page: Page): Promise<void> {
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
  if (beyond > 0) throw new TypeError(`${where}: the page is ${beyond} px wider than the screen`)
}

function describeLook({ language, scheme, width }: Look): string {
  return `${language}-${scheme}-${width}`
}

function folderOf(relative: string): string {
  const folder = path.join(productPath, relative)
  mkdirSync(folder, { recursive: true })
  return folder
}
