import { type ReactNode, useLayoutEffect } from 'react'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { Admission } from './admission.tsx'
import style from './frame.module.css'
import { useHeldSession } from './held-session.ts'
import { NetworkBanner } from './network-banner.tsx'
import { usePlace } from './place.ts'
import { SessionEnded } from './session-ended.tsx'
import { TopBar } from './top-bar.tsx'

const texts = {
  skip: { th: 'ข้ามไปยังเนื้อหา', en: 'Skip to the content' },
  portal: { th: 'ระบบประมวลผลและเพิ่มประสิทธิภาพข้อมูลสุขภาพ', en: 'Provincial health data' },
  guide: { th: 'คู่มือการขอใช้งานระบบ', en: 'How to apply' },
  apply: { th: 'คำขอใช้งาน', en: 'Application' },
  office: { th: 'งานเจ้าหน้าที่', en: 'Office' },
  work: { th: 'ทำงานกับข้อมูล', en: 'Workbench' },
  help: { th: 'คู่มือ', en: 'Manual' },
  narrow: {
    th: 'หน้านี้ทำงานสะดวกบนจอกว้าง 1280 จุดขึ้นไป บนจอนี้ยังใช้และอ่านได้',
    en: 'This page works best on a screen of 1280 pixels or more. It can still be used and read here.',
  },
} as const satisfies Texts

/** What stands around every page: the bar, what must be said at once, and the page as the one main region. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const say = useSay(texts)
  const place = usePlace()
  const held = useHeldSession()
  const title = say(place)
  // Before the page's own effects, so that a page may say more.
  useLayoutEffect(() => {
    document.title = `${title} · HiPPO`
  }, [title])
  return (
    <div className={style.frame} data-place={place}>
      <a className={style.skip} href="#main">
        {say('skip')}
      </a>
      <TopBar place={place} session={held.session} />
      <div className={style.notices}>
        <NetworkBanner lookAgain={held.lookAgain} />
        {(held.ended || held.wantsAgain) && <SessionEnded why={held.ended ? 'ended' : 'again'} />}
        {place === 'work' && held.session?.work != null && (
          <p className={style.narrow}>{say('narrow')}</p>
        )}
      </div>
      <main id="main" className={style.main} tabIndex={-1}>
        <Admission place={place} held={held}>
          {children}
        </Admission>
      </main>
    </div>
  )
}
