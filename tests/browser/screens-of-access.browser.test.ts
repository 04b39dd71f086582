import type { Page } from 'playwright-core'
import { beforeAll, describe, it } from 'vitest'
import { madeImage } from '../../platform/documents/testing/made-images.ts'
import { Applicant, Officer, okOf } from '../e2e/applicant.ts'
import { signedInClient } from '../e2e/signed-in-client.ts'
import { ApplicantPage } from './applicant-page.ts'
import { bringEarlierTerms } from './earlier-terms.ts'
import { leavePhayaoFree } from './grant-demo-people.ts'
import { newestMessage } from './inbox-page.ts'
import { onRecord } from './on-record.ts'
import { lookAtPage } from './pictures.ts'
import { people, signInAt } from './sign-in.ts'
import { setStage } from './stage.ts'

const dayMs = 24 * 60 * 60_000

describe('the pages of whoever applies, in every look', () => {
  const stage = setStage({
    prepare: async (homePath) => {
      await leavePhayaoFree(homePath)
      await bringEarlierTerms(homePath)
    },
  })
  let page: Page
  let malee: Applicant
  let officer: Officer

  beforeAll(async () => {
    ;({ page } = await stage.visitor())
    malee = new Applicant(await signedInClient(stage.server.url, 'phrae'))
    officer = new Officer(await signedInClient(stage.server.url, 'officer'))
  })

  /** Look at a page down to its end. */
  const look = (name: string, scene: Parameters<typeof lookAtPage>[2] = {}) =>
    lookAtPage(page, name, { whole: true, ...scene })
  const open = async (path: string, words: string | RegExp) => {
    await page.goto(path)
    await page.getByText(words).first().waitFor()
  }
  const next = (words: string) =>
    new ApplicantPage(page).next.getByText(words, { exact: true }).waitFor()

  it('the guide, and the inbox of a trial while it is empty', async () => {
    await open('/guide', 'เวอร์ชันคู่มือ: 22/05/2025')
    await look('guide')
    await open('/messages', 'ยังไม่มีข้อความ')
    await look('messages-empty', { few: true })
  })

  it('somebody who is no admin, at the application and at the office', async () => {
    const { page: other } = await stage.visit()
    await signInAt(other, '/apply', people.nobody)
    await other.getByText('ท่านยังยื่นคำขอไม่ได้').waitFor()
    await lookAtPage(other, 'apply-not-admin', { whole: true })
    await other.goto('/office')
    await other.getByText('หน้านี้สำหรับเจ้าหน้าที่ ศทส.').waitFor()
    await lookAtPage(other, 'office-not-for-you', { few: true })
  })

  it('the admin of a province whose place is held', async () => {
    const { page: other } = await stage.visit()
    await signInAt(other, '/apply', people.nanSecond)
    await other.getByText('การส่งต่อหน้าที่').waitFor()
    await lookAtPage(other, 'apply-place-held', { whole: true })
  })

  it('rejected', async () => {
    const preecha = new Applicant(await signedInClient(stage.server.url, 'phayao'))
    await preecha.apply('0898765432')
    await okOf(officer.begin(preecha.id))
    await okOf(officer.decide(preecha.id, 'reject', 'บันทึกข้อตกลงลงนามโดยผู้ไม่มีอำนาจ'))
    const { page: other } = await stage.visit()
    await signInAt(other, '/apply', people.phayao)
    await other.getByText('คำขอไม่ได้รับอนุมัติ', { exact: true }).waitFor()
    await lookAtPage(other, 'apply-rejected', { whole: true })
  })

  it('a start, a draft with nothing in it, and a code that was sent', async () => {
    await signInAt(page, '/apply', people.phrae)
    await page.getByRole('button', { name: 'เริ่มคำขอ' }).waitFor()
    await look('apply-start')
    await okOf(malee.start())
    await page.reload()
    await next('ถึงคิวของท่าน')
    await look('apply-draft-empty')
    const own = new ApplicantPage(page)
    const readCode = async () => {
      await look('apply-code-sent', { few: true })
      const text = await newestMessage(page.context(), /คือ \d{6}/, /x678/)
      return /คือ (\d{6})/.exec(text)?.[1] ?? ''
    }
    await own.provePhone('0812345678', readCode)
  })

  it('a draft with a wrong form in it, and one that is ready, before it is submitted', async () => {
    const own = new ApplicantPage(page)
    await okOf(malee.describe())
    await okOf(malee.attach('agreement', await malee.form('terms')))
    await page.reload()
    await page
      .getByText(/เป็นแบบฟอร์มอื่น/)
      .first()
      .waitFor()
    await look('apply-wrong-form', {
      whole: false,
      set: () =>
        own.paper('agreement').evaluate((card) => card.scrollIntoView({ block: 'center' })),
    })
    await malee.attachAll()
    await page.reload()
    await page.getByText('ครบถ้วน พร้อมยื่นคำขอ').waitFor()
    await look('apply-draft-full')
    await look('apply-submit', {
      ...{ whole: false, few: true },
      set: async () => {
        await page.getByRole('button', { name: /^(ยื่นคำขอ|Submit the application)$/ }).click()
        await page.getByRole('dialog').waitFor()
      },
      clear: () => closeDialog(page),
    })
  })

  it('submitted, in review, returned', async () => {
    await okOf(malee.submit())
    await page.reload()
    await next('ถึงคิวเจ้าหน้าที่ ศทส.')
    await look('apply-submitted')
    await open('/', /อยู่กับเจ้าหน้าที่ ศทส\./)
    await look('portal-waiting', { few: true })
    await page.goto('/apply')
    await okOf(officer.begin(malee.id))
    await page.reload()
    await page
      .getByText(/กำลังตรวจเอกสาร/)
      .first()
      .waitFor()
    await look('apply-in-review', { few: true })
    await okOf(officer.return(malee.id, 'letter', 'ลายมือชื่อผู้ลงนามไม่ชัด กรุณาสแกนใหม่'))
    await page.reload()
    await page.getByText('เจ้าหน้าที่ส่งคำขอกลับให้แก้ไข').waitFor()
    await look('apply-returned')
  })

  it('approved, leaving, and messages about it', async () => {
    await okOf(malee.attach('letter', await madeImage(500, 700).png().toBuffer()))
    await okOf(malee.submit())
    await okOf(officer.begin(malee.id))
    await okOf(officer.decide(malee.id, 'approve'))
    await page.reload()
    await page.getByRole('link', { name: 'เปิดหน้าทำงาน' }).first().waitFor()
    await look('apply-approved')
    await look('apply-leaving', {
      ...{ whole: false, few: true },
      set: async () => {
        await page.getByRole('button', { name: /^(แจ้งวันพ้นหน้าที่|Note when you leave)$/ }).click()
        await page.getByRole('dialog').waitFor()
      },
      clear: () => closeDialog(page),
    })
    await open('/messages', /อนุมัติคำขอ/)
    await look('messages')
  })

  it('a renewal, begun and with what is still in force', async () => {
    const ends_at = new Date(Date.now() + 40 * dayMs)
    await onRecord(stage.homePath, (db) =>
      db.updateTable('entitlement').set({ ends_at }).where('province', '=', '54').execute(),
    )
    await open('/apply', 'ขอต่ออายุสิทธิ์')
    await look('apply-may-renew', { few: true })
    await okOf(malee.start('renewal'))
    await open('/apply', 'คำขอต่ออายุสิทธิ์')
    await look('apply-renewal')
  })

  it('terms that changed, and that were accepted', async () => {
    await onRecord(stage.homePath, (db) =>
      db
        .updateTable('entitlement')
        .set({ terms_version: 0 })
        .where('province', '=', '54')
        .execute(),
    )
    await open('/apply', 'อ่านส่วนที่เปลี่ยนและยอมรับ')
    await look('apply-new-terms', { few: true })
    await open('/terms', /แสดงเทียบกับฉบับ/)
    await look('terms-changed')
    await page.getByRole('checkbox', { name: /^ข้าพเจ้าอ่าน/ }).check()
    await page.getByRole('button', { name: /^ยอมรับฉบับ/ }).click()
    await page.getByText('ท่านยอมรับฉบับนี้แล้ว').waitFor()
    await look('terms-accepted', { few: true })
  })
})

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
