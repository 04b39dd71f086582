import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { madeImage } from '../../platform/documents/testing/made-images.ts'

type FormKind = 'agreement' | 'terms'

/** What an applicant writes; a made-up provincial office. */
export const writtenDetails = {
  contact: 'กลุ่มงานพัฒนายุทธศาสตร์สาธารณสุข โทร. 0 5440 9123',
  purpose: 'วิเคราะห์สถานการณ์โรคไม่ติดต่อเรื้อรังของจังหวัด เพื่อวางแผนบริการปีงบประมาณ 2570',
} as const

/** The page of one's own application, as a person sees it in Thai. */
export class ApplicantPage {
  readonly page: Page
  readonly next: Locator
  readonly contact: Locator
  readonly purpose: Locator

  constructor(page: Page) {
    this.page = page
    this.next = page.getByRole('region', { name: 'ขั้นต่อไป' })
    this.contact = page.getByLabel('ที่ติดต่อที่ทำงาน')
    this.purpose = page.getByLabel('วัตถุประสงค์ของการใช้งาน')
  }

  /** The card of one paper. */
  paper(kind: FormKind | 'letter'): Locator {
    return this.page.locator(`#paper-${kind}`)
  }

  async start(): Promise<void> {
    await this.page.getByRole('button', { name: 'เริ่มคำขอ' }).click()
    await this.page.getByRole('heading', { name: 'ข้อมูลของท่าน' }).waitFor()
  }

  async describe(): Promise<void> {
    await this.contact.fill(writtenDetails.contact)
    await this.purpose.fill(writtenDetails.purpose)
    await this.page.getByLabel('มีความรู้ด้านภาษาในการจัดการฐานข้อมูล').check()
    await this.page.getByLabel('มีความรู้โครงสร้างข้อมูลด้านการแพทย์').check()
    await this.page.locator('#details [data-saving=saved]').waitFor()
  }

  /** Ask for a code, and give back what reads it. */
  async provePhone(number: string, readCode: () => Promise<string>): Promise<void> {
    await this.page.getByLabel('หมายเลขโทรศัพท์มือถือ').fill(number)
    await this.page.getByRole('button', { name: 'ส่งรหัสทาง SMS' }).click()
    await this.page.getByText(/^ส่งรหัสไปที่/).waitFor()
    await this.page.getByLabel('รหัสจาก SMS').fill(await readCode())
    await this.page.getByRole('button', { name: 'ยืนยัน', exact: true }).click()
    await this.page.getByText(/^ยืนยันแล้ว: /).waitFor()
  }

  /** The form, filled in, as the browser saves it. */
  async download(kind: FormKind): Promise<Buffer> {
    const saved = this.page.waitForEvent('download')
    await this.paper(kind).getByRole('link', { name: 'ดาวน์โหลดแบบที่กรอกแล้ว' }).click()
    return readFile(await (await saved).path())
  }

  async attach(kind: FormKind, buffer: Buffer): Promise<void> {
    await this.#beginAgain(kind)
    await this.#choose(kind, { name: `${kind}.pdf`, mimeType: 'application/pdf', buffer })
    await this.paper(kind)
      .getByText(/^PDF · /)
      .waitFor()
  }

  /** The letter, as a picture of it from a telephone. */
  async attachLetter(width = 400): Promise<void> {
    await this.#beginAgain('letter')
    const buffer = await madeImage(width, 560).jpeg().toBuffer()
    const card = this.paper('letter')
    await card.getByLabel('เลขที่หนังสือ').fill('พย 0033.001/456')
    await card.getByLabel('วันที่', { exact: true }).fill('2')
    await card.getByLabel('เดือน').selectOption({ label: 'พฤศจิกายน' })
    await card.getByLabel('ปี พ.ศ.').fill('2569')
    await card.getByLabel('เรื่อง').fill('ขอเข้าใช้งานระบบ HiPPO')
    await card.getByLabel('ผู้ลงนาม').fill('นายแพทย์ตัวอย่าง สมมติ นายแพทย์สาธารณสุขจังหวัด')
    await this.#choose('letter', { name: 'letter.jpg', mimeType: 'image/jpeg', buffer })
    await card.getByText('ไฟล์: letter.jpg').waitFor()
    await card.getByRole('button', { name: 'แนบหนังสือ' }).click()
    await card.getByText(/^JPEG · /).waitFor()
    await card.getByRole('button', { name: 'แนบหนังสือ' }).waitFor({ state: 'hidden' })
  }

  async submit(button: 'ยื่นคำขอ' | 'ยื่นอีกครั้ง' = 'ยื่นคำขอ'): Promise<void> {
    await this.page.getByRole('button', { name: button }).click()
    await this.page.getByRole('button', { name: 'ยืนยันยื่นคำขอ' }).click()
    await this.next.getByText('ถึงคิวเจ้าหน้าที่ ศทส.').waitFor()
  }

  async #beginAgain(kind: FormKind | 'letter'): Promise<void> {
    const again = this.paper(kind).getByRole('button', { name: 'แนบไฟล์ใหม่แทน' })
    if (await again.isVisible()) await again.click()
  }

  async #choose(
    kind: FormKind | 'letter',
    file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  ): Promise<void> {
    const chosen = this.page.waitForEvent('filechooser')
    await this.paper(kind)
      .getByRole('button', { name: /^เลือกไฟล์หรือถ่ายภาพ/ })
      .click()
    await (await chosen).setFiles(file)
  }
}
