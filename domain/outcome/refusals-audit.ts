/** Refusals about the audit trail, its keys and its anchors. */
export const auditRefusals = {
  'audit-anchors-unreadable': {
    status: 422,
    th: 'อ่านหลักยึดบันทึกตรวจสอบจากโฟลเดอร์ {path} ไม่ได้ หรือไม่มีไฟล์หลักยึดอยู่ กรุณาระบุโฟลเดอร์ที่มีไฟล์ YYYY-MM-DD.json',
    en: 'No audit anchors could be read from the folder {path}. Name a folder that holds files such as YYYY-MM-DD.json.',
  },
  'audit-detail-erased': {
    status: 409,
    th: 'รายการบันทึกที่ {sequence} ไม่มีรายละเอียดให้ลบแล้ว ไม่มีสิ่งใดเปลี่ยน',
    en: 'Audit event {sequence} has no detail that could be erased. Nothing was changed.',
  },
  'audit-detail-kept': {
    status: 409,
    th: 'รายการบันทึกที่ {sequence} เป็นเรื่องของบันทึกตรวจสอบเอง จึงลบรายละเอียดไม่ได้',
    en: 'Audit event {sequence} is about the audit trail itself; its detail cannot be erased.',
  },
  'audit-event-unknown': {
    status: 404,
    th: 'ไม่มีรายการบันทึกที่ {sequence} กรุณาตรวจเลขลำดับ',
    en: 'There is no audit event {sequence}. Check the number.',
  },
  'audit-key-damaged': {
    status: 503,
    th: 'ไฟล์กุญแจของบันทึกตรวจสอบ (keys/{name}) เสียหาย กรุณากู้คืนจากสำรอง ระบบไม่ได้เขียนทับสิ่งใด',
    en: 'The key file of the audit trail (keys/{name}) is damaged. Restore it from a backup; nothing was overwritten.',
  },
  'audit-key-missing': {
    status: 503,
    th: 'ไม่พบกุญแจของบันทึกตรวจสอบ (keys/{name}) ทั้งที่มีบันทึกอยู่แล้ว กรุณากู้คืนจากสำรอง ระบบจะไม่สร้างกุญแจใหม่ทับของเดิม',
    en: 'The key of the audit trail (keys/{name}) is missing although there is one. Restore it from a backup; a new key is never made for an old trail.',
  },
} as const
