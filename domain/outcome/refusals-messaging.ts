/** Refusals about mobile numbers, text messages, one-time codes and the key that seals them. */
export const messagingRefusals = {
  'phone-number-unreadable': {
    status: 400,
    th: 'หมายเลขโทรศัพท์มือถือไม่ครบหรือมีอักขระที่ไม่ใช่ตัวเลข กรุณากรอก 10 หลัก เช่น 08X-XXX-XXXX',
    en: 'This is not a complete mobile number. Give its 10 digits, such as 08X-XXX-XXXX.',
  },
  'phone-number-foreign': {
    status: 400,
    th: 'ระบบส่งข้อความได้เฉพาะหมายเลขมือถือของไทย กรุณาใช้หมายเลขที่ขึ้นต้นด้วย 06, 08 หรือ 09',
    en: 'Messages go to Thai mobile numbers only. Give a number that begins with 06, 08 or 09.',
  },
  'phone-number-landline': {
    status: 400,
    th: 'หมายเลขนี้เป็นโทรศัพท์พื้นฐาน รับ SMS ไม่ได้ กรุณาใช้หมายเลขมือถือที่ขึ้นต้นด้วย 06, 08 หรือ 09',
    en: 'This is a landline, which receives no SMS. Give a mobile number that begins with 06, 08 or 09.',
  },
  'phone-number-premium': {
    status: 400,
    th: 'หมายเลขนี้เป็นหมายเลขบริการหรือหมายเลขพิเศษ ไม่ใช่มือถือส่วนบุคคล กรุณาใช้หมายเลขที่ขึ้นต้นด้วย 06, 08 หรือ 09',
    en: 'This is a service or premium number, not a personal mobile. Give a number that begins with 06, 08 or 09.',
  },
  'sms-too-long': {
    status: 400,
    th: 'ข้อความยาว {segments} ส่วน ส่งได้ไม่เกิน {most} ส่วน กรุณาเขียนให้สั้นลง',
    en: 'The message takes {segments} parts; at most {most} can be sent. Write it shorter.',
  },
  'sms-not-plain': {
    status: 400,
    th: 'ข้อความว่างเปล่าหรือมีอักขระที่มองไม่เห็น กรุณาพิมพ์ข้อความใหม่โดยไม่คัดลอกจากที่อื่น',
    en: 'The message is empty or holds invisible characters. Type it anew instead of pasting it.',
  },
  'sms-has-link': {
    status: 400,
    th: 'ข้อความ SMS ของระบบต้องไม่มีลิงก์ เพื่อไม่ให้สับสนกับข้อความหลอกลวง กรุณาเอาลิงก์ออก',
    en: 'Our messages carry no link, so that nobody takes a false one for ours. Remove the link.',
  },
  'sms-has-citizen-id': {
    status: 400,
    th: 'ข้อความมีเลขประจำตัวประชาชน ซึ่งต้องไม่ส่งทาง SMS กรุณาเอาออก',
    en: 'The message holds a citizen id, which must not go by SMS. Remove it.',
  },
  'message-unknown': {
    status: 404,
    th: 'ไม่พบข้อความนี้ กรุณาโหลดหน้าใหม่แล้วลองอีกครั้ง',
    en: 'There is no such message. Load the page again.',
  },
  'message-under-way': {
    status: 409,
    th: 'ข้อความนี้กำลังส่งอยู่ กรุณารอผลก่อนสั่งส่งซ้ำ',
    en: 'This message is being sent. Wait for the outcome before sending it again.',
  },
  'message-erased': {
    status: 410,
    th: 'หมายเลขหรือข้อความนี้ถูกลบตามกำหนดเก็บแล้ว จึงส่งซ้ำไม่ได้ กรุณาติดต่อผู้รับทางอื่น หรือให้ผู้รับขอรหัสใหม่',
    en: 'The number or the text was erased as its time was over, so it cannot be sent again. Reach the person another way, or let them ask for a new code.',
  },
  'receipt-unreadable': {
    status: 400,
    th: 'อ่านรายงานผลการส่งนี้ไม่ได้ กรุณาตรวจรูปแบบที่ตั้งไว้กับผู้ให้บริการ SMS',
    en: 'This delivery report cannot be read. Check the form that is agreed with the SMS provider.',
  },
  'code-sent-often': {
    status: 429,
    th: 'ขอรหัสครบจำนวนครั้งที่กำหนดแล้ว กรุณารอ {minutes} นาทีแล้วขอใหม่',
    en: 'A code was asked for too often. Wait {minutes} minutes and ask again.',
  },
  'code-wrong': {
    status: 400,
    th: 'รหัสไม่ถูกต้อง เหลือให้ลองอีก {left} ครั้ง กรุณาดูรหัสจากข้อความล่าสุด',
    en: 'The code is wrong; {left} more tries. Take it from the newest message.',
  },
  'code-over': {
    status: 410,
    th: 'รหัสนี้หมดอายุ ถูกใช้แล้ว หรือลองผิดครบจำนวนครั้ง กรุณาขอรหัสใหม่',
    en: 'This code has expired, was used, or was tried too often. Ask for a new one.',
  },
  'sealing-key-missing': {
    status: 500,
    th: 'ไม่พบกุญแจ keys/sealing.json ที่ใช้ปิดผนึกหมายเลขโทรศัพท์ ระบบไม่สร้างใหม่ทับ กรุณากู้คืนจากสำรอง',
    en: 'The key keys/sealing.json, which seals telephone numbers, is missing. No new one was made; restore it from a backup.',
  },
  'sealing-key-damaged': {
    status: 500,
    th: 'กุญแจ keys/sealing.json เสียหาย ไม่ได้เขียนทับ กรุณากู้คืนจากสำรอง',
    en: 'The key keys/sealing.json is damaged. It was not overwritten; restore it from a backup.',
  },
} as const
