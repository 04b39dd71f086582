import { Button } from '@mantine/core'
import { addressAt, type Session } from '../api/session.ts'
import { useSay, useSentence } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { Contact } from './contact.tsx'
import style from './no-permission.module.css'
import { useSignOut } from './sign-out.ts'
import { State } from './state.tsx'

const texts = {
  title: { th: 'ท่านยังไม่มีสิทธิ์ทำงานกับข้อมูล', en: 'You may not work with data yet' },
  unknown: {
    th: 'ระบบไม่พบสิทธิ์ของท่านในจังหวัดใด',
    en: 'No entitlement of yours was found in any province.',
  },
  apply: {
    th: 'แอดมินของสำนักงานสาธารณสุขจังหวัดขอใช้งานได้ที่หน้าแรก หากได้รับอนุมัติแล้วแต่ยังเห็นหน้านี้ กรุณาติดต่อ',
    en: 'Administrators of provincial health offices apply at the front page. If you were approved and still see this page, contact:',
  },
  applyAtPortal: {
    th: 'ใครขอใช้งานได้และติดต่อที่ใด อยู่ด้านล่างนี้ หากได้รับอนุมัติแล้วแต่ยังเห็นข้อความนี้ กรุณาติดต่อตามช่องทางด้านล่าง',
    en: 'Who may use the product, and whom to ask, is told below. If you were approved and still see this, ask the office named under Contact.',
  },
  toPortal: { th: 'ไปหน้าแรก', en: 'Go to the front page' },
  signOut: { th: 'ออกจากระบบ', en: 'Sign out' },
} as const satisfies Texts

/** Somebody is signed in and may not work: why, who helps, where to apply. */
export function NoPermission({
  session,
  atPortal = false,
}: {
  readonly session: Session
  readonly atPortal?: boolean
}) {
  const say = useSay(texts)
  const sentence = useSentence()
  const signOut = useSignOut()
  return (
    <State
      wholePage
      tone="careful"
      title={say('title')}
      action={
        <div className={style.actions}>
          {!atPortal && (
            <Button component="a" href={addressAt(session.portalOrigin, '/')}>
              {say('toPortal')}
            </Button>
          )}
          <Button variant="default" onClick={signOut}>
            {say('signOut')}
          </Button>
        </div>
      }
    >
      <p className={style.why}>
        {session.refusal === null ? say('unknown') : sentence(session.refusal)}
      </p>
      <p>{say(atPortal ? 'applyAtPortal' : 'apply')}</p>
      {!atPortal && <Contact />}
    </State>
  )
}
