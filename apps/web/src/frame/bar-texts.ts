import type { Texts } from '../language/texts.ts'

/** What the bar's links are called, in the bar and in the menu that takes its place on narrow screens. */
export const barTexts = {
  places: { th: 'ส่วนของระบบ', en: 'Parts of the product' },
  work: { th: 'ทำงานกับข้อมูล', en: 'Workbench' },
  apply: { th: 'คำขอของฉัน', en: 'My application' },
  office: { th: 'งานเจ้าหน้าที่', en: 'Office' },
  help: { th: 'คู่มือ', en: 'Manual' },
  guide: { th: 'วิธีขอใช้งาน', en: 'How to apply' },
} as const satisfies Texts
