import type { Texts } from '../language/texts.ts'

/** Of each next step its title, what it is about, and what its button says. */
export const nextTexts = {
  'not-yet': { th: 'ท่านยังไม่มีสิทธิ์ทำงานกับข้อมูล', en: 'You may not work with data yet' },
  access: { th: 'คำขอและสิทธิ์ของท่าน', en: 'Your application and entitlement' },
  guide: { th: 'อ่านคู่มือการขอใช้งาน', en: 'Read how to apply' },
  'start-title': { th: 'ขอใช้งานระบบ', en: 'Apply for access' },
  start: {
    th: 'ระบบ Heidi ยืนยันแล้วว่าท่านเป็นแอดมินของจังหวัด เริ่มคำขอแล้วพักไว้ได้ ระบบบันทึกร่างให้เอง',
    en: 'Heidi confirms that you are a provincial admin. You can start and pause at any time: drafts save themselves.',
  },
  'start-do': { th: 'เริ่มคำขอใช้งาน', en: 'Start an application' },
  'cannot-start-title': { th: 'ยังเริ่มคำขอใช้งานไม่ได้', en: 'You cannot apply yet' },
  'cannot-start': { th: 'ดูเหตุผลที่หน้าคำขอ', en: 'The page of applications says why.' },
  'cannot-start-do': { th: 'ดูว่าต้องทำอย่างไร', en: 'See what to do' },
  'go-on-title': { th: 'ทำคำขอ {number} ต่อ', en: 'Go on with application {number}' },
  'go-on': {
    th: 'ร่างคำขอของท่านบันทึกไว้แล้ว และเก็บไว้ถึง {draftEnds} หากไม่มีการแก้ไข',
    en: 'Your draft is saved, and kept until {draftEnds} BE if nothing is changed in it.',
  },
  'go-on-do': { th: 'ทำต่อ', en: 'Go on' },
  'mend-title': {
    th: 'คำขอ {number} ถูกส่งกลับให้แก้ไข',
    en: 'Application {number} was returned to be mended',
  },
  mend: {
    th: 'เจ้าหน้าที่ระบุเหตุผลของแต่ละรายการไว้แล้ว กรุณาแก้ไขและยื่นอีกครั้ง',
    en: 'The officer states a reason for each point. Mend them, then submit again.',
  },
  'mend-do': { th: 'ดูเหตุผลและแก้ไข', en: 'See the reasons and mend them' },
  'wait-title': {
    th: 'คำขอ {number} อยู่กับเจ้าหน้าที่ ศทส.',
    en: 'Application {number} is with the ministry ICT centre',
  },
  wait: {
    th: 'ยื่นเมื่อ {submitted} ท่านยังไม่ต้องทำอะไร ระบบจะส่ง SMS แจ้งผล',
    en: 'Submitted on {submitted} BE. There is nothing for you to do now; an SMS will tell you the outcome.',
  },
  'wait-do': { th: 'ดูสถานะคำขอ', en: 'See how it stands' },
  'rejected-title': {
    th: 'คำขอ {number} ไม่ได้รับอนุมัติ',
    en: 'Application {number} was not approved',
  },
  rejected: {
    th: 'เจ้าหน้าที่ระบุเหตุผลไว้ในคำขอ',
    en: 'The officer’s reason stands in the application.',
  },
  'rejected-do': { th: 'ดูเหตุผล', en: 'See the reason' },
  'start-again-title': { th: 'ยื่นคำขอใหม่', en: 'Apply again' },
  'start-again': {
    th: 'ไม่มีคำขอหรือสิทธิ์ที่ใช้อยู่ ท่านเริ่มคำขอใหม่ได้ เรื่องเดิมยังอยู่ในประวัติ',
    en: 'No application or entitlement is open. You can start a new one; what was before stays in the history.',
  },
  'start-again-do': { th: 'เริ่มคำขอใหม่', en: 'Start a new application' },
  'accept-terms-title': {
    th: 'ข้อตกลงและเงื่อนไขมีฉบับใหม่',
    en: 'There are new terms of access',
  },
  'accept-terms': {
    th: 'กรุณาอ่านส่วนที่เปลี่ยนและยอมรับ ภายใน {acceptBy} มิฉะนั้นจะทำงานกับข้อมูลไม่ได้จนกว่าจะยอมรับ',
    en: 'Read what changed and accept it by {acceptBy} BE; after that day you cannot work until you do.',
  },
  'accept-terms-now': {
    th: 'กรุณาอ่านส่วนที่เปลี่ยนและยอมรับ แล้วจึงทำงานกับข้อมูลต่อได้',
    en: 'Read what changed and accept it; then you can go on working.',
  },
  'accept-terms-do': { th: 'อ่านและยอมรับข้อตกลง', en: 'Read and accept the terms' },
  'renew-title': { th: 'ต่ออายุสิทธิ์ได้แล้ว', en: 'You can renew your access' },
  renew: {
    th: 'สิทธิ์ของท่านถึง {ends} ต่ออายุได้ตั้งแต่วันนี้ ระหว่างรอผลท่านยังทำงานได้ตามปกติจนถึงวันสิ้นสุด',
    en: 'Your entitlement ends on {ends} BE and can be renewed from now on. Until then you work as before.',
  },
  'renew-do': { th: 'ขอต่ออายุ', en: 'Apply for renewal' },
  'stopped-title': { th: 'ขณะนี้ท่านทำงานกับข้อมูลไม่ได้', en: 'You cannot work with data at present' },
  stopped: { th: 'ดูเหตุผลที่หน้าคำขอ', en: 'The page of applications says why.' },
  'stopped-do': { th: 'ดูคำขอและสิทธิ์ของฉัน', en: 'See my application and entitlement' },
} as const satisfies Texts
