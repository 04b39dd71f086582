import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { requestOf } from '../../contract/client.ts'
import { demoChoice, newClient, thaidAddress } from '../e2e/signed-in-client.ts'
import { callFrom } from './call.ts'
import { beginSignIn, choosePerson, people, signIn } from './sign-in.ts'
import { setStage } from './stage.ts'

const callback = '**/sign-in/callback?*'

/** The page's words of what went wrong. */
const alertOf = (page: Page) => page.getByRole('alert')

async function isSignedIn(page: Page): Promise<boolean> {
  const { text } = await callFrom(page, requestOf('session'))
  return JSON.parse(text).person !== null
}

/** Do something when the person has been chosen and before the browser brings the answer to the product. */
async function onTheWayBack(page: Page, act: () => void): Promise<void> {
  await page.route(/\/person\//, async (route) => {
    let answer = await route.fetch({ maxRedirects: 0 })
    let location = answer.headers().location ?? ''
    while (!location.includes('/sign-in/callback')) {
      answer = await page.request.get(location, { maxRedirects: 0 })
      location = answer.headers().location ?? ''
    }
    act()
    await route.fulfill({ status: 303, headers: { location } })
  })
}

describe('a sign-in that goes wrong', () => {
  const stage = setStage({ ownThaid: true })

  it.each([
    ['without a state', '/sign-in/callback'],
    ['with a code alone', '/sign-in/callback?code=abc'],
    ['with a state that nobody made', '/sign-in/callback?code=abc&state=abc'],
    ['with a state twice', '/sign-in/callback?code=abc&state=abc&state=abc'],
  ])('comes back %s: the page says so, and nobody is signed in', async (_what, address) => {
    const { page } = await stage.visit()
    await page.goto(address)
    await alertOf(page)
      .getByText(/หมดอายุ ถูกใช้ไปแล้ว หรือเริ่มจากเบราว์เซอร์อื่น/)
      .waitFor()
    expect(page.url()).not.toContain('state')
    expect(await isSignedIn(page)).toBe(false)
  })

  it('comes back in another browser than began it', async () => {
    const client = newClient(stage.server.url)
    const address = await thaidAddress(client, stage.server.url)
    const came = await client.visitor.choose(address, demoChoice.nan)
    const { page } = await stage.visit()
    await page.goto(came.href)
    await alertOf(page)
      .getByText(/เบราว์เซอร์อื่น/)
      .waitFor()
    expect(await isSignedIn(page)).toBe(false)
  })

  it('comes back twice: the second time is refused, and the first session stands', async () => {
    const { page } = await stage.visit()
    const came = page.waitForRequest(callback)
    await signIn(page, people.nan)
    const address = (await came).url()
    await page.goto(address)
    await page.waitForURL(/problem=sign-in-mismatch/)
    expect(await isSignedIn(page)).toBe(true)
  })

  it.each([
    ['slow', /ThaiD ไม่ตอบในขณะนี้/],
    ['down', /ThaiD ไม่ตอบในขณะนี้/],
    ['nonsense', /คำตอบจาก ThaiD ไม่ครบหรือไม่ถูกต้อง/],
    ['wrong-pid', /คำตอบจาก ThaiD ไม่ครบหรือไม่ถูกต้อง/],
  ] as const)('meets a ThaiD that is %s, and says so', async (behaviour, words) => {
    const { page } = await stage.visit()
    await beginSignIn(page)
    await onTheWayBack(page, () => stage.thaid.behave(behaviour))
    await choosePerson(page, people.nan)
    await alertOf(page).getByText(words).waitFor()
    stage.thaid.behave('normal')
    expect(await isSignedIn(page)).toBe(false)
    await page.unrouteAll()
    await page.getByRole('link', { name: 'ลองอีกครั้ง' }).click()
    await choosePerson(page, people.nan)
    await page.waitForURL(/\/work/)
  })

  it('is cancelled by the person', async () => {
    const { page } = await stage.visit()
    await beginSignIn(page)
    await page.getByRole('button', { name: /ยกเลิก/ }).click()
    await alertOf(page)
      .getByText(/ถูกยกเลิก/)
      .waitFor()
    expect(await isSignedIn(page)).toBe(false)
  })

  it('is by somebody without entitlement: the page says why, and where to apply', async () => {
    const { page } = await stage.visit()
    await beginSignIn(page)
    await choosePerson(page, people.nobody)
    await page.waitForURL(/\/work/)
    await page.getByText('ท่านยังไม่มีสิทธิ์ทำงานกับข้อมูล').waitFor()
    await page.getByText(/ท่านยังไม่มีสิทธิ์ใช้ข้อมูลของจังหวัดใด/).waitFor()
    await page.getByText(/ขอใช้งานได้ที่/).waitFor()
    for (const route of ['catalog', 'drafts', 'runs'] as const) {
      const { status, text } = await callFrom(page, requestOf(route))
      expect([status, JSON.parse(text).code]).toEqual([403, 'not-entitled'])
    }
  })
})
