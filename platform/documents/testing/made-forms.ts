import { createFormMaker, type FormMaker } from '../forms/form-maker.ts'
import { readWording } from '../forms/wording.ts'
import type { UploadLimits } from '../uploads/inspection.ts'

/** Made-up facts of one application. */
export const someFacts = {
  applicationId: '0b9e0f2c-1234-4abc-8def-000000000001',
  runningNumber: 'HP-2569-0001',
  province: 'น่าน',
  agency: 'สำนักงานสาธารณสุขจังหวัดน่าน',
  applicant: 'นางสาวตัวอย่าง ทดสอบระบบ',
  position: 'นักวิชาการคอมพิวเตอร์',
  phone: '081-000-0000',
  email: 'someone@example.go.th',
  date: new Date('2026-11-24T05:00:00Z'),
}

/** Numbers small enough to be met in a test. */
export const someLimits: UploadLimits = {
  fileBytes: 2 * 1024 * 1024,
  inflatedBytes: 20 * 1024 * 1024,
  pages: 20,
  pixels: 40_000_000,
  parseMs: 3000,
}

export async function someFormMaker(): Promise<FormMaker> {
  const wording = await readWording()
  if (!wording.ok) throw new TypeError(`defect: ${JSON.stringify(wording.refusal)}`)
  return createFormMaker(wording.value, Buffer.alloc(32, 7))
}
