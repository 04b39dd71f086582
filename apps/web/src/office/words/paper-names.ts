import type { Texts } from '../../language/texts.ts'

/** Short enough for a tab and a table; the whole titles stand on the papers. */
export const paperNames = {
  agreement: { th: 'บันทึกข้อตกลง', en: 'Agreement' },
  terms: { th: 'ข้อตกลงและเงื่อนไข', en: 'Terms' },
  letter: { th: 'หนังสือราชการ', en: 'Official letter' },
  details: { th: 'รายละเอียดที่กรอก', en: 'Details' },
} as const satisfies Texts
