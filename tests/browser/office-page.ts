import type { Locator, Page } from 'playwright-core'

type Decision = 'อนุมัติ' | 'ส่งกลับให้แก้ไข' | 'ไม่อนุมัติ'

/** The office, as an officer sees it in Thai. */
export class OfficePage {
  readonly page: Page
  readonly inbox: Locator
  readonly papers: Locator

  constructor(page: Page) {
    this.page = page
    this.inbox = page.getByRole('complementary', { name: 'คำขอ' })
    this.papers = page.getByRole('region', { name: 'เอกสารของคำขอ' })
  }

  async open(applicant: RegExp): Promise<void> {
    await this.inbox.getByRole('link', { name: applicant }).click()
    await this.papers.waitFor()
  }

  async begin(): Promise<void> {
    await this.page.getByRole('button', { name: 'เริ่มตรวจสอบ' }).click()
    await this.page.getByRole('group', { name: 'จะตัดสินอย่างไร' }).waitFor()
  }

  async choose(decision: Decision): Promise<void> {
    await this.page.getByRole('radio', { name: decision, exact: true }).check()
  }

  /** Name a paper that is to be mended, and why. */
  async giveReason(paper: string, reason: string): Promise<void> {
    await this.page
      .getByRole('group', { name: 'ให้แก้ไขอะไร' })
      .getByLabel(paper, { exact: true })
      .check()
    await this.page.getByLabel(`เหตุผลเรื่อง${paper}`).fill(reason)
  }

  /** Look it over, and send it. */
  async send(decision: Decision): Promise<void> {
    await this.page.getByRole('button', { name: 'ตรวจทานก่อนส่ง' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: decision, exact: true }).click()
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** Do something about a user of the register, for a reason. */
  async changeUser(user: string, action: string, reason: string): Promise<void> {
    await this.page.goto('/office/registers/users')
    await this.page.getByRole('button', { name: new RegExp(`^จัดการสิทธิ์ของ .*${user}`) }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('เหตุผล').fill(reason)
    await dialog.getByRole('button', { name: action, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
}
