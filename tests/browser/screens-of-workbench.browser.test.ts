import type { Page } from 'playwright-core'
import { beforeAll, describe, it } from 'vitest'
import { letSessionsIdle } from './let-sessions-idle.ts'
import { lookAtDesk } from './pictures.ts'
import { people, signIn } from './sign-in.ts'
import { setStage, type Visit } from './stage.ts'
import { WorkbenchPage } from './workbench-page.ts'

/** The first query of the manual. */
const firstQuery = `SELECT h.hospcode,
       h.hospname,
       count(DISTINCT d.PID) AS patients
FROM diagnosis_opd AS d
JOIN chospital AS h ON h.hospcode = d.HOSPCODE
GROUP BY h.hospcode, h.hospname
ORDER BY patients DESC`
const long = 'SELECT sum(a.range * b.range) FROM range(200000) a, range(10000000) b'
const odd = `SELECT NULL AS ไม่มีค่า, '' AS ว่าง, 9007199254740993 AS ใหญ่, 'ข้อความที่ยาวมาก ๆ ' || repeat('ยาว ', 40) AS ยาว,
  DATE '2025-10-01' AS วันที่, 1.50::DECIMAL(9,2) AS ทศนิยม, true AS จริง FROM range(40)`

describe('the screens of the workbench, in every look', () => {
  const stage = setStage()
  let visit: Visit
  let page: Page
  let desk: WorkbenchPage

  beforeAll(async () => {
    visit = await stage.visitor()
    page = visit.page
    await signIn(page, people.nan)
    desk = new WorkbenchPage(page)
    await desk.editor.waitFor()
  })

  it('the first look', async () => {
    await desk.tree.getByRole('treeitem').first().waitFor()
    await lookAtDesk(page, 'workbench-first')
  })

  it('a statement and its result', async () => {
    await desk.search.fill('')
    await desk.ask(firstQuery)
    await page.locator('[data-saving=saved]').waitFor()
    await lookAtDesk(page, 'workbench')
    await lookAtDesk(page, 'result')
  })

  it('the catalogue searched, opened, and with nothing found', async () => {
    await desk.findTables('วินิจฉัย')
    await lookAtDesk(page, 'catalog')
    await desk.findTables('DIAGCODE')
    await lookAtDesk(page, 'catalog-details', {
      set: async () => {
        await page.mouse.move(640, 300)
        await page
          .getByRole('treeitem', { name: /^DIAGCODE/ })
          .first()
          .hover()
        await page.waitForTimeout(700)
      },
    })
    await desk.search.fill('xyzzy')
    await lookAtDesk(page, 'catalog-nothing-found')
    await desk.search.fill('')
  })

  it('a chart, and its refusal of a result without numbers', async () => {
    await page.getByText('กราฟ', { exact: true }).click()
    await page.locator('canvas').first().waitFor()
    await page.waitForTimeout(1200)
    await lookAtDesk(page, 'chart')
    await page.getByText('ตาราง', { exact: true }).click()
  })

  it('the download of a summary, and of rows, which is withheld', async () => {
    const button = page.getByRole('button', { name: /ดาวน์โหลด CSV|Download CSV/ })
    const sheet = page.getByRole('dialog')
    await lookAtDesk(page, 'release', {
      set: async () => {
        await button.click()
        await sheet.getByRole('textbox').fill('รายงานการประชุมคณะกรรมการประจำเดือน')
      },
      clear: () => closeWith(page, sheet),
    })
    await desk.ask('SELECT HOSPCODE, PID, DIAGCODE FROM diagnosis_opd')
    await lookAtDesk(page, 'release-withheld', {
      set: () => button.click(),
      clear: () => button.click(),
    })
  })

  it('odd values: NULL, empty text, large numbers, long text', async () => {
    await desk.ask(odd)
    await lookAtDesk(page, 'result-odd-values')
  })

  it('no rows, and a ceiling', async () => {
    await desk.ask("SELECT * FROM person WHERE HOSPCODE = '00000'")
    await lookAtDesk(page, 'result-empty')
    await desk.ask('SELECT range AS n FROM range(1200000)')
    await desk.sentence.getByText(/หยุดที่/).waitFor()
    await lookAtDesk(page, 'result-ceiling')
  })

  it('an error at its place', async () => {
    await desk.ask('SELECT HOSPCODE\nFROM person\nWHERE SEX = = 1')
    await lookAtDesk(page, 'error')
    await desk.ask('SELECT NO_SUCH FROM person')
    await lookAtDesk(page, 'error-column')
  })

  it('completion', async () => {
    await desk.write('SELECT * FROM person p JOIN ')
    await lookAtDesk(page, 'completion', {
      set: async () => {
        await desk.editor.focus()
        await page.keyboard.press('ControlOrMeta+End')
        await page.keyboard.press('Control+Space')
        await page.getByRole('listbox').waitFor()
      },
      clear: () => page.keyboard.press('Escape'),
    })
  })

  it('running, and stopped', async () => {
    await desk.write(long)
    await desk.start()
    await lookAtDesk(page, 'running')
    await desk.stop.click()
    await desk.settled()
    await lookAtDesk(page, 'stopped')
  })

  it('history, one of it opened, and a search without an answer', async () => {
    await page.getByRole('button', { name: 'ประวัติ' }).click()
    const panel = page.getByRole('region', { name: /ประวัติการประมวลผล|History of runs/ })
    await panel.getByRole('listitem').first().waitFor()
    await lookAtDesk(page, 'history')
    await panel.getByRole('listitem').first().getByRole('button').first().click()
    await lookAtDesk(page, 'history-opened')
    await panel.getByRole('searchbox').fill('xyzzy')
    await page.getByText('ไม่พบคำสั่งที่มีคำนี้').waitFor()
    await lookAtDesk(page, 'history-nothing-found')
    await page.getByRole('button', { name: 'แฟ้มข้อมูล' }).click()
  })

  it('menus: the province, the person, closed drafts', async () => {
    for (const [name, label] of [
      ['menu-person', /กานดา|Kanda/],
      ['menu-province', /น่าน.*รุ่นข้อมูล|Nan.*version/],
      ['menu-closed-drafts', /^ร่างที่ปิดไป$|^Closed drafts$/],
    ] as const) {
      await lookAtDesk(page, name, {
        set: () => page.getByRole('button', { name: label }).first().click(),
        clear: () => page.keyboard.press('Escape'),
      })
    }
  })

  it('a catalogue that is slow, and one that does not come', async () => {
    const answer = '**/api/catalog'
    await page.route(answer, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 60_000))
      await route.abort().catch(() => undefined)
    })
    await page.reload()
    await desk.editor.waitFor()
    await lookAtDesk(page, 'catalog-loading')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    visit.watch.allow(/status of 500/)
    await page.route(answer, (route) => route.fulfill({ status: 500, body: 'broken' }))
    await page.reload()
    await page.getByText('เปิดรายการแฟ้มไม่ได้').first().waitFor()
    await desk.editor.waitFor()
    await lookAtDesk(page, 'catalog-trouble')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.reload()
    await desk.tree.waitFor()
  })

  it('no network', async () => {
    visit.watch.allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
    await desk.write('SELECT 1')
    await page.locator('[data-saving=saved]').waitFor()
    await visit.context.setOffline(true)
    await page.keyboard.insertText(' AS one')
    await page.locator('[data-saving=offline]').waitFor()
    await desk.run.click()
    await page
      .getByText(/ติดต่อระบบไม่ได้/)
      .first()
      .waitFor()
    await lookAtDesk(page, 'offline')
    await visit.context.setOffline(false)
    await page.locator('[data-saving=saved]').waitFor()
  })

  it('a session that has ended', async () => {
    await letSessionsIdle(stage.homePath)
    await desk.write('SELECT 1 AS one, 2 AS two')
    await page.getByRole('dialog').waitFor()
    await lookAtEnded(page)
  })
})

/** The language switch stands behind the notice, which is put aside in between. */
async function lookAtEnded(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: /^เข้าสู่ระบบอีกครั้ง$|^Sign in again$/ })
  await page.getByRole('button', { name: 'อ่านหน้านี้ต่อก่อน' }).last().click()
  await again.waitFor()
  await lookAtDesk(page, 'session-ended-put-aside')
  await lookAtDesk(page, 'session-ended', {
    set: () => again.click(),
    clear: () => closeWith(page, page.getByRole('dialog')),
  })
}

async function closeWith(page: Page, dialog: ReturnType<Page['getByRole']>): Promise<void> {
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}
