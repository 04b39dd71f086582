import type { Page } from 'playwright-core'
import { beforeAll, describe, it } from 'vitest'
import { Applicant, okOf } from '../e2e/applicant.ts'
import { signedInClient } from '../e2e/signed-in-client.ts'
import { leavePhayaoFree } from './grant-demo-people.ts'
import { OfficePage } from './office-page.ts'
import { lookAtPage } from './pictures.ts'
import { people, signInAt } from './sign-in.ts'
import { setStage } from './stage.ts'

describe('the office, in every look', () => {
  const stage = setStage({ prepare: leavePhayaoFree })
  let page: Page
  let office: OfficePage
  let malee: Applicant

  beforeAll(async () => {
    ;({ page } = await stage.visitor())
    office = new OfficePage(page)
    malee = new Applicant(await signedInClient(stage.server.url, 'phrae'))
  })

  const look = (name: string, few = false) => lookAtPage(page, name, { whole: true, few })
  /** With a dialog, which a click on one of these buttons opens, or an item of its menu. */
  const lookAtDialog = (name: string, button: RegExp, item?: RegExp) =>
    lookAtPage(page, name, {
      few: true,
      set: async () => {
        await page.getByRole('main').getByRole('button', { name: button }).first().click()
        if (item !== undefined) await page.getByRole('menuitem', { name: item }).click()
        await page.getByRole('dialog').waitFor()
      },
      clear: async () => {
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
      },
    })

  it('the inbox, with nothing in it and with what waits', async () => {
    await signInAt(page, '/office', people.officer)
    await page.getByText('ไม่มีคำขอที่รอพิจารณา').waitFor()
    await look('office-inbox-empty', true)
    await page.goto('/')
    await page.getByRole('link', { name: 'เปิดงานเจ้าหน้าที่' }).waitFor()
    await look('portal-office', true)
    await page.goto('/office')
    await malee.apply('0812345678')
    await page.reload()
    await office.inbox.getByRole('link', { name: /แพร่/ }).waitFor()
    await look('office-inbox')
  })

  it('an application, before and in its review, with a decision that is looked over', async () => {
    await office.open(/แพร่/)
    await office.papers.getByRole('img').waitFor()
    await look('office-application')
    await office.begin()
    await office.choose('ส่งกลับให้แก้ไข')
    await office.giveReason('หนังสือราชการ', 'ลายมือชื่อผู้ลงนามไม่ชัด กรุณาสแกนใหม่')
    await look('office-return')
    await lookAtDialog('office-return-dialog', /^(ตรวจทานก่อนส่ง|Look over and send)$/)
    await office.choose('อนุมัติ')
    await page.getByLabel('หมายเหตุการอนุมัติ').fill('เอกสารครบถ้วน')
    await look('office-approve', true)
    await lookAtDialog('office-approve-dialog', /^(ตรวจทานก่อนส่ง|Look over and send)$/)
    await lookAtDialog('office-letter-dialog', /^(ลงรับหนังสือราชการ|Register an(other)? official)/)
    await office.send('อนุมัติ')
    await page.getByText(/^อนุมัติแล้ว เมื่อ/).waitFor()
    await look('office-approved', true)
  })

  it('the registers, and what is asked before a user is suspended', async () => {
    for (const register of ['agencies', 'agreements', 'users', 'staff']) {
      await page.goto(`/office/registers/${register}`)
      await page.getByRole('table').waitFor()
      await lookAtPage(page, `office-${register}`)
    }
    await page.goto('/office/registers/agencies')
    await lookAtDialog('office-export-dialog', /^(ส่งออก CSV|Export CSV)$/)
    await page.goto('/office/registers/users')
    await page.getByRole('table').waitFor()
    await lookAtDialog(
      'office-suspend-dialog',
      /^(จัดการสิทธิ์ของ|Actions about) .*มาลี/,
      /^(ระงับชั่วคราว|Suspend)$/,
    )
  })

  it('the audit trail, and the office of an auditor', async () => {
    await page.goto('/office/audit')
    await page.getByRole('table').waitFor()
    await lookAtPage(page, 'office-audit')
    const { page: other } = await stage.visit()
    await signInAt(other, '/office', people.auditor)
    await other.getByText(/^ผู้ตรวจสอบ: อ่านได้ทุกหน้า/).waitFor()
    await lookAtPage(other, 'office-auditor')
  })

  it('a suspended applicant, and a steward', async () => {
    const { entitlement } = await malee.access()
    const officer = await signedInClient(stage.server.url, 'officer')
    const note = { note: 'ตามหนังสือแจ้งของจังหวัด' }
    await okOf(officer.call('POST', `/api/office/entitlements/${entitlement?.id}/suspend`, note))
    const one = await stage.visit()
    await signInAt(one.page, '/apply', people.phrae)
    await one.page.getByText('ระงับชั่วคราว', { exact: true }).waitFor()
    await lookAtPage(one.page, 'apply-suspended', { whole: true })
    await one.page.goto('/work')
    await one.page.getByText('ขณะนี้ท่านทำงานกับข้อมูลไม่ได้').waitFor()
    await lookAtPage(one.page, 'work-suspended', { few: true })
    const other = await stage.visit()
    await signInAt(other.page, '/office', people.steward)
    await other.page.getByText('หน้านี้สำหรับเจ้าหน้าที่ ศทส.').waitFor()
    await lookAtPage(other.page, 'office-steward', { few: true })
  })
})
