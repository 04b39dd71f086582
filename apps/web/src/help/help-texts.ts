import type { Texts } from '../language/texts.ts'

export const helpTexts = {
  manual: { th: 'คู่มือการใช้งาน', en: 'Manual' },
  contents: { th: 'สารบัญ', en: 'Contents' },
  search: { th: 'ค้นในคู่มือ', en: 'Search the manual' },
  found: { th: 'พบใน {count} หน้า', en: 'Found on {count} pages' },
  foundOne: { th: 'พบใน 1 หน้า', en: 'Found on 1 page' },
  places: { th: '{count} แห่ง', en: '{count} places' },
  placesOne: { th: '1 แห่ง', en: '1 place' },
  none: { th: 'ไม่พบ “{query}” ในคู่มือ', en: 'Nothing found for “{query}”' },
  noneHow: {
    th: 'ลองคำที่สั้นลง หรือเลือกหน้าจากสารบัญ',
    en: 'Try a shorter word, or choose a page from the contents.',
  },
  version: { th: 'คู่มือรุ่น {version} · {date}', en: 'Manual version {version} · {date} BE' },
  previous: { th: 'ก่อนหน้า', en: 'Previous' },
  next: { th: 'ถัดไป', en: 'Next' },
  pager: { th: 'หน้าก่อนหน้าและถัดไป', en: 'Previous and next page' },
  loading: { th: 'กำลังเปิดคู่มือ', en: 'Opening the manual' },
  trouble: { th: 'เปิดคู่มือไม่ได้', en: 'The manual cannot be opened' },
  noPage: { th: 'ไม่มีหน้านี้ในคู่มือ', en: 'The manual has no such page' },
  again: { th: 'ลองใหม่', en: 'Try again' },
  toStart: { th: 'ไปหน้าแรกของคู่มือ', en: 'To the first page of the manual' },
  copy: { th: 'คัดลอก', en: 'Copy' },
  copied: { th: 'คัดลอกแล้ว', en: 'Copied' },
  copyFailed: { th: 'คัดลอกไม่ได้', en: 'Not copied' },
} as const satisfies Texts
