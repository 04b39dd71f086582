import type { Texts } from '../../language/texts.ts'

export const decisionTexts = {
  title: { th: 'คำตัดสิน', en: 'Decision' },
  choose: { th: 'จะตัดสินอย่างไร', en: 'What do you decide?' },
  approve: { th: 'อนุมัติ', en: 'Approve' },
  return: { th: 'ส่งกลับให้แก้ไข', en: 'Return' },
  reject: { th: 'ไม่อนุมัติ', en: 'Reject' },
  noteApprove: { th: 'หมายเหตุการอนุมัติ', en: 'Note on the approval' },
  noteReject: { th: 'เหตุผลที่ไม่อนุมัติ', en: 'Why it is rejected' },
  noteHint: {
    th: 'ผู้ยื่นคำขอเห็นข้อความนี้ กรุณาอย่าใส่เลขบัตรประชาชน เบอร์โทรศัพท์ หรือข้อมูลสุขภาพ',
    en: 'The applicant reads this. Leave out citizen ids, telephone numbers and anything on health.',
  },
  reasons: { th: 'ให้แก้ไขอะไร', en: 'What is to be mended' },
  reasonsHint: {
    th: 'เลือกรายการที่ต้องแก้ไข แล้วบอกเหตุผลของแต่ละรายการ ผู้ยื่นคำขอเห็นข้อความนี้',
    en: 'Choose what is to be mended and say why for each. The applicant reads this.',
  },
  reasonOf: { th: 'เหตุผลเรื่อง{what}', en: 'Reason: {what}' },
  needed: { th: 'อีกอย่างน้อย {count} ตัวอักษร', en: 'At least {count} more characters' },
  tooLong: { th: 'เกินมา {count} ตัวอักษร', en: '{count} characters too many' },
  written: { th: '{count} ตัวอักษร', en: '{count} characters' },
  next: { th: 'ตรวจทานก่อนส่ง', en: 'Look over and send' },
  blocked: { th: 'ยังอนุมัติไม่ได้ เพราะ', en: 'It cannot be approved yet' },
  confirmApprove: { th: 'ยืนยันการอนุมัติ', en: 'Approve this application?' },
  confirmReturn: { th: 'ยืนยันการส่งกลับ', en: 'Return this application?' },
  confirmReject: { th: 'ยืนยันการไม่อนุมัติ', en: 'Reject this application?' },
  of: { th: 'คำขอ {number} ของ {agency} ({name})', en: '{number}, {agency} ({name})' },
  follows: { th: 'เมื่อยืนยันแล้ว', en: 'What follows' },
  unticked: {
    th: 'ยังไม่ได้ทำเครื่องหมายในรายการตรวจ {count} ข้อ',
    en: '{count} points of the checklist are not ticked',
  },
  bound: {
    th: 'คำตัดสินผูกกับเอกสาร {count} ฉบับที่เห็นอยู่นี้เท่านั้น หากเอกสารเปลี่ยน คำตัดสินจะไม่มีผล',
    en: 'The decision is about exactly the {count} papers you see. If one has changed, it does not count.',
  },
  boundNone: {
    th: 'คำขอนี้ไม่มีเอกสารแนบ คำตัดสินผูกกับการยื่นครั้งนี้เท่านั้น',
    en: 'There are no papers. The decision is about this submission alone.',
  },
  back: { th: 'กลับไปแก้', en: 'Go back' },
  close: { th: 'ปิด', en: 'Close' },
  smsApproved: { th: 'ส่ง SMS แจ้งอนุมัติถึงผู้ยื่นคำขอ', en: 'An SMS tells the applicant of the approval.' },
  smsReturned: {
    th: 'ส่ง SMS แจ้งให้แก้ไขคำขอ',
    en: 'An SMS tells the applicant to mend the application.',
  },
  smsRejected: { th: 'ส่ง SMS แจ้งผลว่าไม่อนุมัติ', en: 'An SMS tells the applicant of the rejection.' },
  entitlement: {
    th: 'ให้สิทธิ์ใช้งาน {months} เดือน ตั้งแต่ {from} ถึง {to}',
    en: 'The entitlement runs {months} months, from {from} to {to}.',
  },
  entitlementUnknown: {
    th: 'ให้สิทธิ์ใช้งานตามระยะเวลาที่กระทรวงกำหนด',
    en: 'The entitlement runs as long as the ministry has set.',
  },
  lengthened: {
    th: 'ขยายสิทธิ์ปัจจุบันอีก {months} เดือน นับจากวันสิ้นสุดเดิม',
    en: 'The present entitlement is lengthened by {months} months from its end.',
  },
  agreement: {
    th: 'บันทึกข้อตกลงของหน่วยงานมีผล {months} เดือน ตั้งแต่ {from} ถึง {to} แทนฉบับเดิมหากมี',
    en: 'The agency’s agreement is in force for {months} months, from {from} to {to}, in place of any earlier one.',
  },
  workAtOnce: {
    th: 'ผู้ยื่นคำขอเข้าใช้งานด้วย ThaiD ได้ทันที',
    en: 'The applicant can sign in with ThaiD and work at once.',
  },
  workLater: {
    th: 'ผู้ยื่นคำขอเข้าใช้งานได้เมื่อถึงวันเริ่ม หลังผู้ใช้เดิมพ้นหน้าที่',
    en: 'The applicant can work from that day on, when the present user has left.',
  },
  mayMend: {
    th: 'ผู้ยื่นคำขอแก้ไขแล้วยื่นอีกครั้งได้ คำขอจะกลับมาที่รายการรอพิจารณา',
    en: 'The applicant can mend it and submit again; it then comes back to the inbox.',
  },
  isOver: {
    th: 'คำขอนี้สิ้นสุด แก้ไขหรือเปิดใหม่ไม่ได้ ผู้ยื่นเริ่มคำขอใหม่ได้',
    en: 'The application is over and cannot be opened again; the applicant may start another.',
  },
  seesNote: {
    th: 'ผู้ยื่นคำขออ่านข้อความที่ท่านเขียนได้ในระบบ SMS ไม่มีข้อความนี้',
    en: 'The applicant reads what you wrote when signed in; it is not in the SMS.',
  },
} as const satisfies Texts

