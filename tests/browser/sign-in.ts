import type { Page } from 'playwright-core'

/** Who may be chosen at the simulator's page: the demo people. */
export const people = {
  ...{ nan: /กานดา/, phayao: /ปรีชา/, nobody: /วิมล/, officer: /อรุณี/, steward: /วิชัย/ },
  ...{ auditor: /เพ็ญศรี/, nanSecond: /สมชาย/, phrae: /มาลี/ },
} as const

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

/** Sign in at a page that is for whoever has signed in. */
export async function signInAt(page: Page, path: string, person: RegExp): Promise<void> {
  await page.goto(path)
  await page.getByRole('main').getByRole('link', { name: /ThaiD/ }).click()
  await choosePerson(page, person)
  await page.waitForURL((url) => url.pathname.startsWith(path))
}

/** At the simulator's page: be this person. */
export async function choosePerson(page: Page, person: RegExp): Promise<void> {
  await page.getByRole('button', { name: person }).click()
}
