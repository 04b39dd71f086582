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
  'entitlement-revoked': {
    status: 403,
    th: 'ศทส. เพิกถอนสิทธิ์การใช้งานของท่านแล้ว งานที่บันทึกไว้ยังอยู่ กรุณาสอบถามเหตุผลจาก ศทส.',
    en: 'The ministry ICT centre has revoked your entitlement; your saved work is kept. Ask the centre for the reason.',
  },
  'entitlement-not-begun': {
    status: 403,
    th: 'สิทธิ์ของท่านได้รับอนุมัติแล้วและเริ่มใช้ได้วันที่ {dayTh} กรุณาเข้าสู่ระบบอีกครั้งในวันนั้น',
    en: 'Your entitlement is approved and begins on {dayEn}. Sign in again on that day.',
  },
  'sign-in-again': {
    status: 403,
    th: 'รายการนี้ต้องยืนยันตัวตนด้วย ThaiD ใหม่ เพราะเข้าสู่ระบบมานานกว่า {minutes} นาทีแล้ว กรุณาเข้าสู่ระบบในแท็บใหม่ แล้วกดอีกครั้ง',
    en: 'This needs a fresh sign-in with ThaiD: yours is older than {minutes} minutes. Sign in in a new tab, then press again.',
  },
  suspended: {
    status: 403,
    th: 'สิทธิ์การใช้งานของท่านถูกระงับชั่วคราว งานที่บันทึกไว้ยังอยู่ กรุณาติดต่อ ศทส.',
    en: 'Your entitlement is suspended for now; your saved work is kept. Contact the ministry ICT centre.',
  },
  'person-ended': {
    status: 403,
    th: 'บัญชีนี้ถูกปิดแล้ว หากเห็นว่าไม่ถูกต้อง กรุณาติดต่อ ศทส.',
    en: 'This account has been closed. If you think that is wrong, contact the ministry ICT centre.',
  },
  'role-gone': {
    status: 403,
    th: 'ระบบ Heidi ไม่ระบุว่าเป็นแอดมินของจังหวัด {province} แล้ว จึงใช้งานต่อไม่ได้ กรุณาให้ผู้ดูแล Heidi ของ สสจ. ตรวจบทบาท แล้วลองใหม่',
    en: 'Heidi no longer lists an admin role for province {province}, so this cannot go on. Ask whoever administers Heidi at the office to check the role, then try again.',
  },
  'directory-stale': {
    status: 503,
    th: 'ยังยืนยันบทบาทกับระบบ Heidi ไม่ได้ กรุณารอสักครู่แล้วลองใหม่ หากยังไม่ได้กรุณาแจ้ง ศทส.',
    en: 'The role could not be confirmed with Heidi lately. Wait a little and try again; if it persists, tell the ministry ICT centre.',
  },
  'agreement-ended': {
    status: 403,
    th: 'บันทึกข้อตกลงของ สสจ. สิ้นสุดแล้ว กรุณาจัดทำบันทึกข้อตกลงฉบับใหม่และยื่นคำขอต่ออายุในระบบลงทะเบียน',
    en: "Your office's agreement has ended. Have a new one signed, and apply for renewal at the registration site.",
  },
  'terms-to-accept': {
    status: 403,
    th: 'ข้อตกลงและเงื่อนไขการเข้าถึงข้อมูลเปลี่ยนเป็นฉบับ {version} กรุณาอ่านส่วนที่เปลี่ยนและยอมรับในระบบลงทะเบียนก่อนใช้งานต่อ',
    en: 'The terms of access are now version {version}. Read what changed and accept them at the registration site; then you can go on.',
  },
  'terms-not-in-force': {
    status: 409,
    th: 'ข้อตกลงฉบับที่ท่านอ่านไม่ใช่ฉบับปัจจุบัน ({version}) กรุณาเปิดอ่านใหม่แล้วจึงยอมรับ',
    en: 'The terms that you read are not those in force ({version}). Open them again, then accept.',
  },
  'unknown-entitlement': {
    status: 404,
    th: 'ไม่พบสิทธิ์การใช้งานนี้ กรุณากลับไปที่ทะเบียนผู้ใช้',
    en: 'There is no such entitlement. Go back to the register of users.',
  },
  'entitlement-state': {
    status: 409,
    th: 'ขณะนี้สิทธิ์อยู่ในสถานะ “{stateTh}” จึงทำรายการนี้ไม่ได้ กรุณาเปิดทะเบียนอีกครั้งเพื่อดูสถานะล่าสุด',
    en: 'The entitlement is now “{stateEn}”, so this cannot be done. Open the register again to see how it stands.',
  },
  'leaving-date': {
    status: 422,
    th: 'วันทำงานวันสุดท้ายต้องเป็นวันนี้หรือภายใน {days} วันข้างหน้า และไม่เกินวันสิ้นสุดสิทธิ์ กรุณาแก้ไขวันที่',
    en: 'The last working day must be today or within the next {days} days, and not after the entitlement ends. Change the date.',
  },
  'leaving-noted': {
    status: 409,
    th: 'ท่านแจ้งวันพ้นหน้าที่ไว้แล้ว จึงต่ออายุไม่ได้ หากยังปฏิบัติงานต่อ กรุณายกเลิกวันพ้นหน้าที่ก่อน',
    en: 'You noted a leaving date, so this cannot be renewed. If you stay, take the leaving date back first.',
  },
  'place-promised': {
    status: 409,
    th: 'ผู้สืบทอดได้รับอนุมัติให้เริ่มต่อจากวันพ้นหน้าที่นี้แล้ว จึงเปลี่ยนวันไม่ได้ กรุณาติดต่อ ศทส.',
    en: 'A successor has been approved from this leaving date on, so it cannot be changed. Contact the ministry ICT centre.',
  },
  'successor-unknown': {
    status: 422,
    th: 'ผู้สืบทอดต้องเป็นผู้อื่นที่มีคำขอของ สสจ. เดียวกันอยู่ กรุณาให้ผู้สืบทอดเริ่มคำขอก่อน หรือเว้นว่างไว้',
    en: 'The successor must be somebody else with an open application of the same office. Ask them to start one first, or leave this empty.',
  },
  'not-permitted': {
    status: 403,
    th: 'บทบาทของท่านดูเรื่องนี้ได้ แต่ทำรายการนี้ไม่ได้ กรุณาให้ผู้ที่มีหน้าที่ดำเนินการ',
    en: 'Your role lets you see this but not do this. Ask somebody whose duty it is.',
  },
  'own-role': {
    status: 403,
    th: 'ท่านเปลี่ยนบทบาทหรือบัญชีของตนเองไม่ได้ กรุณาให้เจ้าหน้าที่ท่านอื่นดำเนินการ',
    en: 'Nobody changes their own roles or account. Ask another officer to do it.',
  },
  'roles-conflict': {
    status: 409,
    th: 'ผู้ตรวจสอบ (auditor) ต้องไม่มีบทบาทหรือสิทธิ์ใช้งานอื่น กรุณายกเลิกสิ่งที่มีอยู่ก่อน',
    en: 'An auditor holds no other role and no entitlement. End what the person has first.',
  },
  'no-role': {
    status: 404,
    th: 'ผู้นี้ไม่มีบทบาทดังกล่าวอยู่ ไม่ต้องดำเนินการใด',
    en: 'This person does not hold that role. Nothing needs to be done.',
  },
  'quota-range': {
    status: 422,
    th: 'จำนวนผู้ใช้ต่อ สสจ. ต้องเป็นจำนวนเต็ม 0 ถึง {most} กรุณาแก้ไข',
    en: 'The users of an office are a whole number from 0 to {most}. Change it.',
  },
  'quota-below-use': {
    status: 409,
    th: 'จังหวัด {province} มีผู้ใช้งานอยู่ {used} ท่าน จึงลดเหลือ {quota} ไม่ได้ กรุณาเพิกถอนสิทธิ์ก่อน',
    en: 'Province {province} has {used} users, so {quota} is too few. Revoke entitlements first.',
  },
  'unknown-agreement': {
    status: 404,
    th: 'ไม่พบบันทึกข้อตกลงที่มีผลอยู่นี้ กรุณากลับไปที่ทะเบียนบันทึกข้อตกลง',
    en: 'There is no such agreement in force. Go back to the register of agreements.',
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
