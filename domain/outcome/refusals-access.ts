/** Refusals about who may come in and who may work. */
export const accessRefusals = {
  'entitlement-ended': {
    status: 403,
    th: 'สิทธิ์การใช้งานของท่านสิ้นสุดแล้ว กรุณาขอต่ออายุสิทธิ์กับ ศทส. งานที่บันทึกไว้ยังอยู่',
    en: 'Your entitlement has ended. Ask the ministry ICT centre to renew it; your saved work is kept.',
  },
  'not-entitled': {
    status: 403,
    th: 'ท่านยังไม่มีสิทธิ์ใช้ข้อมูลของจังหวัดใด กรุณาลงทะเบียนขอใช้งาน หรือสอบถาม ศทส.',
    en: 'You are not entitled to the data of any province yet. Apply for access, or ask the ministry ICT centre.',
  },
  'person-entitled-elsewhere': {
    status: 409,
    th: 'ผู้นี้มีสิทธิ์ในจังหวัด {province} อยู่แล้ว หนึ่งคนใช้งานได้หนึ่งจังหวัด กรุณาเพิกถอนสิทธิ์เดิมก่อน',
    en: 'This person is already entitled to province {province}; one person works in one province. Revoke that first.',
  },
  'province-taken': {
    status: 409,
    th: 'จังหวัด {province} มีผู้ใช้งานอยู่แล้ว ในระยะแรกกำหนดให้ สสจ. ละ 1 ท่าน กรุณาเพิกถอนสิทธิ์เดิมก่อน',
    en: 'Province {province} already has a user; at first each provincial office has one. Revoke that entitlement first.',
  },
  'entitlement-in-the-past': {
    status: 400,
    th: 'วันสิ้นสุดสิทธิ์ผ่านไปแล้ว กรุณาระบุวันในอนาคต',
    en: 'The end of the entitlement has already passed. Give a day in the future.',
  },
  'no-entitlement': {
    status: 404,
    th: 'จังหวัด {province} ไม่มีผู้มีสิทธิ์ใช้งานอยู่',
    en: 'Nobody is entitled to province {province}.',
  },
  'roster-unreadable': {
    status: 400,
    th: 'บรรทัด {line} ของบัญชีรายชื่ออ่านไม่ได้ ({reason}) กรุณาแก้ไขแล้วสั่งใหม่ ยังไม่ได้ให้สิทธิ์ผู้ใด',
    en: 'Line {line} of the roster cannot be read ({reason}). Mend it and run this again; nobody was granted anything.',
  },
  'sign-in-needed': {
    status: 401,
    th: 'กรุณาเข้าสู่ระบบด้วย ThaiD งานที่พิมพ์ไว้ยังอยู่',
    en: 'Sign in with ThaiD. What you typed is kept.',
  },
  'too-many-requests': {
    status: 429,
    th: 'มีคำขอถี่เกินไป กรุณารอ {seconds} วินาทีแล้วลองใหม่',
    en: 'Too many requests. Wait {seconds} seconds and try again.',
  },
  'unknown-page': {
    status: 404,
    th: 'ไม่มีหน้านี้ในคู่มือ กรุณาดูสารบัญ',
    en: 'The manual has no such page. See its contents.',
  },
} as const
