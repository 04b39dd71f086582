import type { Texts } from '../language/texts.ts'

/** Why a sign-in came back without a session, by the code in the address: what happened, and what to do. */
export const problemTexts = {
  'sign-in-cancelled': {
    th: 'การเข้าสู่ระบบด้วย ThaiD ถูกยกเลิก หากต้องการใช้งาน กรุณากดลองอีกครั้ง แล้วกดยินยอมในแอป ThaiD',
    en: 'The sign-in with ThaiD was cancelled. To go on, press try again and consent in the ThaiD app.',
  },
  'sign-in-mismatch': {
    th: 'การเข้าสู่ระบบครั้งนี้หมดอายุ ถูกใช้ไปแล้ว หรือเริ่มจากเบราว์เซอร์อื่น กรุณากดลองอีกครั้งในหน้าต่างนี้ และใช้แท็บเดียวจนเสร็จ',
    en: 'This sign-in has expired, was used already, or was begun in another browser. Press try again in this window, and stay in one tab until it is done.',
  },
  'thaid-refused': {
    th: 'ThaiD ไม่รับคำขอจากระบบนี้ ท่านไม่ได้ทำสิ่งใดผิด กรุณาแจ้งผู้ดูแลตามช่องทางติดต่อด้านล่าง',
    en: 'ThaiD does not accept requests of this system. It is not your mistake: please tell the office named under Contact below.',
  },
  'thaid-unavailable': {
    th: 'ThaiD ไม่ตอบในขณะนี้ กรุณารอสักครู่แล้วกดลองอีกครั้ง',
    en: 'ThaiD does not answer at the moment. Wait a little, then press try again.',
  },
  'thaid-unclear': {
    th: 'คำตอบจาก ThaiD ไม่ครบหรือไม่ถูกต้อง จึงไม่เข้าสู่ระบบให้ กรุณากดลองอีกครั้ง หากยังเป็นเช่นเดิมกรุณาแจ้งตามช่องทางติดต่อด้านล่าง',
    en: 'ThaiD’s answer was incomplete or wrong, so nobody was signed in. Press try again; if it persists, tell the office named under Contact below.',
  },
  'sign-in-needed': {
    th: 'เซสชันหมดอายุหรือยังไม่ได้เข้าสู่ระบบ ร่างที่บันทึกแล้วยังอยู่ครบ กรุณาเข้าสู่ระบบอีกครั้ง',
    en: 'Your session has ended, or you have not signed in. Saved drafts are kept. Please sign in again.',
  },
  'too-many-requests': {
    th: 'มีการเข้าสู่ระบบถี่เกินไปจากเครือข่ายของท่าน กรุณารอหนึ่งนาที แล้วกดลองอีกครั้ง',
    en: 'There were too many attempts from your network. Wait a minute, then press try again.',
  },
  other: {
    th: 'เข้าสู่ระบบไม่สำเร็จ กรุณากดลองอีกครั้ง หากยังเป็นเช่นเดิมกรุณาแจ้งตามช่องทางติดต่อด้านล่าง',
    en: 'The sign-in did not succeed. Press try again; if it persists, tell the office named under Contact below.',
  },
} as const satisfies Texts

/** The text for a code of the address; anybody can write there whatever they like, so nothing of it is shown. */
export function problemName(code: string): keyof typeof problemTexts {
  return isKnown(code) ? code : 'other'
}

function isKnown(code: string): code is keyof typeof problemTexts {
  return Object.hasOwn(problemTexts, code)
}
