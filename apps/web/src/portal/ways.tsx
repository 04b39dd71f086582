import { Button } from '@mantine/core'
import { type Session, signInAddress } from '../api/session.ts'
import { addressOf } from '../frame/site-link.tsx'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './ways.module.css'

const texts = {
  working: { th: 'ได้รับอนุมัติแล้ว', en: 'You have been approved' },
  work: {
    th: 'เข้าสู่หน้าทำงานกับข้อมูลของจังหวัดท่าน',
    en: 'Go to the workbench of your province.',
  },
  signIn: { th: 'เข้าสู่ระบบด้วย ThaiD', en: 'Sign in with ThaiD' },
  applying: { th: 'ยังไม่เคยใช้งาน หรือยื่นคำขอไว้', en: 'You are new, or have applied' },
  apply: {
    th: 'ยื่นคำขอ ทำร่างต่อ หรือดูสถานะคำขอ',
    en: 'Apply, go on with a draft, or see how your application stands.',
  },
  register: { th: 'ขอใช้งานด้วย ThaiD', en: 'Apply with ThaiD' },
  guide: { th: 'อ่านคู่มือการขอใช้งานก่อน', en: 'First read how to apply' },
} as const satisfies Texts

/** The two ways in: to work, and to apply. */
export function Ways({ session }: { readonly session: Session | undefined }) {
  const say = useSay(texts)
  return (
    <div className={style.ways}>
      <section className={style.way}>
        <h2>{say('working')}</h2>
        <p>{say('work')}</p>
        <Button
          component="a"
          size="lg"
          href={addressOf(session, 'workbench', signInAddress('/work'))}
        >
          {say('signIn')}
        </Button>
      </section>
      <section className={style.way}>
        <h2>{say('applying')}</h2>
        <p>{say('apply')}</p>
        <Button
          component="a"
          size="lg"
          variant="default"
          href={addressOf(session, 'portal', signInAddress('/apply'))}
        >
          {say('register')}
        </Button>
        <a href={addressOf(session, 'portal', '/guide')}>{say('guide')}</a>
      </section>
    </div>
  )
}
