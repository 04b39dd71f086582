/** What the operator is told about the roster of provincial admins. `{reason}` is a code, never what a cell holds. */
export const directoryRefusals = {
  'admin-roster-missing': {
    status: 503,
    th: 'เปิดไฟล์บัญชีแอดมินจังหวัดไม่ได้ ({reason}) ระบบใช้บัญชีที่อ่านไว้ก่อนหน้าต่อไป กรุณาตรวจที่อยู่และสิทธิ์ของไฟล์ ระบบจะอ่านใหม่เอง',
    en: 'The file of provincial admins cannot be opened ({reason}). What was read before stays in force. Check its path and permissions; it is read again by itself.',
  },
  'admin-roster-unreadable': {
    status: 503,
    th: 'อ่านบัญชีแอดมินจังหวัดไม่ได้ ({reason}) ระบบใช้บัญชีที่อ่านไว้ก่อนหน้าต่อไป กรุณาแก้ไขไฟล์ ระบบจะอ่านใหม่เอง',
    en: 'The roster of provincial admins cannot be read ({reason}). What was read before stays in force. Mend the file; it is read again by itself.',
  },
} as const
