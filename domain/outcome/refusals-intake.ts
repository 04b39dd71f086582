/** Refusals about archives and what is in them. */
export const intakeRefusals = {
  'archive-not-zip': {
    status: 422,
    th: 'ไฟล์ {archive} ไม่ใช่ zip ที่อ่านได้ กรุณาส่งออกจากระบบโรงพยาบาลใหม่แล้วนำเข้าอีกครั้ง',
    en: '{archive} is not a readable zip. Export it again from the hospital system and load it once more.',
  },
  'archive-unreadable': {
    status: 422,
    th: 'เปิดไฟล์ {archive} ไม่ได้ กรุณาตรวจว่ามีไฟล์นี้และมีสิทธิ์อ่าน',
    en: '{archive} cannot be opened. Check that it is a file and that it may be read.',
  },
  'archive-truncated': {
    status: 422,
    th: 'ไฟล์ {archive} ไม่ครบหรือเสียหาย กรุณาคัดลอกหรือส่งออกใหม่แล้วนำเข้าอีกครั้ง',
    en: '{archive} was cut off or is damaged. Copy or export it again and load it once more.',
  },
  'archive-encrypted': {
    status: 422,
    th: 'ไฟล์ {archive} มีรหัสผ่าน กรุณาส่งออกใหม่โดยไม่ใส่รหัสผ่าน',
    en: '{archive} is encrypted. Export it again without a password.',
  },
  'archive-empty': {
    status: 422,
    th: 'ไฟล์ {archive} ไม่มีแฟ้มของมาตรฐาน 43 แฟ้ม กรุณาตรวจว่าเลือกไฟล์ถูกต้อง',
    en: '{archive} holds no file of the 43-file standard. Check that it is the right one.',
  },
  'archive-too-large': {
    status: 422,
    th: 'ไฟล์ {archive} ขยายแล้วใหญ่ผิดปกติ จึงไม่รับ กรุณาส่งออกใหม่หรือแบ่งเป็นหลายไฟล์',
    en: '{archive} would unpack to an implausible size and is refused. Export it again, or in several archives.',
  },
  'archive-hospital-unknown': {
    status: 422,
    th: 'ไม่ทราบว่าไฟล์ {archive} เป็นของหน่วยบริการใด กรุณาตั้งชื่อเป็น F43_<HOSPCODE>_<วันเวลา>.zip',
    en: 'It is not clear which hospital {archive} belongs to. Name it F43_<HOSPCODE>_<YYYYMMDDHHMMSS>.zip.',
  },
  'archive-province-unknown': {
    status: 422,
    th: 'ไม่ทราบว่าหน่วยบริการ {hospcode} ของไฟล์ {archive} อยู่จังหวัดใด กรุณาวางไฟล์ chospital.csv ไว้ข้างกัน หรือระบุ --province',
    en: 'It is not known which province hospital {hospcode} of {archive} belongs to. Put chospital.csv beside the archives, or give --province.',
  },
  'province-not-in-list': {
    status: 422,
    th: 'ไม่มีจังหวัดรหัส {province} ในรายการของกระทรวงมหาดไทย กรุณาตรวจรหัสจังหวัดสองหลักใน chospital.csv หรือ --province',
    en: "There is no province {province} in the ministry of interior's list. Check the two-digit code in chospital.csv or --province.",
  },
  'facilities-unreadable': {
    status: 422,
    th: 'อ่านไฟล์ {path} ไม่ได้ กรุณาตรวจว่าเป็นตารางคั่นด้วยจุลภาคที่มีคอลัมน์ hospcode และ provcode',
    en: '{path} cannot be read. It must be a comma-separated table with the columns hospcode and provcode.',
  },
  'nothing-to-load': {
    status: 422,
    th: 'ไม่พบไฟล์ zip หรือ chospital.csv ใน {path} กรุณาตรวจตำแหน่งที่ระบุ',
    en: 'There is no zip and no chospital.csv in {path}. Check the path.',
  },
} as const
