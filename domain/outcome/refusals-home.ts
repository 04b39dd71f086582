/** Refusals about the home folder, its keys and its services. */
export const homeRefusals = {
  'home-damaged': {
    status: 503,
    th: 'โฟลเดอร์ข้อมูลของ HiPPO ที่ {path} เสียหายหรือไม่ครบ: {reason} ระบบไม่ได้เขียนทับสิ่งใด กรุณากู้คืนจากสำรองหรือย้ายโฟลเดอร์นี้ออกแล้วเริ่มใหม่',
    en: 'The HiPPO home at {path} is damaged or incomplete: {reason} Nothing was overwritten. Restore it from a backup, or move the folder away and start again.',
  },
  'key-missing': {
    status: 503,
    th: 'มีข้อมูลของจังหวัด {province} อยู่แล้วแต่ไม่พบกุญแจนามแฝง กรุณากู้คืนโฟลเดอร์ keys จากสำรอง ระบบจะไม่สร้างกุญแจใหม่ทับข้อมูลเดิม',
    en: 'Data of province {province} exist but their pseudonym key does not. Restore the keys folder from a backup; a new key is never made over existing data.',
  },
  'port-in-use': {
    status: 503,
    th: 'พอร์ต {port} มีโปรแกรมอื่นใช้อยู่ กรุณาปิดโปรแกรมนั้นหรือกำหนด PORT เป็นค่าอื่น',
    en: 'Port {port} is in use by another program. Stop that program, or set PORT to another number.',
  },
} as const
