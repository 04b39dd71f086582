/** Refusals about papers: the words of forms, what was uploaded, and where it is kept. */
export const documentRefusals = {
  'wording-unusable': {
    status: 503,
    th: 'ไฟล์ข้อความแบบฟอร์ม {file} ใช้ไม่ได้ ({reason}) กรุณาแก้ไฟล์ หรือนำ HIPPO_WORDING ออกเพื่อใช้ข้อความเริ่มต้น',
    en: 'The wording of forms in {file} cannot be used ({reason}). Correct the file, or unset HIPPO_WORDING to use the default.',
  },
  'document-empty': {
    status: 422,
    th: 'ไฟล์ว่างเปล่า กรุณาเลือกไฟล์ที่สแกนแล้วอีกครั้ง',
    en: 'The file is empty. Choose the scanned file again.',
  },
  'document-too-large': {
    status: 413,
    th: 'ไฟล์ใหญ่เกิน {maxMegabytes} เมกะไบต์ กรุณาสแกนใหม่ที่ความละเอียด 200 dpi หรือบันทึกเป็น PDF ที่เล็กลง',
    en: 'The file is larger than {maxMegabytes} megabytes. Scan it again at 200 dpi, or save it as a smaller PDF.',
  },
  'document-type': {
    status: 415,
    th: 'รับเฉพาะไฟล์ PDF, JPEG และ PNG โดยดูจากเนื้อไฟล์ ไม่ใช่ชื่อไฟล์ กรุณาสแกนหรือบันทึกเป็นชนิดดังกล่าว',
    en: 'Only PDF, JPEG and PNG are taken, judged by the content and not by the name. Scan or save it as one of these.',
  },
  'document-mixed': {
    status: 415,
    th: 'ไฟล์นี้มีเนื้อหาของไฟล์ชนิดอื่นแฝงอยู่ จึงไม่รับ กรุณาสแกนเอกสารแล้วบันทึกใหม่',
    en: 'This file carries another kind of file inside, so it is not taken. Scan the paper and save it anew.',
  },
  'document-encrypted': {
    status: 422,
    th: 'PDF นี้เข้ารหัสหรือมีรหัสผ่าน ระบบจึงตรวจไม่ได้ กรุณาบันทึกใหม่โดยไม่ตั้งรหัสผ่าน',
    en: 'This PDF is encrypted or has a password and cannot be checked. Save it again without one.',
  },
  'document-active': {
    status: 422,
    th: 'PDF นี้มีส่วนที่ทำงานเองได้หรือไฟล์แนบ ({what}) จึงไม่รับ กรุณาพิมพ์เป็น PDF ใหม่ หรือสแกนจากกระดาษ',
    en: 'This PDF has parts that act by themselves, or attached files ({what}), so it is not taken. Print it to a new PDF, or scan the paper.',
  },
  'document-too-many-pages': {
    status: 422,
    th: 'เอกสารมีเกิน {maxPages} หน้า กรุณาส่งเฉพาะหน้าที่ต้องใช้',
    en: 'The document has more than {maxPages} pages. Send only the pages that are needed.',
  },
  'document-too-many-pixels': {
    status: 422,
    th: 'ภาพหรือหน้ามีขนาดใหญ่เกินกว่าที่รับได้ กรุณาสแกนขนาด A4 ที่ความละเอียด 200 ถึง 300 dpi',
    en: 'A picture or page is larger than what is taken. Scan A4 at 200 to 300 dpi.',
  },
  'document-inflates': {
    status: 422,
    th: 'เมื่อคลายแล้วไฟล์นี้ใหญ่เกิน {maxMegabytes} เมกะไบต์ หรือบีบอัดซ้อนกัน จึงไม่รับ กรุณาสแกนแล้วบันทึกใหม่',
    en: 'Unpacked, this file is larger than {maxMegabytes} megabytes, or it is packed twice, so it is not taken. Scan the paper and save it anew.',
  },
  'document-damaged': {
    status: 422,
    th: 'อ่านไฟล์นี้ไม่ได้ ไฟล์อาจเสียหายหรือส่งมาไม่ครบ กรุณาเปิดดูในเครื่องของท่านแล้วบันทึกหรือสแกนใหม่',
    en: 'This file cannot be read: it may be damaged or incomplete. Open it on your machine, then save or scan it again.',
  },
  'document-too-slow': {
    status: 422,
    th: 'ตรวจไฟล์นี้ไม่เสร็จภายในเวลาที่กำหนด กรุณาสแกนจากกระดาษเป็น PDF หรือภาพธรรมดาแล้วส่งใหม่',
    en: 'This file could not be checked in the time that is allowed. Scan the paper as a plain PDF or picture and send it again.',
  },
  'document-too-heavy': {
    status: 422,
    th: 'ตรวจไฟล์นี้ไม่ได้เพราะใช้หน่วยความจำเกินกำหนด กรุณาสแกนจากกระดาษเป็น PDF หรือภาพธรรมดาแล้วส่งใหม่',
    en: 'This file could not be checked in the memory that is allowed. Scan the paper as a plain PDF or picture and send it again.',
  },
  'documents-key-damaged': {
    status: 503,
    th: 'ไฟล์กุญแจของเอกสาร (keys/documents.json) เสียหาย กรุณากู้คืนจากสำรอง ระบบไม่ได้เขียนทับสิ่งใด',
    en: 'The key file of documents (keys/documents.json) is damaged. Restore it from a backup; nothing was overwritten.',
  },
  'documents-key-missing': {
    status: 503,
    th: 'ไม่พบกุญแจของเอกสาร (keys/documents.json) ทั้งที่มีเอกสารแล้ว กรุณากู้คืนจากสำรอง มิฉะนั้นจะเปิดเอกสารใดไม่ได้',
    en: 'The key file of documents (keys/documents.json) is missing although there are documents. Restore it from a backup; without it no document can be opened.',
  },
} as const
