import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { requestOf } from '../../contract/client.ts'
import { callFrom } from './call.ts'
import { letSessionsIdle } from './let-sessions-idle.ts'
import { choosePerson, people, signIn } from './sign-in.ts'
import { setStage, type Visit } from './stage.ts'
import { WorkbenchPage } from './workbench-page.ts'

const offlineMs = 60_000
const patiently = { timeout: 20_000 }

describe('a hard day at the workbench', () => {
  const stage = setStage()

  async function atWork(): Promise<Visit & { readonly desk: WorkbenchPage }> {
    const visit = await stage.visit()
    await signIn(visit.page, people.nan)
    const desk = new WorkbenchPage(visit.page)
    await desk.editor.waitFor()
    await visit.page.getByRole('button', { name: 'ร่างใหม่' }).click()
    return { ...visit, desk }
  }

  it('keeps both texts when one draft is written in two windows', async () => {
    const { context, page, desk } = await atWork()
    await desk.write('SELECT 1 -- ฉบับแรก')
    await saved(page)
    const other = new WorkbenchPage(await context.newPage())
    await other.page.goto('/work')
    await other.editor.waitFor()
    await expect.poll(() => other.text(), patiently).toBe('SELECT 1 -- ฉบับแรก')
    await other.write('SELECT 2 -- ฉบับจากหน้าต่างที่สอง')
    await saved(other.page)
    await desk.write('SELECT 3 -- ฉบับจากหน้าต่างแรก')
    await page.getByText(/ร่างนี้ถูกแก้จากหน้าต่างอื่น จึงเก็บไว้ทั้งสองฉบับ/).waitFor()
    await saved(page)
    const texts = (await draftsOf(page)).map(({ text }) => text)
    expect(texts).toContain('SELECT 2 -- ฉบับจากหน้าต่างที่สอง')
    expect(texts).toContain('SELECT 3 -- ฉบับจากหน้าต่างแรก')
    expect(await desk.text()).toBe('SELECT 3 -- ฉบับจากหน้าต่างแรก')
  })

  it('loses nothing when the session ends in the middle of typing', async () => {
    const { context, page, desk } = await atWork()
    await desk.write('SELECT count(*) AS n')
    await saved(page)
    await letSessionsIdle(stage.homePath)
    await page.keyboard.insertText(' FROM person')
    const dialog = page.getByRole('dialog', { name: 'เซสชันหมดอายุ' })
    await dialog.waitFor()
    expect(await desk.text()).toBe('SELECT count(*) AS n FROM person')
    const opened = context.waitForEvent('page')
    await dialog.getByRole('button', { name: 'เข้าสู่ระบบในแท็บใหม่' }).click()
    await choosePerson(await opened, people.nan)
    await dialog.waitFor({ state: 'hidden' })
    await saved(page)
    expect((await draftsOf(page)).map(({ text }) => text)).toContain(
      'SELECT count(*) AS n FROM person',
    )
    await desk.start()
    await desk.settled()
    await expect
      .poll(() => desk.sentence.textContent(), { timeout: 20_000 })
      .toMatch(/1 แถว ครบทั้งหมด/)
  })

  it('does not show one person what another has typed in the same window', async () => {
    const { context, page, desk } = await atWork()
    await desk.write('SELECT 1 -- ของน่านเท่านั้น')
    await letSessionsIdle(stage.homePath)
    await page.keyboard.insertText(' ')
    const dialog = page.getByRole('dialog', { name: 'เซสชันหมดอายุ' })
    const opened = context.waitForEvent('page')
    await dialog.getByRole('button', { name: 'เข้าสู่ระบบในแท็บใหม่' }).click()
    await choosePerson(await opened, people.phayao)
    await expect.poll(() => page.getByRole('banner').textContent(), patiently).toMatch(/พะเยา/)
    await expect.poll(() => page.locator('body').textContent()).not.toMatch(/ของน่านเท่านั้น/)
    expect(JSON.stringify(await draftsOf(page))).not.toContain('ของน่านเท่านั้น')
  })

  it('refuses a statement of a megabyte in words, and goes on', async () => {
    const { page, desk } = await atWork()
    const line = `-- ${'ก'.repeat(60)}\n`
    await desk.paste(`SELECT 1\n${line.repeat(Math.ceil(1_200_000 / Buffer.byteLength(line)))}`)
    await desk.run.click()
    await desk.results.locator('[data-tone=bad]').first().waitFor()
    expect(await desk.sentence.textContent()).toMatch(/กิโลไบต์|ยาว/)
    await page.locator('[data-saving=too-large]').waitFor()
    await desk.ask('SELECT 7 AS seven')
    expect(await desk.rows()).toEqual([['7']])
    await saved(page)
  })

  it('shows a result of 500 columns, to the last', async () => {
    const { page, desk } = await atWork()
    const columns = Array.from({ length: 500 }, (_, index) => `${index} AS c${index}`)
    await desk.ask(`SELECT ${columns.join(', ')}`)
    await desk.grid.getByRole('gridcell').first().click()
    await page.keyboard.press('End')
    await desk.grid.getByRole('columnheader', { name: /^c499/ }).waitFor()
    expect(await desk.grid.getByRole('gridcell').last().textContent()).toBe('499')
  })

  it.each(['จำนวนผู้ป่วย', '"จำนวน ผู้ป่วย (คน)"'])('takes %s as the name of a column', async (name) => {
    const { desk } = await atWork()
    await desk.ask(`SELECT count(*) AS ${name} FROM person`)
    const shown = name.replaceAll('"', '')
    expect(await desk.grid.getByRole('columnheader').last().textContent()).toContain(shown)
  })

  it('makes one run of a double click', async () => {
    const { page, desk } = await atWork()
    await desk.write('SELECT 1 AS one -- สองครั้ง')
    await desk.run.dblclick()
    await desk.settled()
    const { text } = await callFrom(page, requestOf('runs', { query: { search: 'สองครั้ง' } }))
    expect(JSON.parse(text).runs).toHaveLength(1)
  })

  it('waits out a minute without network: typing goes on, and everything is done afterwards', async () => {
    const { context, page, desk, watch } = await atWork()
    await desk.write('SELECT 1 AS one')
    await saved(page)
    watch.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
    await context.setOffline(true)
    await page.keyboard.insertText(' -- พิมพ์ระหว่างที่ขาดการติดต่อ')
    await page.locator('[data-saving=offline]').waitFor()
    await desk.run.click()
    await desk.sentence.getByText(/ติดต่อระบบไม่ได้/).waitFor()
    await pause(offlineMs)
    expect(await desk.text()).toBe('SELECT 1 AS one -- พิมพ์ระหว่างที่ขาดการติดต่อ')
    await context.setOffline(false)
    await saved(page)
    await desk.sentence.getByText(/1 แถว ครบทั้งหมด/).waitFor()
    expect(await desk.rows()).toEqual([['1']])
  })
})

async function saved(page: Page): Promise<void> {
  await page.locator('[data-saving=saved]').waitFor()
}

async function draftsOf(page: Page): Promise<readonly { readonly text: string }[]> {
  return JSON.parse((await callFrom(page, requestOf('drafts'))).text).open
}
