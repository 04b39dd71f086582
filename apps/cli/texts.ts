import type { Language } from '#domain/outcome'

/** What the command line says, in both languages; `{name}` is filled by `say`. */
const texts = {
  help: {
    th: `hippo <คำสั่ง> [ตัวเลือก]

  serve                              เปิดเครื่องให้บริการ (เหมือน npm start)
  query --province NN (--file F | SQL)  ถามข้อมูลของจังหวัดหนึ่ง
        [--dialect duckdb] [--format table|csv|json]
  intake [--province NN] PATH…       นำเข้าไฟล์ zip 43 แฟ้ม
  synth --province NN --out DIR      สร้างจังหวัดสังเคราะห์
        [--persons 20000] [--from 2563] [--to 2569] [--until YYYY-MM-DD] [--seed 1] [--standard 2.4.1] [--dirty 0]
  grant ROSTER.csv                   ให้สิทธิ์ตามบัญชีรายชื่อ (citizen_id,province,last_day)
  revoke --province NN [--reason ข้อความ]  เพิกถอนสิทธิ์ของผู้ใช้ในจังหวัด และหยุดคำสั่งที่กำลังทำงาน
  grant-role FILE.csv                มอบบทบาทเจ้าหน้าที่ ผู้ดูแลการนำเข้า หรือผู้ตรวจสอบ (citizen_id,role,last_day)
  end-role FILE.csv                  ยุติบทบาทตามรายชื่อ
  verify-audit [--anchors DIR]       ตรวจบันทึกตรวจสอบว่าถูกแก้ ตัด หรือเขียนใหม่หรือไม่
  doctor                             ตรวจว่าเครื่องนี้พร้อมทำงานหรือไม่

ทุกคำสั่งรับ --lang th|en และใช้โฟลเดอร์ข้อมูลตาม HIPPO_HOME
`,
    en: `hippo <verb> [options]

  serve                              start the server (as npm start does)
  query --province NN (--file F | SQL)  ask a question of one province's data
        [--dialect duckdb] [--format table|csv|json]
  intake [--province NN] PATH…       load 43-file archives
  synth --province NN --out DIR      make a synthetic province
        [--persons 20000] [--from 2563] [--to 2569] [--until YYYY-MM-DD] [--seed 1] [--standard 2.4.1] [--dirty 0]
  grant ROSTER.csv                   entitle the people of a roster (citizen_id,province,last_day)
  revoke --province NN [--reason TEXT]     revoke what the province's user holds; what runs is stopped
  grant-role FILE.csv                make people officers, stewards or auditors (citizen_id,role,last_day)
  end-role FILE.csv                  end the offices of a list
  verify-audit [--anchors DIR]       say whether the audit trail was edited, cut or rewritten
  doctor                             say whether this machine can do the work

Every verb takes --lang th|en and uses the home named by HIPPO_HOME.
`,
  },
  unknownVerb: { th: 'ไม่รู้จักคำสั่ง "{verb}"', en: 'Unknown verb "{verb}".' },
  badOption: { th: 'ตัวเลือกไม่ถูกต้อง: {reason}', en: 'Wrong options: {reason}' },
  needProvince: {
    th: 'กรุณาระบุ --province เป็นรหัสสองหลัก',
    en: 'Say --province with a two-digit code.',
  },
  needOffices: {
    th: 'กรุณาระบุไฟล์รายชื่อที่มีหัวตาราง citizen_id,role,last_day',
    en: 'Name a file with the header citizen_id,role,last_day.',
  },
  'role-done': { th: '{role}: เรียบร้อย', en: '{role}: done' },
  'role-unchanged': { th: '{role}: เป็นอยู่แล้ว', en: '{role}: as it was' },
  needRoster: {
    th: 'กรุณาระบุไฟล์บัญชีรายชื่อ (CSV: citizen_id,province,last_day)',
    en: 'Name the roster file (CSV: citizen_id,province,last_day).',
  },
  granted: { th: '{province}: ให้สิทธิ์แล้ว', en: '{province}: granted' },
  unchanged: { th: '{province}: มีสิทธิ์เดิมอยู่แล้ว', en: '{province}: already held' },
  revoked: { th: '{province}: เพิกถอนสิทธิ์แล้ว', en: '{province}: revoked' },
  needSql: {
    th: 'กรุณาใส่คำสั่ง SQL หนึ่งคำสั่ง หรือ --file',
    en: 'Give one SQL statement, or --file.',
  },
  needPaths: { th: 'กรุณาระบุไฟล์ zip หรือโฟลเดอร์', en: 'Name archives or folders to load.' },
  needOut: { th: 'กรุณาระบุ --out เป็นโฟลเดอร์ปลายทาง', en: 'Say --out with the folder to write to.' },
  fileUnreadable: { th: 'อ่านไฟล์ {file} ไม่ได้', en: 'Cannot read {file}.' },
  rowsAll: { th: '{rows} แถว', en: '{rows} rows' },
  rowsShown: {
    th: 'แสดง {shown} จาก {rows} แถว ใช้ --format csv เพื่อดูทั้งหมด',
    en: '{shown} of {rows} rows shown; use --format csv for all of them.',
  },
  rowsCut: {
    th: 'ผลลัพธ์ถูกตัดที่ {rows} แถว (ถึงขีดจำกัด) กรุณาใส่เงื่อนไขหรือสรุปข้อมูลให้แคบลง',
    en: 'The result was cut at {rows} rows (the limit). Narrow it by a condition, or aggregate.',
  },
  limitTime: {
    th: 'คำสั่งใช้เวลาเกินกำหนดจึงถูกหยุด กรุณาจำกัดช่วงปีหรือเงื่อนไขให้แคบลง',
    en: 'The statement ran past its time limit and was stopped. Narrow it by year or condition.',
  },
  limitMemory: {
    th: 'คำสั่งต้องใช้หน่วยความจำมากกว่าที่มี กรุณาจำกัดช่วงปีหรือสรุปข้อมูลเป็นขั้น ๆ',
    en: 'The statement needs more memory than there is. Narrow it by year, or aggregate in steps.',
  },
  cancelled: { th: 'คำสั่งถูกหยุดโดยผู้ใช้', en: 'The statement was stopped by you.' },
  waitingForLock: {
    th: 'มีการนำเข้าอื่นทำงานอยู่ กำลังรอ…',
    en: 'Another intake is running; waiting for it to end…',
  },
  archiveLine: {
    th: '{name}: {rows} แถว · กันไว้ {setAside} · ค่าที่เป็น NULL {nulled}{rest}',
    en: '{name}: {rows} rows · {setAside} set aside · {nulled} values became NULL{rest}',
  },
  notTaken: { th: ' · ไม่ได้อ่าน: {names}', en: ' · not taken: {names}' },
  findingLine: {
    th: '    {file}.{column} {code}: {rows}',
    en: '    {file}.{column} {code}: {rows}',
  },
  archiveRefused: {
    th: '{name}: ไม่รับ ({code}) {sentence}',
    en: '{name}: refused ({code}). {sentence}',
  },
  alreadyLoaded: {
    th: '{name}: เคยนำเข้าแล้ว ไม่มีอะไรเปลี่ยน',
    en: '{name}: already loaded, no change.',
  },
  versionCommitted: {
    th: 'จังหวัด {province}: รุ่นข้อมูล {version} พร้อมใช้',
    en: 'Province {province}: data version {version} is ready.',
  },
  noChange: {
    th: 'ไม่มีอะไรใหม่ รุ่นข้อมูลเดิมยังอยู่',
    en: 'Nothing new: the data versions stay as they are.',
  },
  synthDone: {
    th: 'เขียน {archives} ไฟล์ zip {rows} แถว ไว้ที่ {path}',
    en: 'Wrote {archives} archives with {rows} rows to {path}.',
  },
  progress: {
    th: '{stage} {bar} {percent}% · {rows} แถว · {rate} แถว/วินาที · เหลือ {left}',
    en: '{stage} {bar} {percent}% · {rows} rows · {rate} rows/s · {left} left',
  },
  reading: { th: 'อ่าน', en: 'reading' },
  publishing: { th: 'จัดเก็บ', en: 'publishing' },
  stageSynth: { th: 'สร้าง', en: 'synth' },
} as const

export type TextName = keyof typeof texts

/** A sentence in the reader's language, its placeholders filled. */
export function say(
  language: Language,
  name: TextName,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return filled(texts[name][language], values)
}

/** A text with its placeholders filled. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key]
    if (value === undefined) return whole
    return typeof value === 'number' ? value.toLocaleString('en-US') : value
  })
}
