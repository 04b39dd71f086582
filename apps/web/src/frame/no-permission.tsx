import { Button } from '@mantine/core'
import type { Session } from '../api/session.ts'
import { useSay, useSentence } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { seesOffice } from './bar-links.ts'
import { Contact } from './contact.tsx'
import style from './no-permission.module.css'
import { useSignOut } from './sign-out.ts'
import { addressOf } from './site-link.tsx'
import { State } from './state.tsx'

const texts = {
  title: { th: 'ท่านยังไม่มีสิทธิ์ทำงานกับข้อมูล', en: 'You may not work with data yet' },
  stopped: { th: 'ขณะนี้ท่านทำงานกับข้อมูลไม่ได้', en: 'You cannot work with data at present' },
  unknown: {
    th: 'ระบบไม่พบสิทธิ์ของท่านในจังหวัดใด',
    en: 'No entitlement of yours was found in any province.',
  },
  how: {
    th: 'แอดมินของสำนักงานสาธารณสุขจังหวัดขอใช้งานได้ที่ระบบลงทะเบียน หากได้รับอนุมัติแล้วแต่ยังเห็นหน้านี้ กรุณาติดต่อ',
    en: 'Administrators of provincial health offices apply at the registration site. If you were approved and still see this page, contact:',
  },
  ask: { th: 'หากมีข้อสงสัย กรุณาติดต่อ', en: 'If anything is unclear, contact:' },
  apply: { th: 'ขอใช้งานระบบ', en: 'Apply for access' },
  look: { th: 'ดูคำขอและสิทธิ์ของฉัน', en: 'See my application and entitlement' },
  terms: { th: 'อ่านและยอมรับข้อตกลง', en: 'Read and accept the terms' },
  office: { th: 'ไปงานเจ้าหน้าที่', en: 'Go to the office' },
  signOut: { th: 'ออกจากระบบ', en: 'Sign out' },
} as const satisfies Texts

/** Somebody is signed in and may not work: why, where to go on, who helps. */
export function NoPermission({ session }: { readonly session: Session }) {
  const say = useSay(texts)
  const sentence = useSentence()
  const signOut = useSignOut()
  const { refusal } = session
  const isNew = refusal === null || refusal.code === 'not-entitled'
  const [path, words] = wayOn(refusal?.code)
  return (
    <State
      wholePage
      tone="careful"
      title={say(isNew ? 'title' : 'stopped')}
      action={
        <div className={style.actions}>
          <Button component="a" href={addressOf(session, 'portal', path)}>
            {say(words)}
          </Button>
          {seesOffice(session) && (
            <Button variant="default" component="a" href={addressOf(session, 'portal', '/office')}>
              {say('office')}
            </Button>
          )}
          <Button variant="default" onClick={signOut}>
            {say('signOut')}
          </Button>
        </div>
      }
    >
      <p className={style.why}>{refusal === null ? say('unknown') : sentence(refusal)}</p>
      <p>{say(isNew ? 'how' : 'ask')}</p>
      <Contact />
    </State>
  )
}

/** Where the registration goes on for somebody who was told a refusal, and what the way is called. */
function wayOn(code: string | undefined): readonly ['/apply' | '/terms', keyof typeof texts] {
  if (code === 'terms-to-accept') return ['/terms', 'terms']
  return ['/apply', code === undefined || code === 'not-entitled' ? 'apply' : 'look']
}
