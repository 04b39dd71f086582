import type { Page } from 'playwright-core'

/** Who may be chosen at the simulator's page: the demo people. */
export const people = { nan: /กานดา/, phayao: /ปรีชา/, nobody: /วิมล/ } as const

/** Sign in as a person does: from the front page, through the simulator's page, into the workbench. */
export async function signIn(page: Page, person: RegExp): Promise<void> {
  await beginSignIn(page)
  await choosePerson(page, person)
  await page.waitForURL(/\/work/)
}

/** From the front page to the simulator's page. */
export async function beginSignIn(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'เข้าสู่ระบบด้วย ThaiD' }).click()
}

/** At the simulator's page: be this person. */
export async function choosePerson(page: Page, person: RegExp): Promise<void> {
  await page.getByRole('button', { name: person }).click()
}
