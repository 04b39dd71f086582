import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { type Route, routes } from '#contract'
import { requestOf } from '../../contract/client.ts'
import { readProvince } from '../analyses/province-reader.ts'
import { attempts, type Possessions } from './attempts.ts'
import { busyWorkers } from './busy-workers.ts'
import { type Called, callFrom } from './call.ts'
import { people, signIn } from './sign-in.ts'
import { setStage, type Visit } from './stage.ts'
import { WorkbenchPage } from './workbench-page.ts'

const patientsByHospital = `SELECT HOSPCODE, count(DISTINCT PID) AS patients
FROM diagnosis_opd GROUP BY HOSPCODE ORDER BY HOSPCODE`
const long = 'SELECT sum(a.range * b.range) AS total FROM range(200000) a, range(10000000) b'
/** Stands in a draft and in runs of the admin of Nan, and nowhere else. */
const word = 'เฉพาะของน่าน'

describe('an answer in the browser', () => {
  const stage = setStage()
  let nan: Visit
  let desk: WorkbenchPage

  beforeAll(async () => {
    nan = await stage.visitor()
    await signIn(nan.page, people.nan)
    desk = new WorkbenchPage(nan.page)
    await desk.editor.waitFor()
  })

  it('shows whose data these are, and how old', async () => {
    const bar = nan.page.getByRole('banner')
    await expect.poll(() => bar.textContent()).toMatch(/น่าน/)
    expect(await bar.textContent()).toMatch(/กานดา/)
  })

  it('finds DIAGNOSIS_OPD by its Thai name, and puts it into the statement', async () => {
    for (const name of ['การวินิจฉัยโรคของผู้ป่วยนอก', 'วินิจฉัยโรคผู้ป่วยนอก', 'วินิจฉัย']) {
      await expect.poll(async () => (await desk.findTables(name))[0]).toBe('DIAGNOSIS_OPD')
    }
    await desk.write('SELECT count(*) FROM ')
    await nan.page
      .getByRole('treeitem', { name: /DIAGNOSIS_OPD/ })
      .first()
      .hover()
    await nan.page.getByRole('button', { name: 'แทรก DIAGNOSIS_OPD ในคำสั่ง' }).click()
    expect((await desk.text()).toLowerCase()).toBe('select count(*) from diagnosis_opd')
  })

  it('counts patients by hospital as a second reader of the archives does', async () => {
    await desk.ask(patientsByHospital)
    expect(await desk.rows()).toEqual(patientsInArchives())
    expect(await desk.sentence.textContent()).toMatch(/แถว ครบทั้งหมด/)
  })

  it('stops a long query, and nothing runs on', async () => {
    await desk.write(long)
    const { id } = await desk.start()
    await expect.poll(() => busyWorkers(stage.server.child.pid ?? 0), slowly).toHaveLength(1)
    await desk.stop.click()
    await desk.settled()
    expect(await desk.sentence.textContent()).toMatch(/ท่านหยุดเมื่อ/)
    await expect.poll(() => busyWorkers(stage.server.child.pid ?? 0), slowly).toEqual([])
    const { text } = await callFrom(nan.page, requestOf('run', { params: { id } }))
    expect(JSON.parse(text)).toMatchObject({ state: 'cancelled', stoppedByOwner: true })
  })

  it('keeps the draft over a reload', async () => {
    const sql = `SELECT count(*) AS n -- ${word}\nFROM person`
    await desk.write(sql)
    await nan.page.locator('[data-saving=saved]').waitFor()
    await saved(nan.page)
    await nan.page.reload()
    await desk.editor.waitFor()
    await expect.poll(() => desk.text()).toBe(sql)
  })

  it('shows the admin of another province nothing of it, by any route', async () => {
    const theirs = await possessionsOf(nan.page, desk)
    const phayao = await stage.visit()
    await signIn(phayao.page, people.phayao)
    await new WorkbenchPage(phayao.page).editor.waitFor()
    await expect.poll(() => phayao.page.locator('body').textContent()).toContain('พะเยา')
    const traces = [theirs.runId, theirs.draftId, word, 'กานดา', ...hospitalsOf('55')]
    for (const name of Object.keys(attempts) as (keyof typeof attempts)[]) {
      for (const { end, body, ...given } of attempts[name](theirs)) {
        const request = { ...requestOf(name, given), body }
        const called = await callFrom(phayao.page, request)
        const what = `${name} ${JSON.stringify(given)}: ${called.status}`
        expect(endOf(called, request.method), what).toBe(end)
        expect(
          traces.filter((trace) => called.text.includes(trace)),
          what,
        ).toEqual([])
      }
    }
    await expectUntouched(nan.page, theirs)
  })

  it('shows the admin of another province their own data, drafts and history on the screen', async () => {
    const { page } = await stage.visit()
    await signIn(page, people.phayao)
    const own = new WorkbenchPage(page)
    await own.editor.waitFor()
    await own.ask('SELECT DISTINCT HOSPCODE FROM diagnosis_opd ORDER BY HOSPCODE')
    expect((await own.rows()).flat()).toEqual(hospitalsOf('56').toSorted())
    await page.getByRole('button', { name: 'ประวัติ' }).click()
    await page.getByRole('listitem').first().waitFor()
    expect(await page.locator('body').textContent()).not.toContain(word)
  })

  it('has tried every route of the contract', () => {
    expect(Object.keys(attempts).toSorted()).toEqual(Object.keys(routes).toSorted())
    const withId = Object.entries(routes as Record<string, Route>).filter(([, { path }]) =>
      path.includes('/:id'),
    )
    for (const [name] of withId) {
      const tried = attempts[name as keyof typeof attempts]({
        ...{ runId: 'r', draftId: 'd', word },
        ...{ applicationId: 'a', entitlementId: 'e', personId: 'p' },
      })
      expect(
        tried.some(({ end }) => end === 'hidden'),
        name,
      ).toBe(true)
    }
  })
})

