/** Refusals about an application, its documents and its review. `{documentTh}` and the like are filled per language. */
export const applicationRefusals = {
  'unknown-application': {
    status: 404,
    th: 'ไม่พบคำขอนี้ กรุณากลับไปที่รายการคำขอ',
    en: 'There is no such application. Go back to the list of applications.',
  },
  'application-state': {
    status: 409,
    th: 'ขณะนี้คำขออยู่ในสถานะ “{stateTh}” จึงทำรายการนี้ไม่ได้ กรุณาเปิดคำขออีกครั้งเพื่อดูสถานะล่าสุด',
    en: 'The application is now “{stateEn}”, so this cannot be done. Open it again to see how it stands.',
  },
  'own-application': {
    status: 403,
    th: 'ท่านตัดสินเรื่องของตนเองไม่ได้ กรุณาให้เจ้าหน้าที่ท่านอื่นดำเนินการ',
    en: 'Nobody decides about themselves. Ask another officer to do it.',
  },
  'own-agency': {
    status: 403,
    th: 'ท่านสังกัดหน่วยงานเดียวกับเรื่องนี้ จึงตัดสินไม่ได้ กรุณาให้เจ้าหน้าที่ท่านอื่นดำเนินการ',
    en: 'You belong to the agency that this is about, so you cannot decide it. Ask another officer to do it.',
  },
  'not-admin': {
    status: 403,
    th: 'ระบบ Heidi ไม่พบว่าท่านเป็นแอดมินของสำนักงานสาธารณสุขจังหวัด จึงยังยื่นคำขอไม่ได้ กรุณาให้ผู้ดูแล Heidi ของ สสจ. เพิ่มบทบาท แล้วเข้าสู่ระบบใหม่',
    en: 'Heidi does not list you as an admin of a provincial public health office, so you cannot apply yet. Ask whoever administers Heidi at your office for the role, then sign in again.',
  },
  'no-agency': {
    status: 403,
    th: 'จังหวัดรหัส {province} ไม่มีสำนักงานสาธารณสุขจังหวัด จึงยื่นคำขอไม่ได้ กรุณาตรวจจังหวัดของท่านบนระบบ Heidi หรือสอบถาม ศทส.',
    en: 'Province {province} has no provincial public health office, so nobody can apply for it. Check your province on Heidi, or ask the ministry ICT centre.',
  },
  'application-open': {
    status: 409,
    th: 'ท่านมีคำขอ {number} ที่ยังไม่จบอยู่แล้ว กรุณาทำต่อหรือถอนคำขอนั้นก่อน',
    en: 'Your application {number} is not over yet. Go on with it, or withdraw it first.',
  },
  'already-entitled': {
    status: 409,
    th: 'ท่านมีสิทธิ์ในจังหวัด {province} อยู่แล้ว กรุณาขอต่ออายุสิทธิ์นั้น หรือแจ้งวันพ้นหน้าที่ก่อนหากย้ายจังหวัด',
    en: 'You are entitled to province {province} already. Renew that entitlement, or note your leaving date first if you are moving.',
  },
  'nothing-to-renew': {
    status: 409,
    th: 'ไม่มีสิทธิ์ที่ต่ออายุได้ หากสิทธิ์เดิมสิ้นสุดแล้ว กรุณายื่นคำขอใหม่',
    en: 'There is no entitlement to renew. If yours has ended, start a new application.',
  },
  'renewal-too-early': {
    status: 409,
    th: 'ยังไม่ถึงเวลาต่ออายุ ขอต่อได้ภายใน {days} วันก่อนสิ้นสุด กรุณากลับมาในช่วงนั้น ระบบจะส่ง SMS เตือน',
    en: 'It is too early to renew: that is possible in the last {days} days. Come back then; an SMS will remind you.',
  },
  'place-held': {
    status: 409,
    th: 'สสจ. ของจังหวัด {province} มีผู้ใช้งานครบ {quota} ท่านแล้ว กรุณาให้ผู้ใช้ปัจจุบันแจ้งวันพ้นหน้าที่ในระบบ หรือสอบถาม ศทส. ร่างของท่านยังอยู่',
    en: 'The provincial office of province {province} already has all of its users ({quota}). Ask the present user to note a leaving date, or ask the ministry ICT centre. Your draft is kept.',
  },
  'details-missing': {
    status: 409,
    th: 'ยังไม่ได้กรอกข้อมูลติดต่อและวัตถุประสงค์ กรุณากรอกให้ครบก่อนยื่น',
    en: 'The contact and the purpose are not filled in yet. Fill them in, then submit.',
  },
  'skills-undeclared': {
    status: 409,
    th: 'กรุณารับรองว่าท่านมีความรู้ทั้งสองด้าน คือ ภาษา HQL/SQL และโครงสร้างข้อมูล 43 แฟ้ม จึงจะยื่นคำขอได้',
    en: 'Declare that you know both HQL/SQL and the structure of the 43 files; then you can submit.',
  },
  'text-length': {
    status: 422,
    th: '{fieldTh}ต้องยาว {min} ถึง {max} ตัวอักษร กรุณาแก้ไขแล้วบันทึกใหม่',
    en: 'The {fieldEn} must have {min} to {max} characters. Change it and save again.',
  },
  'text-not-plain': {
    status: 422,
    th: '{fieldTh}มีอักขระที่มองไม่เห็นหรือซ้อนกันผิดปกติ กรุณาพิมพ์ใหม่แทนการวาง',
    en: 'The {fieldEn} has invisible or piled-up characters. Type it instead of pasting.',
  },
  'phone-unconfirmed': {
    status: 409,
    th: 'ยังไม่ได้ยืนยันเบอร์มือถือ กรุณาขอรหัสทาง SMS แล้วกรอกรหัสเพื่อยืนยัน',
    en: 'The mobile number is not confirmed yet. Ask for a code by SMS and enter it.',
  },
  'document-missing': {
    status: 409,
    th: 'ยังไม่มี{documentTh} กรุณาแนบไฟล์ที่ลงนามแล้ว',
    en: 'The {documentEn} is missing. Attach the signed file.',
  },
  'document-present': {
    status: 409,
    th: 'มี{documentTh}แนบอยู่แล้ว กรุณาใช้การแทนที่ไฟล์เดิม',
    en: 'The {documentEn} is attached already. Replace it instead.',
  },
  'document-waiting': {
    status: 409,
    th: '{documentTh}ยังตรวจไวรัสไม่เสร็จ กรุณารอสักครู่แล้วลองใหม่',
    en: 'The {documentEn} has not been scanned for viruses yet. Wait a little and try again.',
  },
  'document-infected': {
    status: 422,
    th: 'โปรแกรมตรวจไวรัสไม่ผ่าน{documentTh} กรุณาสแกนเอกสารใหม่จากเครื่องที่สะอาดแล้วแนบแทน',
    en: 'The virus scanner rejected the {documentEn}. Scan it again on a clean machine and replace the file.',
  },
  'form-version-old': {
    status: 409,
    th: '{documentTh}ไม่ใช่แบบฟอร์มฉบับปัจจุบัน ({code} ฉบับ {version}) กรุณาดาวน์โหลดแบบใหม่ ลงนาม แล้วแนบแทน',
    en: 'The {documentEn} is not on the form in force ({code}, version {version}). Download it anew, have it signed, and replace the file.',
  },
  'form-of-other': {
    status: 422,
    th: '{documentTh}เป็นแบบฟอร์มอื่น หรือออกให้หน่วยงานหรือคำขออื่น กรุณาดาวน์โหลดแบบของคำขอนี้ ลงนาม แล้วแนบแทน',
    en: 'The {documentEn} is another form, or was issued to another agency or application. Download the form of this one, have it signed, and replace the file.',
  },
  'letter-awaited': {
    status: 409,
    th: 'ยังไม่ได้ลงรับหนังสือราชการที่ส่งมาทางอื่น กรุณาลงรับหนังสือและแนบภาพสแกนก่อนอนุมัติ',
    en: 'The official letter that comes another way is not registered yet. Register it with its scan before you approve.',
  },
  'letter-date': {
    status: 422,
    th: 'วันที่ของหนังสือไม่ถูกต้องหรือเป็นวันในอนาคต กรุณาตรวจวัน เดือน ปี พ.ศ. บนหนังสือ',
    en: 'The date of the letter is no day of the calendar, or lies in the future. Check it against the letter.',
  },
  'returned-unchanged': {
    status: 409,
    th: '{documentTh}ยังเป็นไฟล์เดิมที่ถูกส่งกลับ กรุณาแก้ไขตามเหตุผลแล้วแนบไฟล์ใหม่ก่อนยื่นอีกครั้ง',
    en: 'The {documentEn} is still the file that was returned. Mend what the reason says and replace it, then submit again.',
  },
  'reasons-missing': {
    status: 422,
    th: 'กรุณาระบุเหตุผลของเอกสารอย่างน้อยหนึ่งรายการ และไม่ซ้ำรายการเดียวกัน ก่อนส่งกลับให้แก้ไข',
    en: 'State a reason for at least one document, once for each, before you return the application.',
  },
  'reviewed-by-other': {
    status: 409,
    th: 'เจ้าหน้าที่ท่านอื่นกำลังตรวจคำขอนี้ หากจะรับช่วง กรุณากดเริ่มตรวจสอบอีกครั้ง',
    en: 'Another officer is reviewing this application. To take it over, begin the review yourself.',
  },
  'documents-changed': {
    status: 409,
    th: 'คำขอหรือเอกสารเปลี่ยนไปจากที่ท่านตรวจ คำตัดสินนี้จึงไม่มีผล กรุณาเปิดคำขอใหม่และตรวจอีกครั้ง',
    en: 'The application or its documents are no longer what you reviewed, so this decision does not count. Open it again and review it anew.',
  },
  'sms-resent-enough': {
    status: 429,
    th: 'ส่ง SMS ซ้ำของคำขอนี้ครบ {most} ครั้งใน 24 ชั่วโมงแล้ว กรุณารอวันถัดไปหรือโทรแจ้งผู้ยื่นคำขอ',
    en: 'Messages of this application were repeated {most} times within 24 hours. Wait until tomorrow, or telephone the applicant.',
  },
  'not-due': {
    status: 409,
    th: 'รายการนี้ยังไม่ถึงกำหนด หรือทำไปแล้ว ไม่ต้องดำเนินการใด',
    en: 'This is not due, or has been done already. Nothing needs to be done.',
  },
  'unknown-upload': {
    status: 404,
    th: 'ไม่พบไฟล์นี้ในคำขอ กรุณาเลือกไฟล์แล้วส่งอีกครั้ง',
    en: 'There is no such file in this application. Choose the file and send it again.',
  },
  'uploads-full': {
    status: 409,
    th: 'คำขอนี้รับไฟล์ได้ไม่เกิน {files} ไฟล์ รวม {megabytes} MB และครบแล้ว กรุณาลดขนาดไฟล์ หรือติดต่อ ศทส.',
    en: 'This application holds all it may: {files} files, {megabytes} MB in all. Make the files smaller, or contact the ministry ICT centre.',
  },
  'no-own-entitlement': {
    status: 404,
    th: 'ท่านยังไม่มีสิทธิ์ใช้งานที่ใช้อยู่ จึงทำรายการนี้ไม่ได้',
    en: 'You hold no entitlement at present, so this cannot be done.',
  },
}
