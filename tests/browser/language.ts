import type { Page } from 'playwright-core'

/** Switch the screen's language as a person does, with the switch in the bar; nothing when it speaks it already. */
export async function chooseLanguage(page: Page, language: 'th' | 'en'): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return
  const name = language === 'th' ? 'ภาษาไทย' : 'English'
  await page.getByRole('button', { name }).click()
  await page.locator(`html[lang=${language}]`).waitFor()
}
