import type { Texts } from '../../language/texts.ts'

/** What is on the trail besides the events of the access journey. */
export const actionWords = {
  'code.sent': { th: 'ส่งรหัสยืนยันเบอร์', en: 'One-time code sent' },
  'code.checked': { th: 'ตรวจรหัสยืนยันเบอร์', en: 'One-time code checked' },
  'intake.started': { th: 'เริ่มนำเข้าข้อมูล', en: 'Intake started' },
  'intake.published': { th: 'เผยแพร่ข้อมูลชุดใหม่', en: 'Data version published' },
  'message.resent': { th: 'สั่งส่ง SMS อีกครั้ง', en: 'Message sent again' },
  'run.asked': { th: 'สั่งประมวลผล', en: 'Query asked' },
  'run.ended': { th: 'การประมวลผลจบ', en: 'Query ended' },
  'run.released': { th: 'ดาวน์โหลดผลลัพธ์', en: 'Result downloaded' },
  'session.begun': { th: 'เข้าสู่ระบบ', en: 'Signed in' },
  'session.ended': { th: 'ออกจากระบบ', en: 'Session ended' },
  'work.refused': { th: 'ปฏิเสธการใช้งาน', en: 'Work refused' },
} as const satisfies Texts

/** Groups of actions, each by what their names begin with. */
export const actionGroups = {
  '': { th: 'ทุกเหตุการณ์', en: 'Everything' },
  'access.': { th: 'คำขอ สิทธิ์ และบทบาท', en: 'Applications, entitlements, roles' },
  'session.': { th: 'การเข้าสู่ระบบ', en: 'Sign-in' },
  'run.': { th: 'การประมวลผลข้อมูล', en: 'Queries' },
  'work.': { th: 'การปฏิเสธการใช้งาน', en: 'Work refused' },
  'intake.': { th: 'การนำเข้าข้อมูล', en: 'Intake of data' },
  'message.': { th: 'SMS', en: 'Messages' },
  'code.': { th: 'รหัสยืนยันเบอร์', en: 'One-time codes' },
} as const satisfies Texts
