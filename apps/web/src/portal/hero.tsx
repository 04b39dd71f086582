import type { Session } from '../api/session.ts'
import { Mark } from '../frame/mark.tsx'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import style from './hero.module.css'
import { Ways } from './ways.tsx'

const texts = {
  ask: {
    th: 'ถามข้อมูลสุขภาพ 43 แฟ้มของจังหวัดท่าน',
    en: 'Ask your own province’s health data,',
  },
  answer: { th: 'แล้วได้คำตอบทันที', en: 'and get the answer at once' },
  lead: {
    th: 'HiPPO ให้แอดมินของสำนักงานสาธารณสุขจังหวัดประมวลผลข้อมูลสุขภาพตั้งแต่ปี 2563 จนถึงปัจจุบันด้วยภาษา SQL ในที่เดียว',
    en: 'HiPPO lets administrators of provincial public health offices work with the 43 standard files of health data, from 2563 BE (2020) until today, in SQL, in one place.',
  },
  simulated: {
    th: 'ระบบทดลอง ใช้ตัวจำลองแทน ThaiD และใช้ข้อมูลสังเคราะห์ ไม่มีข้อมูลของบุคคลจริง',
    en: 'A trial installation: a simulator stands in for ThaiD, and the data are synthetic. No real person is in them.',
  },
} as const satisfies Texts

/** What HiPPO is in one look, and the two ways in. */
export function Hero({
  session,
  offerSignIn,
}: {
  readonly session: Session | undefined
  readonly offerSignIn: boolean
}) {
  const say = useSay(texts)
  return (
    <section className={style.hero}>
      <Mark size={96} />
      <h1>
        <span className={style.phrase}>{say('ask')}</span>{' '}
        <span className={style.phrase}>{say('answer')}</span>
      </h1>
      <p className={style.lead}>{say('lead')}</p>
      {offerSignIn && <Ways session={session} />}
      {session?.simulated && <p className={style.simulated}>{say('simulated')}</p>}
    </section>
  )
}
