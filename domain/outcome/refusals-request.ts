/** Refusals about who asks and how, before any SQL is looked at. */
export const requestRefusals = {
  'bad-request': {
    status: 400,
    th: 'คำขอไม่ถูกรูปแบบ: {reason}',
    en: 'The request is not well formed: {reason}',
  },
  'foreign-origin': {
    status: 403,
    th: 'คำขอนี้มาจากเว็บไซต์อื่น จึงไม่รับ กรุณาใช้ที่อยู่ของ HiPPO โดยตรง',
    en: 'This request comes from another site and is refused. Use the address of HiPPO itself.',
  },
  'unknown-province': {
    status: 404,
    th: 'ไม่พบข้อมูลของจังหวัด {province} กรุณาตรวจรหัสจังหวัดสองหลัก หรือนำเข้าข้อมูลก่อน',
    en: 'There are no data of province {province}. Check the two-digit province code, or load its archives first.',
  },
  'unknown-route': {
    status: 404,
    th: 'ไม่มีหน้านี้ กรุณากลับไปหน้าแรก',
    en: 'There is no such page. Go back to the first page.',
  },
  'unknown-run': {
    status: 404,
    th: 'ไม่พบการประมวลผลนี้ หรือผลหมดอายุแล้ว กรุณาสั่งใหม่',
    en: 'There is no such run, or its result has expired. Run it again.',
  },
} as const
