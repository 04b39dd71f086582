import type { Texts } from '../../language/texts.ts'

export const staffTexts = {
  title: { th: 'เจ้าหน้าที่และบทบาท', en: 'Staff and roles' },
  hint: {
    th: 'แสดงผู้ที่มีบทบาท หากจะมอบบทบาทให้ผู้อื่น ให้ผู้นั้นเข้าสู่ระบบด้วย ThaiD หนึ่งครั้ง แล้วค้นชื่อที่นี่',
    en: 'These people hold a role. To grant one to somebody else, have them sign in with ThaiD once, then search their name here.',
  },
  empty: { th: 'ยังไม่มีผู้มีบทบาท', en: 'Nobody holds a role' },
  person: { th: 'ชื่อ', en: 'Name' },
  nameless: { th: '(ชื่อจะมาจาก ThaiD เมื่อเข้าสู่ระบบ)', en: '(name comes from ThaiD at the sign-in)' },
  me: { th: 'ท่าน: เปลี่ยนบทบาทของตนเองไม่ได้', en: 'You: nobody changes their own roles' },
  ended: { th: 'บัญชีปิดอยู่', en: 'account closed' },
  roles: { th: 'บทบาท', en: 'Roles' },
  none: { th: 'ไม่มีบทบาท', en: 'No role' },
  since: { th: 'ตั้งแต่ {day}', en: 'since {day}' },
  until: { th: 'ถึง {day}', en: 'until {day}' },
  actions: { th: 'จัดการ', en: 'Actions' },
  grant: { th: 'มอบบทบาท', en: 'Grant a role' },
  grantTo: { th: 'มอบบทบาท: {name}', en: 'Grant a role: {name}' },
  end: { th: 'ยุติ', en: 'End' },
  endOf: { th: 'ยุติบทบาท{role}ของ {name}', en: 'End the role {role} of {name}' },
  role: { th: 'บทบาท', en: 'Role' },
  lastDay: { th: 'วันสุดท้าย (เว้นว่างได้)', en: 'Last day (may be left empty)' },
  grantFollows: {
    th: 'มีผลทันที และบันทึกในบันทึกการตรวจสอบ ผู้ตรวจสอบต้องไม่มีบทบาทหรือสิทธิ์ใช้งานอื่น',
    en: 'It counts at once and is put in the audit trail. An auditor may hold no other role and no entitlement.',
  },
  endFollows: {
    th: 'มีผลทันที คำขอที่ผู้นี้กำลังตรวจอยู่ให้เจ้าหน้าที่ท่านอื่นรับช่วงได้',
    en: 'It counts at once. Another officer can take over what this person is reviewing.',
  },
} as const satisfies Texts
