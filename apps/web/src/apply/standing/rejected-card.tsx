import { Contact } from '../../frame/contact.tsx'
import { useSay } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Application } from '../access.ts'
import style from './standing.module.css'

const texts = {
  title: { th: 'คำขอไม่ได้รับอนุมัติ', en: 'The application was rejected' },
  reason: { th: 'เหตุผลของเจ้าหน้าที่', en: 'The reason given by the officer' },
  ask: { th: 'หากมีข้อสงสัย กรุณาสอบถาม', en: 'If you have questions, ask:' },
} as const satisfies Texts

/** Why an application was rejected, and whom to ask. */
export function RejectedCard({ application }: { readonly application: Application }) {
  const say = useSay(texts)
  const decision = application.decisions.findLast(({ result }) => result === 'rejected')
  return (
    <section className={style.card} data-tone="broken">
      <h2>{say('title')}</h2>
      {decision !== undefined && (
        <>
          <h3>{say('reason')}</h3>
          <p className={style.note}>{decision.note}</p>
        </>
      )}
      <h3>{say('ask')}</h3>
      <Contact />
    </section>
  )
}