export const reviewTexts = {
  begin: { th: 'เริ่มตรวจสอบ', en: 'Begin the review' },
  beginWhy: {
    th: 'เมื่อเริ่มตรวจสอบ ผู้ยื่นคำขอจะเปลี่ยนเอกสารไม่ได้จนกว่าท่านจะตัดสิน',
    en: 'From then on the applicant cannot replace papers until you have decided.',
  },
  takeOver: { th: 'รับช่วงตรวจ', en: 'Take the review over' },
  takeOverWhy: {
    th: '{name} กำลังตรวจคำขอนี้ หากท่านรับช่วง {name} จะตัดสินไม่ได้อีก นอกจากรับช่วงคืน',
    en: '{name} is reviewing this. If you take over, {name} can no longer decide unless they take it back.',
  },
  by: { th: '{name} กำลังตรวจคำขอนี้', en: '{name} is reviewing this application.' },
  nobody: { th: 'ยังไม่มีเจ้าหน้าที่เริ่มตรวจ', en: 'No officer has begun the review.' },
  notYours: {
    th: 'ท่านตัดสินคำขอนี้ไม่ได้ เพราะเป็นเรื่องของท่านเองหรือของหน่วยงานที่ท่านสังกัด กรุณาให้เจ้าหน้าที่ท่านอื่นดำเนินการ',
    en: 'You cannot decide this: it is about yourself or the agency that you belong to. Ask another officer.',
  },
  waitsApplicant: {
    th: 'รอผู้ยื่นคำขอแก้ไขและยื่นอีกครั้ง',
    en: 'It waits for the applicant to mend it and submit again.',
  },
  draft: { th: 'ผู้ยื่นคำขอยังไม่ได้ยื่น', en: 'The applicant has not submitted it yet.' },
  withdrawn: {
    th: 'คำขอนี้ถูกถอนแล้ว ไม่ต้องดำเนินการใด',
    en: 'It was withdrawn. Nothing is to be done.',
  },
  decided: { th: '{result} เมื่อ {when} โดย {name}', en: '{result} on {when} by {name}' },
  someone: { th: 'เจ้าหน้าที่', en: 'an officer' },
  sent: { th: 'บันทึกคำตัดสินแล้ว', en: 'Your decision is on record.' },
  approved: { th: 'อนุมัติแล้ว', en: 'Approved' },
  rejected: { th: 'ไม่อนุมัติ', en: 'Rejected' },
  returned: { th: 'ส่งกลับให้แก้ไข', en: 'Returned' },
} as const satisfies Texts
