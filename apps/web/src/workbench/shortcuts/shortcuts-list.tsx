import { useLanguage, useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import style from './shortcuts.module.css'

const texts = {
  statement: { th: 'คำสั่ง', en: 'Statement' },
  drafts: { th: 'แท็บของร่าง', en: 'Tabs of drafts' },
  catalog: { th: 'แฟ้มข้อมูล', en: 'Catalogue' },
  results: { th: 'ผลลัพธ์', en: 'Results' },
  places: { th: 'ไปยังส่วนของหน้า', en: 'Go to a part of the page' },
  anywhere: { th: 'นอกช่องพิมพ์', en: 'Outside of fields' },
} as const satisfies Texts

interface Shortcut {
  readonly keys: string
  readonly th: string
  readonly en: string
}

const statement: readonly Shortcut[] = [
  {
    keys: 'Ctrl+Enter',
    th: 'รันคำสั่งที่เคอร์เซอร์ หรือส่วนที่เลือก',
    en: 'Run the statement at the caret, or the selection',
  },
  {
    keys: 'Ctrl+Shift+Enter',
    th: 'รันทุกคำสั่งของร่างทีละคำสั่ง',
    en: 'Run every statement of the draft, one after another',
  },
  { keys: 'Ctrl+.', th: 'หยุด (หรือ Esc สองครั้ง)', en: 'Stop (or Esc twice)' },
  { keys: 'Ctrl+S', th: 'บันทึกร่าง', en: 'Save the draft' },
  { keys: 'Ctrl+Space', th: 'คำที่เลือกเติมได้', en: 'What may be written here' },
  {
    keys: 'F1',
    th: 'ความหมายของชื่อที่เคอร์เซอร์ (หรือ Ctrl+K Ctrl+I)',
    en: 'What the name at the caret means (or Ctrl+K Ctrl+I)',
  },
  { keys: 'F8', th: 'ไปที่จุดที่ผิด', en: 'Go to the error' },
  { keys: 'Ctrl+/', th: 'ใส่หรือเอาเครื่องหมายหมายเหตุออก', en: 'Comment, or not' },
  { keys: 'Ctrl+F', th: 'ค้นหาและแทนที่', en: 'Find and replace' },
  { keys: 'Esc Tab', th: 'ออกจากช่องคำสั่ง', en: 'Leave the editor' },
]

const drafts: readonly Shortcut[] = [
  { keys: 'F2', th: 'เปลี่ยนชื่อร่าง', en: 'Rename the draft' },
  { keys: 'Delete', th: 'ปิดร่าง เก็บไว้ 30 วัน', en: 'Close the draft; kept for 30 days' },
]

const catalog: readonly Shortcut[] = [
  { keys: 'Enter', th: 'แทรกชื่อในคำสั่ง', en: 'Insert the name' },
  { keys: 'Shift+Enter', th: 'ดูตัวอย่าง 100 แถว', en: 'See 100 rows' },
]

const results: readonly Shortcut[] = [
  { keys: 'Ctrl+C', th: 'คัดลอกเซลล์ที่เลือก', en: 'Copy the selected cells' },
  { keys: 'Ctrl+Shift+C', th: 'คัดลอกพร้อมชื่อคอลัมน์', en: 'Copy with column names' },
  { keys: 'Enter', th: 'ดูค่าเต็ม', en: 'See the whole value' },
]

const places: readonly Shortcut[] = [
  { keys: 'Alt+1', th: 'แฟ้มข้อมูล', en: 'The catalogue' },
  { keys: 'Alt+2', th: 'ช่องเขียนคำสั่ง', en: 'The editor' },
  { keys: 'Alt+3', th: 'ผลลัพธ์', en: 'The results' },
]

const anywhere: readonly Shortcut[] = [
  { keys: '?', th: 'เปิดหรือปิดรายการนี้', en: 'Show or hide this list' },
]

const groups = [
  ['statement', statement],
  ['places', places],
  ['drafts', drafts],
  ['catalog', catalog],
  ['results', results],
  ['anywhere', anywhere],
] as const

/** Every key of the workbench. */
export function ShortcutsList() {
  const say = useSay(texts)
  const { language } = useLanguage()
  return groups.map(([name, shortcuts]) => (
    <section key={name} className={style.group}>
      <h2>{say(name)}</h2>
      <dl>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.keys}>
            <dt>{shortcut[language]}</dt>
            <dd>
              <kbd>{shortcut.keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
