import type { BrowserContext } from 'playwright-core'

/** The newest message of the trial's inbox that fits all of it, read in a tab of its own; waits until there is one. */
export async function newestMessage(
  context: BrowserContext,
  ...fits: readonly RegExp[]
): Promise<string> {
  const page = await context.newPage()
  await page.goto('/messages')
  const all = page.getByRole('listitem')
  const message = fits.reduce((found, hasText) => found.filter({ hasText }), all).first()
  await message.waitFor()
  const text = (await message.textContent()) ?? ''
  await page.close()
  return text
}