const slowly = { timeout: 30_000, interval: 100 }

/** The draft that stands in the editor has reached the server. */
async function saved(page: Page): Promise<void> {
  await expect
    .poll(async () => (await callFrom(page, requestOf('drafts'))).text, slowly)
    .toContain(word)
}

async function possessionsOf(page: Page, desk: WorkbenchPage): Promise<Possessions> {
  const { id: runId } = await desk.ask(`SELECT HOSPCODE FROM person -- ${word}`)
  await saved(page)
  const drafts = JSON.parse((await callFrom(page, requestOf('drafts'))).text)
  const started = { ...requestOf('startApplication'), body: { kind: 'first' } }
  await callFrom(page, started)
  const access = await callFrom(page, requestOf('access'))
  const { application, entitlement } = JSON.parse(access.text)
  const { person } = JSON.parse((await callFrom(page, requestOf('session'))).text)
  return {
    ...{ runId, draftId: drafts.open[0].id, word },
    ...{ applicationId: application.id, entitlementId: entitlement.id, personId: person.id },
  }
}

function endOf({ status, text }: Called, method: string): string {
  if (status === 0) return 'elsewhere'
  if (status < 300) return 'own'
  if (
    status === 404 &&
    /"code":"unknown-(run|draft|page|application|entitlement|route)"/.test(text)
  )
    return 'hidden'
  const isRefused = [400, 409, 422].includes(status)
  return isRefused && method !== 'GET' ? 'refused' : `${status} ${text}`
}

/** What was tried has changed nothing. */
async function expectUntouched(page: Page, { runId, draftId }: Possessions): Promise<void> {
  const run = await callFrom(page, requestOf('run', { params: { id: runId } }))
  expect(JSON.parse(run.text)).toMatchObject({ state: 'done' })
  const drafts = JSON.parse((await callFrom(page, requestOf('drafts'))).text)
  expect(drafts.open.find(({ id }: { id: string }) => id === draftId).text).toContain(word)
}

/** Hospital and number of patients, as the grid shows them. */
function patientsInArchives(): readonly (readonly string[])[] {
  const { rows = [] } = tableOf('55')
  const byHospital = Map.groupBy(rows, (row) => row.HOSPCODE ?? '')
  return [...byHospital]
    .map(([hospital, of]) => [hospital, String(new Set(of.map(({ PID }) => PID)).size)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

function hospitalsOf(province: string): readonly string[] {
  return [...new Set(tableOf(province).rows.map(({ HOSPCODE = '' }) => HOSPCODE))]
}

function tableOf(province: string) {
  const archives = inject('homeForAll').archives[province] ?? ''
  const table = readProvince(archives, { DIAGNOSIS_OPD: ['HOSPCODE', 'PID'] }).get('DIAGNOSIS_OPD')
  if (table === undefined) throw new TypeError('no diagnoses in the archives')
  return table
}
