import { z } from 'zod'
import { route } from './route.ts'
import { Health } from './schemas.ts'
import { CallbackQuery, Session, SignInQuery } from './session.ts'

/** Routes of sign-in, and health. */
export const signInRoutes = {
  health: route('health', 'public', {
    summary: {
      th: 'สถานะระบบ และรุ่นข้อมูลของแต่ละจังหวัด',
      en: 'Health, and the data version of each province',
    },
    answer: Health,
  }),
  signIn: route('signIn', 'public', {
    summary: { th: 'เริ่มเข้าสู่ระบบด้วย ThaiD', en: 'Begin to sign in with ThaiD' },
    query: SignInQuery,
    status: 302,
    answerType: 'a redirect to ThaiD',
    refusals: ['bad-request', 'thaid-unavailable', 'thaid-unclear'],
  }),
  signInCallback: route('signInCallback', 'public', {
    summary: { th: 'ที่อยู่ที่ ThaiD ส่งกลับมา', en: 'Where ThaiD sends the person back to' },
    query: CallbackQuery,
    status: 302,
    answerType: 'a redirect into the product; or a page that says why not',
    refusals: [
      'sign-in-cancelled',
      'sign-in-mismatch',
      'thaid-refused',
      'thaid-unavailable',
      'thaid-unclear',
    ],
  }),
  session: route('session', 'public', {
    summary: { th: 'ใครเข้าสู่ระบบอยู่ และทำอะไรได้', en: 'Who is signed in, and what they may do' },
    answer: Session,
  }),
  signOut: route('signOut', 'person', {
    summary: { th: 'ออกจากระบบ', en: 'Sign out' },
    answer: z.object({ signedOut: z.literal(true) }),
  }),
} as const
