import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { call } from '../../api/client.ts'
import { addressAt, useSession } from '../../api/session.ts'
import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import type { Entitlement, MyAccess } from '../access.ts'
import { useCommand } from '../use-command.ts'
import { daysLeft } from './days-left.ts'
import { Leaving } from './leaving.tsx'
import style from './standing.module.css'

const texts = {
  title: { th: 'สิทธิ์ใช้งานของท่าน', en: 'Your access' },
  active: { th: 'ใช้งานได้', en: 'Active' },
  suspended: { th: 'ระงับชั่วคราว', en: 'Suspended' },
  expired: { th: 'สิ้นสุดแล้ว', en: 'Ended' },
  revoked: { th: 'เพิกถอนแล้ว', en: 'Revoked' },
  since: { th: 'ตั้งแต่ {day}', en: 'since {day} BE' },
  begins: { th: 'เริ่ม {day}', en: 'begins on {day} BE' },
  until: { th: 'ถึง {day} (เหลือ {days} วัน)', en: 'until {day} BE ({days} days left)' },
  ended: { th: 'สิ้นสุดเมื่อ {day}', en: 'ended on {day} BE' },
  endless: { th: 'ไม่มีวันสิ้นสุด', en: 'without an end' },
  lastDay: { th: 'วันทำงานวันสุดท้ายที่แจ้งไว้: {day}', en: 'Noted last working day: {day} BE' },
  open: { th: 'เปิดหน้าทำงาน', en: 'Open the workbench' },
  renew: { th: 'ขอต่ออายุสิทธิ์', en: 'Renew' },
  terms: {
    th: 'ข้อตกลงและเงื่อนไขเปลี่ยนเป็นฉบับ {version} แล้ว',
    en: 'The terms of access are now version {version}.',
  },
  by: {
    th: 'กรุณายอมรับก่อน {day} มิฉะนั้นจะใช้งานต่อไม่ได้',
    en: 'Accept them before {day} BE, or you cannot go on.',
  },
  read: { th: 'อ่านส่วนที่เปลี่ยนและยอมรับ', en: 'Read what changed, and accept' },
} as const satisfies Texts

/** How one's own entitlement stands, and what can be done with it. */
export function EntitlementCard({
  access,
  entitlement,
}: {
  readonly access: MyAccess
  readonly entitlement: Entitlement
}) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { language } = useLanguage()
  const { state, agencyTh, agencyEn, lastDay, commands } = entitlement
  return (
    <section className={style.card} data-state={state}>
      <h2>{say('title')}</h2>
      <p className={style.agency}>{language === 'th' ? agencyTh : agencyEn}</p>
      <p className={style.line}>
        <span className={style.state} data-state={state}>
          {say(state)}
        </span>
        <Span entitlement={entitlement} />
      </p>
      {access.work !== null && <p>{sentence(access.work)}</p>}
      {lastDay !== null && <p>{say('lastDay', { day: dayText(lastDay, language) })}</p>}
      <TermsNotice access={access} entitlement={entitlement} />
      <Actions access={access} />
      {commands.includes('note-leaving') && <Leaving entitlement={entitlement} />}
    </section>
  )
}

/** From when to when. */
function Span({
  entitlement: { state, grantedAt, endsAt },
}: {
  readonly entitlement: Entitlement
}) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const now = new Date()
  const isOver = state === 'expired' || state === 'revoked'
  const from = say(Date.parse(grantedAt) > now.getTime() ? 'begins' : 'since', {
    day: dayText(grantedAt, language),
  })
  if (endsAt === null) return <span>{`${from} · ${say('endless')}`}</span>
  const day = dayText(endsAt, language)
  const to = isOver ? say('ended', { day }) : say('until', { day, days: daysLeft(endsAt, now) })
  return <span>{`${from} · ${to}`}</span>
}

function TermsNotice({
  access: { terms },
  entitlement: { commands },
}: {
  readonly access: MyAccess
  readonly entitlement: Entitlement
}) {
  const say = useSay(texts)
  const { language } = useLanguage()
  const { version, acceptedVersion, mustAcceptBy } = terms
  if (acceptedVersion === version || !commands.includes('accept-terms')) return null
  return (
    <p className={style.notice}>
      {say('terms', { version })}{' '}
      {mustAcceptBy !== null && `${say('by', { day: dayText(mustAcceptBy, language) })} `}
      <Link to="/terms">{say('read')}</Link>
    </p>
  )
}

function Actions({ access }: { readonly access: MyAccess }) {
  const say = useSay(texts)
  const sentence = useSentence()
  const session = useSession()
  const { run, running, problem } = useCommand(() =>
    call('startApplication', { body: { kind: 'renewal' } }),
  )
  const mayWork = access.work === null && session !== undefined
  if (!mayWork && access.mayRenew !== null) return null
  return (
    <>
      <div className={style.actions}>
        {mayWork && (
          <Button component="a" size="lg" href={addressAt(session.workbenchOrigin, '/work')}>
            {say('open')}
          </Button>
        )}
        {access.mayRenew === null && (
          <Button
            size="lg"
            variant={mayWork ? 'default' : 'filled'}
            loading={running}
            onClick={() => void run()}
          >
            {say('renew')}
          </Button>
        )}
      </div>
      {problem !== undefined && (
        <p className={style.wrong} role="alert">
          {sentence(problem)}
        </p>
      )}
    </>
  )
}
