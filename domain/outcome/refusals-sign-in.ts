/** Refusals about signing in with ThaiD. `{reason}` is a code for the operator, never a word of ThaiD's answer. */
export const signInRefusals = {
  'sign-in-cancelled': {
    status: 403,
    th: 'ยกเลิกการเข้าสู่ระบบด้วย ThaiD แล้ว หากต้องการใช้งาน กรุณากดเข้าสู่ระบบอีกครั้งและกดยินยอมในแอป ThaiD',
    en: 'The sign-in with ThaiD was cancelled. To go on, press sign in again and consent in the ThaiD app.',
  },
  'sign-in-mismatch': {
    status: 400,
    th: 'การเข้าสู่ระบบครั้งนี้หมดอายุ ถูกใช้ไปแล้ว หรือเริ่มจากเบราว์เซอร์อื่น กรุณากดเข้าสู่ระบบใหม่อีกครั้งในหน้าต่างนี้',
    en: 'This sign-in has expired, was used already, or was begun in another browser. Press sign in again in this window.',
  },
  'thaid-refused': {
    status: 502,
    th: 'ThaiD ไม่รับคำขอของระบบนี้ ({reason}) ท่านไม่ได้ทำสิ่งใดผิด กรุณาแจ้งผู้ดูแลระบบให้ตรวจการลงทะเบียนกับ ThaiD',
    en: 'ThaiD does not accept this system ({reason}). It is not your mistake: ask the operator to check its registration with ThaiD.',
  },
  'thaid-unavailable': {
    status: 503,
    th: 'ThaiD ไม่ตอบในขณะนี้ กรุณารอสักครู่แล้วกดเข้าสู่ระบบอีกครั้ง',
    en: 'ThaiD does not answer at the moment. Wait a little and press sign in again.',
  },
  'thaid-unclear': {
    status: 502,
    th: 'คำตอบจาก ThaiD ไม่ครบหรือไม่ถูกต้อง ({reason}) จึงไม่เข้าสู่ระบบให้ กรุณากดเข้าสู่ระบบอีกครั้ง หากยังเป็นเช่นเดิมกรุณาแจ้งผู้ดูแลระบบ',
    en: "ThaiD's answer was incomplete or wrong ({reason}), so nobody was signed in. Press sign in again, and tell the operator if it persists.",
  },
} as const
