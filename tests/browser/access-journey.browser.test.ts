import { beforeAll, describe, expect, it } from 'vitest'
import { ApplicantPage, writtenDetails } from './applicant-page.ts'
import { busyWorkers } from './busy-workers.ts'
import { leavePhayaoFree } from './grant-demo-people.ts'
import { newestMessage } from './inbox-page.ts'
import { OfficePage } from './office-page.ts'
import { choosePerson, people, signIn, signInAt } from './sign-in.ts'
import { setStage, type Visit } from './stage.ts'
import { WorkbenchPage } from './workbench-page.ts'

const long = 'SELECT sum(a.range * b.range) AS total FROM range(200000) a, range(10000000) b'
const reason = 'ลายมือชื่อผู้ลงนามไม่ชัด กรุณาสแกนใหม่'
const slowly = { timeout: 30_000, interval: 100 }

describe('from the guide to the first query, and out again', () => {
  const stage = setStage({ prepare: leavePhayaoFree })
  let preecha: Visit
  let arunee: Visit
  let own: ApplicantPage
  let office: OfficePage
  const forms = new Map<string, Buffer>()

  beforeAll(async () => {
    preecha = await stage.visitor()
    arunee = await stage.visitor()
    own = new ApplicantPage(preecha.page)
    office = new OfficePage(arunee.page)
  })

  it('begins with the guide, which everybody can read, and a blank form of it', async () => {
    const { page } = preecha
    await page.goto('/')
    await page.getByRole('link', { name: 'อ่านคู่มือการขอใช้งานก่อน' }).click()
    await page.getByRole('heading', { level: 1, name: 'คู่มือการขอใช้งานระบบ HiPPO' }).waitFor()
    const saved = page.waitForEvent('download')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'F-IT-AC-06-01.11' })
      .getByRole('link', { name: 'ดาวน์โหลดแบบเปล่า (PDF)' })
      .click()
    expect((await saved).suggestedFilename()).toMatch(/\.pdf$/)
  })

  it('goes on to one’s own page by ThaiD, with a name that cannot be typed', async () => {
    const { page } = preecha
    await page.getByRole('link', { name: 'ขอใช้งานด้วย ThaiD' }).first().click()
    await choosePerson(page, people.phayao)
    await page.waitForURL(/\/apply/)
    await own.start()
    await page.getByText('นายปรีชา ตัวอย่าง (ชื่อจาก ThaiD แก้ไขในหน้านี้ไม่ได้)').waitFor()
    await page
      .getByText(/สำนักงานสาธารณสุขจังหวัดพะเยา/)
      .first()
      .waitFor()
  })

  it('keeps what was written over a reload', async () => {
    await own.describe()
    await preecha.page.reload()
    await expect.poll(() => own.purpose.inputValue()).toBe(writtenDetails.purpose)
    expect(await own.contact.inputValue()).toBe(writtenDetails.contact)
    expect(await preecha.page.getByRole('checkbox', { checked: true }).count()).toBe(2)
  })

  it('proves the mobile number by the code that came, read in another tab', async () => {
    const readCode = async () => codeIn(await newestMessage(preecha.context, /คือ \d{6}/))
    await own.provePhone('081-234-5678', readCode)
    await own.next.getByText(/^ดาวน์โหลดแบบฟอร์ม/).waitFor()
  })

  it('shows in what a form is not the one that was issued', async () => {
    for (const kind of ['agreement', 'terms'] as const) forms.set(kind, await own.download(kind))
    await own.attach('agreement', formOf('terms'))
    await own
      .paper('agreement')
      .getByText(/เป็นแบบฟอร์มอื่น คือ ข้อตกลงและเงื่อนไขการเข้าถึงข้อมูล/)
      .first()
      .waitFor()
    expect(await preecha.page.getByRole('button', { name: 'ยื่นคำขอ' }).isDisabled()).toBe(true)
  })

  it('is submitted once every paper is there', async () => {
    await own.attach('agreement', formOf('agreement'))
    await own.paper('agreement').getByText('ไม่พบข้อแตกต่างจากแบบที่ระบบออกให้').waitFor()
    await own.attach('terms', formOf('terms'))
    await own.attachLetter()
    await own.submit()
    await newestMessage(preecha.context, /ได้รับคำขอ/)
  })

  it('reaches the officer, who reads its pages and returns it with a reason', async () => {
    await signInAt(arunee.page, '/office', people.officer)
    await office.open(/พะเยา/)
    await office.papers.getByRole('img').waitFor()
    await office.papers.getByRole('button', { name: 'หนังสือราชการ' }).click()
    await office.papers.getByRole('img').waitFor()
    await office.begin()
    await office.choose('ส่งกลับให้แก้ไข')
    await office.giveReason('หนังสือราชการ', reason)
    await office.send('ส่งกลับให้แก้ไข')
    await arunee.page.getByText('รอผู้ยื่นคำขอแก้ไขและยื่นอีกครั้ง').waitFor()
  })

  it('tells the applicant the reason, takes another letter, and is submitted again', async () => {
    await preecha.page.reload()
    await own.paper('letter').getByText(reason).waitFor()
    await newestMessage(preecha.context, /ต้องแก้ไข/)
    await own.attachLetter(500)
    await own.submit('ยื่นอีกครั้ง')
  })

  it('is approved, and an SMS says so', async () => {
    await arunee.page.goto('/office')
    await office.open(/พะเยา/)
    await office.begin()
    await office.choose('อนุมัติ')
    await arunee.page.getByLabel('หมายเหตุการอนุมัติ').fill('เอกสารครบถ้วน')
    await office.send('อนุมัติ')
    await arunee.page.getByText(/^อนุมัติแล้ว เมื่อ/).waitFor()
    await newestMessage(preecha.context, /อนุมัติคำขอ .+ แล้ว/)
  })

  it('leads straight into the workbench at the next sign-in, and the first query answers', async () => {
    const { page } = preecha
    await page.goto('/')
    await page.getByRole('button', { name: /ปรีชา/ }).click()
    await page.getByRole('menuitem', { name: 'ออกจากระบบ' }).click()
    await signIn(page, people.phayao)
    const desk = new WorkbenchPage(page)
    await desk.editor.waitFor()
    await desk.ask('SELECT count(*) > 100 AS many FROM person')
    expect(await desk.rows()).toEqual([['true']])
  })

  it('stops the running query of whoever is suspended, and the screen says why', async () => {
    const { page } = preecha
    const desk = new WorkbenchPage(page)
    await desk.write(long)
    await desk.start()
    const workers = () => busyWorkers(stage.server.child.pid ?? 0)
    await expect.poll(workers, slowly).toHaveLength(1)
    await office.changeUser('ปรีชา', 'ระงับชั่วคราว', 'ตามหนังสือแจ้งของจังหวัด')
    await expect.poll(workers, slowly).toEqual([])
    await page.getByText(/^สิทธิ์การใช้งานของท่านถูกระงับชั่วคราว/).waitFor()
    await page.goto('/apply')
    await page.getByText('ระงับชั่วคราว', { exact: true }).waitFor()
  })

  it('is closed to somebody who is no admin: why, when it was asked, and whom to ask', async () => {
    const { page } = await stage.visit()
    await signInAt(page, '/apply', people.nobody)
    await page.getByText('ท่านยังยื่นคำขอไม่ได้').waitFor()
    await page.getByText(/^ระบบสอบถาม Heidi เมื่อ/).waitFor()
    await page.getByRole('link', { name: 'dmd.moph@gmail.com' }).waitFor()
    await page.goto('/office')
    await page.getByText('หน้านี้สำหรับเจ้าหน้าที่ ศทส.').waitFor()
  })

  it('is open to an auditor, who reads the registers and decides nothing', async () => {
    const { page } = await stage.visit()
    await signInAt(page, '/office/registers/users', people.auditor)
    await page.getByRole('row', { name: /ปรีชา/ }).waitFor()
    expect(await page.getByRole('button', { name: /^จัดการสิทธิ์/ }).count()).toBe(0)
    for (const register of ['agencies', 'agreements', 'staff']) {
      await page.goto(`/office/registers/${register}`)
      await page.getByRole('table').waitFor()
      expect(await page.getByRole('table').getByRole('button').count()).toBe(0)
    }
    await page.goto('/office/audit')
    await page.getByRole('table').waitFor()
    await page.goto('/office')
    await page.getByRole('button', { name: /^อนุมัติ/ }).click()
    const seen = new OfficePage(page)
    await seen.open(/พะเยา/)
    await page.getByText(/^อนุมัติแล้ว เมื่อ/).waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'เริ่มตรวจสอบ' }).count()).toBe(0)
  })

  it('works on a telephone from the sign-in to the submission', async () => {
    const { page, context } = await stage.visit()
    await page.setViewportSize({ width: 390, height: 844 })
    await signInAt(page, '/apply', people.phrae)
    const phone = new ApplicantPage(page)
    await phone.start()
    await phone.describe()
    const readCode = async () => codeIn(await newestMessage(context, /คือ \d{6}/, /x679/))
    await phone.provePhone('0812345679', readCode)
    for (const kind of ['agreement', 'terms'] as const) {
      await phone.attach(kind, await phone.download(kind))
    }
    await phone.attachLetter()
    await phone.submit()
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(beyond).toBe(0)
  })

  function formOf(kind: 'agreement' | 'terms'): Buffer {
    const form = forms.get(kind)
    if (form === undefined) throw new TypeError('not downloaded')
    return form
  }
})

/** The code in a message. */
function codeIn(message: string): string {
  return /คือ (\d{6})/.exec(message)?.[1] ?? ''
}
