import type { Language } from '../../../language/texts.ts'

/** The editor's own words in Thai; in English they are what they are. */
const thai: Readonly<Record<string, string>> = {
  Find: 'ค้นหา',
  Replace: 'แทนที่ด้วย',
  next: 'ถัดไป',
  previous: 'ก่อนหน้า',
  all: 'เลือกทั้งหมด',
  'match case': 'ตรงตัวพิมพ์',
  regexp: 'รูปแบบ (regex)',
  'by word': 'ทั้งคำ',
  replace: 'แทนที่',
  'replace all': 'แทนที่ทั้งหมด',
  close: 'ปิด',
  'current match': 'ที่พบ',
  'on line': 'บรรทัดที่',
  'replaced match on line $': 'แทนที่แล้วที่บรรทัด $',
  'replaced $ matches': 'แทนที่แล้ว $ แห่ง',
  'Go to line': 'ไปที่บรรทัด',
  go: 'ไป',
  Completions: 'คำที่เลือกเติมได้',
  Diagnostics: 'ข้อผิดพลาด',
  'No diagnostics': 'ไม่มีข้อผิดพลาด',
  'Selection deleted': 'ลบส่วนที่เลือกแล้ว',
  'Control character': 'อักขระควบคุม',
}

const english: Readonly<Record<string, string>> = {
  Find: 'Find',
  Replace: 'Replace with',
  next: 'Next',
  previous: 'Previous',
  all: 'Select all',
  'match case': 'Match case',
  regexp: 'Pattern (regex)',
  'by word': 'Whole words',
  replace: 'Replace',
  'replace all': 'Replace all',
  close: 'Close',
}

export function phrasesIn(language: Language): Readonly<Record<string, string>> {
  return language === 'th' ? thai : english
}

const label = {
  th: 'คำสั่ง SQL กด Esc แล้ว Tab เพื่อออกจากช่องนี้',
  en: 'SQL statement. Press Esc, then Tab, to leave this field.',
}

export function editorLabel(language: Language): string {
  return label[language]
}
