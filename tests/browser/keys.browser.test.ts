import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { requestOf } from '../../contract/client.ts'
import { callFrom } from './call.ts'
import { people, signIn } from './sign-in.ts'
import { setStage } from './stage.ts'
import { WorkbenchPage } from './workbench-page.ts'

const long = 'SELECT sum(a.range * b.range) FROM range(200000) a, range(10000000) b'

describe('the keys of the workbench', () => {
  const stage = setStage()
  let page: Page
  let desk: WorkbenchPage

  beforeAll(async () => {
    page = (await stage.visitor()).page
    await signIn(page, people.nan)
    desk = new WorkbenchPage(page)
    await desk.editor.waitFor()
    await desk.tree.waitFor()
    await page.getByRole('button', { name: 'ร่างใหม่' }).click()
  })

  it('lead to the catalogue, the editor and the results, also where a panel was closed', async () => {
    await desk.ask('SELECT 1 AS one')
    await desk.grid.waitFor()
    await page.getByRole('button', { name: 'แฟ้มข้อมูล' }).click()
    await desk.tree.waitFor({ state: 'hidden' })
    await page.keyboard.press('Alt+Digit1')
    expect(await hasFocus(page, '[role=tree]')).toBe(true)
    await page.keyboard.press('Alt+Digit2')
    expect(await hasFocus(page, '.cm-content')).toBe(true)
    await page.keyboard.press('Alt+Digit3')
    expect(await hasFocus(page, '[role=grid] *')).toBe(true)
    expect(await desk.text()).toBe('SELECT 1 AS one')
  })

  it('are told by their places, as a Thai layout has other signs there', async () => {
    await desk.editor.focus()
    await press(page, { code: 'Digit1', key: 'ๅ', alt: true })
    expect(await hasFocus(page, '[role=tree]')).toBe(true)
    await press(page, { code: 'Digit2', key: '/', alt: true })
    expect(await hasFocus(page, '.cm-content')).toBe(true)
  })

  it('lead to the results also where there are no rows', async () => {
    await desk.ask("SELECT * FROM person WHERE HOSPCODE = '00000'")
    await page.keyboard.press('Alt+Digit3')
    expect(await hasFocus(page, 'section[aria-label="ผลลัพธ์"]')).toBe(true)
  })

  it('run every statement of a draft, each on record, and show the last', async () => {
    await desk.write("SELECT 'ก' AS a -- ทั้งแถว\n; SELECT 'ข' AS b -- ทั้งแถว\n; -- ;\n")
    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    await desk.sentence.getByText('คำสั่งที่ 2 จาก 2 · 1 แถว ครบทั้งหมด').waitFor()
    expect(await desk.rows()).toEqual([['ข']])
    expect(await runsWith(page, 'ทั้งแถว')).toEqual(['done', 'done'])
  })

  it('run no statement behind the first that is wrong, and show where', async () => {
    await desk.write('SELECT 1 -- ถึงที่ผิด\n;\nSELECT = -- ถึงที่ผิด\n;\nSELECT 3 -- ถึงที่ผิด')
    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    await desk.sentence.getByText(/^คำสั่งที่ 2 จาก 3 · /).waitFor()
    await desk.settled()
    expect(await runsWith(page, 'ถึงที่ผิด')).toEqual(['failed', 'done'])
    await desk.results.getByRole('button', { name: /^ไปที่บรรทัด/ }).click()
    expect(await page.locator('.cm-activeLine').textContent()).toContain('SELECT =')
  })

  it('stop all of them at the one that runs', async () => {
    await desk.write(`${long} -- หยุดทั้งแถว\n; SELECT 2 -- หยุดทั้งแถว`)
    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    await desk.sentence.getByText(/^คำสั่งที่ 1 จาก 2 · กำลังประมวลผล/).waitFor()
    await desk.results.getByRole('button', { name: 'หยุด การประมวลผลนี้' }).waitFor()
    await page.keyboard.press('ControlOrMeta+Period')
    await desk.sentence.getByText(/^คำสั่งที่ 1 จาก 2 · ท่านหยุดเมื่อ/).waitFor()
    expect(await runsWith(page, 'หยุดทั้งแถว')).toEqual(['cancelled'])
  })
})

function hasFocus(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
}

/** A key as a keyboard of another layout sends it. */
function press(page: Page, { code, key, alt }: { code: string; key: string; alt: boolean }) {
  return page.evaluate(
    (given) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', given)),
    { code, key, altKey: alt, bubbles: true, cancelable: true },
  )
}

/** How the runs with a word ended, the newest first. */
async function runsWith(page: Page, search: string): Promise<readonly string[]> {
  const { text } = await callFrom(page, requestOf('runs', { query: { search } }))
  return JSON.parse(text).runs.map(({ state }: { readonly state: string }) => state)
}
