import type { Texts } from '../../language/texts.ts'

/** What is on the trail besides the events of the access journey. */
export const actionWords = {
  'audit.detail-erased': { th: 'ลบรายละเอียดตามคำขอ', en: 'Detail erased' },
  'audit.gap-declared': { th: 'ประกาศช่วงที่บันทึกขาด', en: 'Gap declared' },
  'code.sent': { th: 'ส่งรหัสยืนยันเบอร์', en: 'One-time code sent' },
  'code.checked': { th: 'ตรวจรหัสยืนยันเบอร์', en: 'One-time code checked' },
  'directory.asked': { th: 'ถามบทบาทจาก Heidi', en: 'Heidi was asked for the role' },
  'intake.started': { th: 'เริ่มนำเข้าข้อมูล', en: 'Intake started' },
  'intake.published': { th: 'เผยแพร่ข้อมูลชุดใหม่', en: 'Data version published' },
  'message.delivered': { th: 'SMS ถึงเครื่องแล้ว', en: 'Message delivered' },
  'message.failed': { th: 'SMS ส่งไม่สำเร็จ', en: 'Message failed' },
  'message.given-up': { th: 'เลิกส่ง SMS', en: 'Message given up' },
  'message.resent': { th: 'สั่งส่ง SMS อีกครั้ง', en: 'Message sent again' },
  'message.sent': { th: 'ส่ง SMS', en: 'Message sent' },
  'paper.uploaded': { th: 'ส่งไฟล์เอกสาร', en: 'File uploaded' },
  'paper.taken': { th: 'นำไฟล์เอกสารออก', en: 'File taken' },
  'result.release-refused': { th: 'ปฏิเสธการดาวน์โหลดผลลัพธ์', en: 'Download of a result refused' },
  'result.released': { th: 'ดาวน์โหลดผลลัพธ์', en: 'Result downloaded' },
  'run.asked': { th: 'สั่งประมวลผล', en: 'Query asked' },
  'run.ended': { th: 'การประมวลผลจบ', en: 'Query ended' },
  'session.begun': { th: 'เข้าสู่ระบบ', en: 'Signed in' },
  'session.ended': { th: 'ออกจากระบบ', en: 'Session ended' },
  'terms.in-force': { th: 'ข้อตกลงฉบับใหม่มีผล', en: 'New terms in force' },
  'terms.reworded': { th: 'แก้ถ้อยคำของข้อตกลง', en: 'Terms reworded' },
  'work.refused': { th: 'ปฏิเสธการใช้งาน', en: 'Work refused' },
} as const satisfies Texts

/** Groups of actions, each by what their names begin with. */
export const actionGroups = {
  '': { th: 'ทุกเหตุการณ์', en: 'Everything' },
  'access.': { th: 'คำขอ สิทธิ์ และบทบาท', en: 'Applications, entitlements, roles' },
  'session.': { th: 'การเข้าสู่ระบบ', en: 'Sign-in' },
  'run.': { th: 'การประมวลผลข้อมูล', en: 'Queries' },
  'result.': { th: 'การดาวน์โหลดผลลัพธ์', en: 'Downloads' },
  'work.': { th: 'การปฏิเสธการใช้งาน', en: 'Work refused' },
  'intake.': { th: 'การนำเข้าข้อมูล', en: 'Intake of data' },
  'message.': { th: 'SMS', en: 'Messages' },
  'paper.': { th: 'ไฟล์เอกสาร', en: 'Files of papers' },
  'directory.': { th: 'การถาม Heidi', en: 'Questions to Heidi' },
  'terms.': { th: 'ข้อตกลงและเงื่อนไข', en: 'Terms' },
  'code.': { th: 'รหัสยืนยันเบอร์', en: 'One-time codes' },
} as const satisfies Texts

/** Who acted where it was nobody of flesh and blood. */
export const actorWords = {
  operator: { th: 'ผู้ดูแลระบบ', en: 'operator' },
  system: { th: 'ระบบ', en: 'system' },
  'sms-delivery': { th: 'ระบบส่ง SMS', en: 'SMS delivery' },
} as const satisfies Texts

/** How it ended; a refusal is told with its code, as it stands on the trail. */
export const outcomeWords = {
  asked: { th: 'รับคำสั่ง', en: 'asked' },
  delivered: { th: 'ถึงเครื่อง', en: 'delivered' },
  done: { th: 'สำเร็จ', en: 'done' },
  failed: { th: 'ไม่สำเร็จ', en: 'failed' },
  refused: { th: 'ปฏิเสธ', en: 'refused' },
  released: { th: 'ดาวน์โหลดแล้ว', en: 'released' },
  sent: { th: 'ส่งแล้ว', en: 'sent' },
  'signed-in': { th: 'สำเร็จ', en: 'signed in' },
  'signed-out': { th: 'ออกเอง', en: 'signed out' },
  started: { th: 'เริ่มแล้ว', en: 'started' },
} as const satisfies Texts
