import { describe, it } from 'vitest'
import { lookAtPage } from './pictures.ts'
import { beginSignIn, choosePerson, people, signIn } from './sign-in.ts'
import { setStage } from './stage.ts'

describe('the pages of the portal and the manual, in every look', () => {
  const stage = setStage()

  it('the front page', async () => {
    const { page } = await stage.visit()
    await page.goto('/')
    await page.getByText(/ระบบทำงานปกติ/).waitFor()
    await lookAtPage(page, 'sign-in')
  })

  it('the front page as soon as there is no network', async () => {
    const { page, context, watch } = await stage.visit()
    await page.goto('/')
    await page.getByText(/ระบบทำงานปกติ/).waitFor()
    watch.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
    await context.setOffline(true)
    await page.getByText(/^เครือข่ายขาด/).waitFor()
    await lookAtPage(page, 'portal-offline')
    await context.setOffline(false)
    await page.getByText(/^เครือข่ายขาด/).waitFor({ state: 'hidden' })
  })

  it('a sign-in that did not succeed', async () => {
    const { page } = await stage.visit()
    await page.goto('/?problem=sign-in-mismatch')
    await page.getByRole('alert').waitFor()
    await page.getByText(/ระบบทำงานปกติ/).waitFor()
    await lookAtPage(page, 'sign-in-problem')
  })

  it('a page that wants a sign-in first, and one that is not there', async () => {
    const { page } = await stage.visit()
    await page.goto('/work')
    await page.getByText('กรุณาเข้าสู่ระบบก่อน').waitFor()
    await lookAtPage(page, 'sign-in-first')
    await page.goto('/nowhere')
    await page.getByRole('link', { name: 'ไปหน้าแรก' }).waitFor()
    await lookAtPage(page, 'not-found')
  })

  it('the front page of somebody who may work, and of somebody who may not', async () => {
    const one = await stage.visit()
    await signIn(one.page, people.nan)
    await one.page.goto('/')
    await one.page.getByRole('link', { name: 'เปิดหน้าทำงาน' }).waitFor()
    await lookAtPage(one.page, 'portal-signed-in')
    const other = await stage.visit()
    await beginSignIn(other.page)
    await choosePerson(other.page, people.nobody)
    await other.page.getByText('ท่านยังไม่มีสิทธิ์ทำงานกับข้อมูล').waitFor()
    await lookAtPage(other.page, 'no-permission')
    await other.page.goto('/')
    await other.page.getByText('ท่านยังไม่มีสิทธิ์ทำงานกับข้อมูล').waitFor()
    await lookAtPage(other.page, 'portal-no-permission')
  })

  it('where a sign-in in a second tab ends', async () => {
    const { page } = await stage.visit()
    await page.goto('/signed-in')
    await lookAtPage(page, 'signed-in')
  })

  it('the manual: a page, a search, nothing found, a page that is not there', async () => {
    const { page } = await stage.visit()
    await signIn(page, people.nan)
    await page.goto('/help')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await lookAtPage(page, 'help')
    await page.goto('/help/first-query')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await lookAtPage(page, 'help-first-query')
    const search = page.getByRole('searchbox')
    await search.fill('DIAGCODE')
    await lookAtPage(page, 'help-search')
    await search.fill('xyzzy')
    await lookAtPage(page, 'help-nothing-found')
    await page.goto('/help/no-such-page')
    await page.getByText('ไม่มีหน้านี้ในคู่มือ').waitFor()
    await lookAtPage(page, 'help-no-page')
  })
})
