/** Refusals about the home folder, its keys and its services. */
export const homeRefusals = {
  'bad-setting': {
    status: 503,
    th: 'ค่าของตัวแปร {name} ใช้ไม่ได้ กรุณาดูค่าที่ใช้ได้ใน docs/operate/home.md',
    en: 'The value of the variable {name} cannot be used. docs/operate/home.md says what it may be.',
  },
  'home-damaged': {
    status: 503,
    th: 'โฟลเดอร์ข้อมูลของ HiPPO ที่ {path} เสียหายหรือไม่ครบ: {reasonTh} ระบบไม่ได้เขียนทับสิ่งใด กรุณากู้คืนจากสำรองหรือย้ายโฟลเดอร์นี้ออกแล้วเริ่มใหม่',
    en: 'The HiPPO home at {path} is damaged or incomplete: {reasonEn} Nothing was overwritten. Restore it from a backup, or move the folder away and start again.',
  },
  'home-newer': {
    status: 503,
    th: 'โฟลเดอร์ข้อมูลของ HiPPO ที่ {path} สร้างโดยรุ่นที่ใหม่กว่า (รูปแบบ {format}) กรุณาปรับรุ่น HiPPO แล้วเริ่มใหม่ ระบบไม่ได้เขียนทับสิ่งใด',
    en: 'The HiPPO home at {path} was made by a newer HiPPO (format {format}). Update HiPPO and start again. Nothing was overwritten.',
  },
  'home-not-empty': {
    status: 503,
    th: 'โฟลเดอร์ {path} มีไฟล์อื่นอยู่และไม่ใช่โฟลเดอร์ข้อมูลของ HiPPO จึงไม่เขียนอะไรลงไป กรุณากำหนด HIPPO_HOME เป็นโฟลเดอร์ว่างหรือโฟลเดอร์ใหม่',
    en: 'The folder {path} holds other files and is not a HiPPO home, so nothing was written there. Set HIPPO_HOME to an empty or a new folder.',
  },
  'home-not-writable': {
    status: 503,
    th: 'เขียนโฟลเดอร์ข้อมูลของ HiPPO ที่ {path} ไม่ได้ กรุณาแก้สิทธิ์ให้ผู้ใช้ที่เปิดระบบเป็นเจ้าของและเขียนได้ หรือกำหนด HIPPO_HOME เป็นโฟลเดอร์อื่น',
    en: 'The HiPPO home at {path} cannot be written. Make the user who starts HiPPO its owner, or set HIPPO_HOME to another folder.',
  },
  'identity-key-damaged': {
    status: 503,
    th: 'ไฟล์กุญแจสำหรับระบุตัวผู้ใช้ (keys/identity.json) เสียหาย กรุณากู้คืนจากสำรอง ระบบไม่ได้เขียนทับสิ่งใด',
    en: 'The key file for people (keys/identity.json) is damaged. Restore it from a backup; nothing was overwritten.',
  },
  'identity-key-missing': {
    status: 503,
    th: 'ไม่พบกุญแจสำหรับระบุตัวผู้ใช้ (keys/identity.json) ทั้งที่มีผู้ใช้แล้ว กรุณากู้คืนจากสำรอง มิฉะนั้นจะไม่มีผู้ใดเข้าสู่ระบบได้',
    en: 'The key file for people (keys/identity.json) is missing although people are on record. Restore it from a backup; without it nobody is recognised.',
  },
  'key-damaged': {
    status: 503,
    th: 'ไฟล์กุญแจนามแฝงของจังหวัด {province} เสียหาย กรุณากู้คืนโฟลเดอร์ keys จากสำรอง ระบบไม่ได้เขียนทับสิ่งใด',
    en: 'The pseudonym key file of province {province} is damaged. Restore the keys folder from a backup; nothing was overwritten.',
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
