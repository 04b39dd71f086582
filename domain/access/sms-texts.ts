import { thaiDay } from './calendar.ts'
import type { AccessEvent, AccessEventType } from './events.ts'
import type { Reminder } from './reminders.ts'

type Texts = { readonly [Type in AccessEventType]?: (event: AccessEvent<Type>) => string }

/**
 * What is sent about which event: Thai, at most two parts, without a name, a link, or a word on health. The number of
 * an application is all that it says of anybody.
 */
const smsTexts: Texts = {
  'application-submitted': ({ number }) =>
    `HiPPO: ได้รับคำขอ ${number} แล้ว เจ้าหน้าที่ ศทส. จะตรวจสอบและแจ้งผลทาง SMS ดูสถานะได้ในระบบลงทะเบียน`,
  'application-returned': ({ number }) =>
    `HiPPO: คำขอ ${number} ต้องแก้ไข กรุณาเข้าระบบลงทะเบียนด้วย ThaiD เพื่อดูเหตุผลและยื่นอีกครั้ง`,
  'application-approved': ({ number, beginsAt, at }) =>
    beginsAt > at
      ? `HiPPO: อนุมัติคำขอ ${number} แล้ว เริ่มใช้งานได้วันที่ ${thaiDay(beginsAt)} โดยเข้าระบบด้วย ThaiD`
      : `HiPPO: อนุมัติคำขอ ${number} แล้ว ท่านเข้าใช้งานด้วย ThaiD ได้ทันที`,
  'application-rejected': ({ number }) =>
    `HiPPO: คำขอ ${number} ไม่ได้รับอนุมัติ กรุณาดูเหตุผลในระบบลงทะเบียน หรือสอบถาม ศทส.`,
  'expiry-reminded': ({ reminder }) => reminderText(reminder),
  'entitlement-suspended': () => 'HiPPO: สิทธิ์ใช้งานของท่านถูกระงับชั่วคราว งานที่บันทึกไว้ยังอยู่ กรุณาติดต่อ ศทส.',
  'suspension-lifted': () => 'HiPPO: สิทธิ์ใช้งานของท่านใช้ได้ตามเดิมแล้ว เข้าใช้งานด้วย ThaiD ได้ทันที',
  'entitlement-revoked': () => 'HiPPO: สิทธิ์ใช้งานของท่านถูกเพิกถอนแล้ว งานที่บันทึกไว้ยังอยู่ กรุณาสอบถาม ศทส.',
  'leaving-noted': ({ leavesAt }) =>
    `HiPPO: บันทึกวันพ้นหน้าที่แล้ว สิทธิ์ใช้งานของท่านจะสิ้นสุดเมื่อเริ่มวันที่ ${thaiDay(leavesAt)}`,
}

function reminderText({ about, daysLeft }: Reminder): string {
  switch (about) {
    case 'entitlement':
      return `HiPPO: สิทธิ์ใช้งานของท่านจะสิ้นสุดในอีก ${daysLeft} วัน กรุณาขอต่ออายุในระบบลงทะเบียน`
    case 'agreement':
      return `HiPPO: บันทึกข้อตกลงของหน่วยงานจะสิ้นสุดในอีก ${daysLeft} วัน กรุณาจัดทำฉบับใหม่และขอต่ออายุ`
    case 'draft':
      return `HiPPO: ร่างคำขอของท่านจะถูกยกเลิกในอีก ${daysLeft} วัน กรุณาเข้าระบบลงทะเบียนเพื่อทำต่อ`
  }
}

/** The message about an event; undefined for events that nobody is told of by SMS. */
export function smsTextOf<Type extends AccessEventType>(
  event: AccessEvent<Type>,
): string | undefined {
  return smsTexts[event.type]?.(event)
}

/** The events that a message is sent about. */
export const smsEvents: ReadonlySet<AccessEventType> = new Set(
  Object.keys(smsTexts) as AccessEventType[],
)
