import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { people, signIn } from './sign-in.ts'
import { setStage } from './stage.ts'
import { WorkbenchPage } from './workbench-page.ts'

describe('Thai in the editor', () => {
  const stage = setStage()
  let page: Page
  let desk: WorkbenchPage

  beforeAll(async () => {
    page = (await stage.visitor()).page
    await signIn(page, people.nan)
    desk = new WorkbenchPage(page)
    await desk.editor.waitFor()
    await page.getByRole('button', { name: 'ร่างใหม่' }).click()
  })

  beforeEach(async () => {
    await desk.write('-- ')
    await page.keyboard.press('End')
  })

  const type = async (text: string) => {
    for (const character of text) await page.keyboard.insertText(character)
  }
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
  }

  it('is typed a key at a time, marks and all', async () => {
    await type('ผู้ป่วยที่น้ำหนักเกินเกณฑ์')
    expect(await desk.text()).toBe('-- ผู้ป่วยที่น้ำหนักเกินเกณฑ์')
  })

  it('loses its last sign by Backspace, a mark before the letter below it', async () => {
    await type('ที่')
    await press('Backspace')
    expect(await desk.text()).toBe('-- ที')
    await press('Backspace', 2)
    expect(await desk.text()).toBe('-- ')
  })

  it('is walked through by arrows a cluster at a time, and never within one', async () => {
    await type('น้ำที่ป่า')
    const clusters = [...new Intl.Segmenter('th').segment('น้ำที่ป่า')].length
    const end = await caretX(page)
    await press('ArrowLeft', clusters)
    await type('|')
    expect(await desk.text()).toBe('-- |น้ำที่ป่า')
    await press('ArrowRight', clusters)
    await type('|')
    expect(await desk.text()).toBe('-- |น้ำที่ป่า|')
    await expect.poll(() => caretX(page)).toBeGreaterThan(end)
  })

  it('keeps the caret where the text ends, however high its marks are', async () => {
    await type('ปิ่น')
    const beside = async () => Math.abs((await caretX(page)) - (await textEnd(page)))
    await expect.poll(beside).toBeLessThan(2)
  })

  it('has room for marks: lines of at least 1.6, and all signs within their line', async () => {
    await type('กี่ป้ำญู่ฎุ')
    const { lineHeight, fontSize } = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.cm-line') ?? document.body)
      return { lineHeight: parseFloat(style.lineHeight), fontSize: parseFloat(style.fontSize) }
    })
    expect(lineHeight / fontSize).toBeGreaterThanOrEqual(1.6)
  })

  it('offers a file for the Thai word of what it holds', async () => {
    await desk.write('SELECT * FROM ')
    await type('วัคซีน')
    const offers = page.getByRole('listbox', { name: 'คำที่เลือกเติมได้' })
    await offers.waitFor()
    await offers.getByRole('option', { name: /EPI/i }).first().waitFor()
    await page.waitForTimeout(120)
    await press('Enter')
    expect((await desk.text()).toLowerCase()).toMatch(/^select \* from epi\b/)
  })

  it('offers a column of the file for its Thai word, and Tab takes it', async () => {
    await desk.write('SELECT  FROM person p')
    await press('Home')
    await press('ArrowRight', 7)
    await type('p.เพศ')
    await page.getByRole('option', { name: /SEX/ }).first().waitFor()
    await page.waitForTimeout(120)
    await press('Tab')
    expect(await desk.text()).toBe('SELECT p.SEX FROM person p')
  })
})

/** Where the caret is drawn. */
function caretX(page: Page): Promise<number> {
  return page.evaluate(() => {
    const drawn = document.querySelector('.cm-cursor-primary, .cm-cursor')
    const selected = getSelection()?.getRangeAt(0).getBoundingClientRect()
    return drawn?.getBoundingClientRect().left ?? selected?.left ?? 0
  })
}

/** Where the last sign of the caret's line ends. */
function textEnd(page: Page): Promise<number> {
  return page.evaluate(() => {
    const range = document.createRange()
    range.selectNodeContents(document.querySelector('.cm-activeLine') ?? document.body)
    return range.getBoundingClientRect().right
  })
}
