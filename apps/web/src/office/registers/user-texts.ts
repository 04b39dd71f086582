import type { Texts } from '../../language/texts.ts'

export const userTexts = {
  title: { th: 'ทะเบียนผู้ใช้งาน', en: 'Register of users' },
  empty: { th: 'ยังไม่มีผู้ใช้งาน', en: 'No user yet' },
  emptyWhy: {
    th: 'ผู้ใช้งานคนแรกมาจากคำขอที่ได้รับอนุมัติ',
    en: 'The first comes with the first approval.',
  },
  person: { th: 'ผู้ใช้งาน', en: 'User' },
  agency: { th: 'หน่วยงาน', en: 'Agency' },
  state: { th: 'สถานะ', en: 'State' },
  since: { th: 'ตั้งแต่', en: 'Since' },
  to: { th: 'สิ้นสุด', en: 'Ends' },
  noEnd: { th: 'ไม่กำหนด', en: 'no end' },
  leaves: { th: 'พ้นหน้าที่ วันสุดท้าย {day}', en: 'leaves; last day {day}' },
  basis: { th: 'มาจาก', en: 'By' },
  byOperator: { th: 'ผู้ดูแลระบบให้สิทธิ์', en: 'the operator' },
  signedIn: { th: 'เข้าใช้ล่าสุด', en: 'Last signed in' },
  nameless: { th: '(ชื่อจะมาจาก ThaiD เมื่อเข้าสู่ระบบ)', en: '(name comes from ThaiD at the sign-in)' },
  never: { th: 'ยังไม่เคย', en: 'never' },
  ended: { th: 'บัญชีปิดอยู่', en: 'account closed' },
  actions: { th: 'จัดการ', en: 'Actions' },
  manage: { th: 'จัดการสิทธิ์ของ {name}', en: 'Actions about {name}' },
  suspend: { th: 'ระงับชั่วคราว', en: 'Suspend' },
  'lift-suspension': { th: 'ยกเลิกการระงับ', en: 'Lift the suspension' },
  revoke: { th: 'เพิกถอนสิทธิ์', en: 'Revoke' },
  'note-leaving': { th: 'บันทึกวันพ้นหน้าที่', en: 'Note when they leave' },
  'end-person': { th: 'ปิดบัญชี', en: 'Close the account' },
  'restore-person': { th: 'เปิดบัญชีอีกครั้ง', en: 'Open the account again' },
  'suspend-follows': {
    th: 'คำสั่งที่กำลังทำงานหยุดทันที เข้าใช้งานไม่ได้จนกว่าจะยกเลิกการระงับ งานที่บันทึกไว้ยังอยู่ ระบบส่ง SMS แจ้งผู้ใช้',
    en: 'Running queries stop at once, and nothing can be run until this is lifted. Saved work is kept. An SMS tells the user.',
  },
  'lift-suspension-follows': {
    th: 'ผู้ใช้ใช้งานได้ตามเดิมทันที ระบบส่ง SMS แจ้งผู้ใช้',
    en: 'The user can work again at once. An SMS tells them.',
  },
  'revoke-follows': {
    th: 'สิทธิ์สิ้นสุดทันทีและเรียกคืนไม่ได้ คำสั่งที่กำลังทำงานหยุด ที่ของจังหวัดว่างลง ผู้ใช้ต้องยื่นคำขอใหม่ ระบบส่ง SMS แจ้งผู้ใช้',
    en: 'The entitlement ends at once and for good; running queries stop and the place becomes free. The user must apply anew. An SMS tells them.',
  },
  'end-person-follows': {
    th: 'บุคคลนี้เข้าสู่ระบบไม่ได้อีก คำสั่งที่กำลังทำงานหยุด สิทธิ์และบทบาททั้งหมดสิ้นสุด และคำขอที่ยังไม่จบถูกถอน',
    en: 'This person can no longer sign in; running queries stop, all entitlements and roles end, and an open application is withdrawn.',
  },
  'restore-person-follows': {
    th: 'บุคคลนี้เข้าสู่ระบบได้อีกครั้ง สิทธิ์และบทบาทที่สิ้นสุดไปแล้วไม่กลับมา ต้องยื่นคำขอหรือมอบใหม่',
    en: 'This person can sign in again. Entitlements and roles that ended do not come back: they are applied for or granted anew.',
  },
  of: { th: '{what}: {name}', en: '{what}: {name}' },
} as const satisfies Texts
