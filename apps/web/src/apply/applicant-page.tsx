import { useSession } from '../api/session.ts'
import { useLanguage, useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import type { Application, Guide, MyAccess } from './access.ts'
import style from './applicant-page.module.css'
import { DetailsForm } from './draft/details-form.tsx'
import { PhoneField } from './draft/phone-field.tsx'
import { Checklist } from './journey/checklist.tsx'
import { Happened } from './journey/happened.tsx'
import { NextCard } from './journey/next-card.tsx'
import { anchorOf } from './journey/problem-anchor.ts'
import { ReturnedNotice } from './journey/returned-notice.tsx'
import { StepsList } from './journey/steps-list.tsx'
import { SubmitPanel } from './journey/submit-panel.tsx'
import { SubmittedDetails } from './journey/submitted-details.tsx'
import { WithdrawButton } from './journey/withdraw-button.tsx'
import { Papers } from './papers/papers.tsx'
import { Earlier } from './standing/earlier.tsx'
import { EntitlementCard } from './standing/entitlement-card.tsx'
import { PlaceCard } from './standing/place-card.tsx'
import { RejectedCard } from './standing/rejected-card.tsx'
import { StartCard } from './standing/start-card.tsx'

const texts = {
  title: { th: 'คำขอใช้งาน', en: 'Application for access' },
  renewal: { th: 'คำขอต่ออายุสิทธิ์', en: 'Application for renewal' },
  own: { th: 'การขอใช้งานของท่าน', en: 'Your access' },
  number: { th: 'เลขที่ {number}', en: 'No. {number}' },
  name: {
    th: '{name} (ชื่อจาก ThaiD แก้ไขในหน้านี้ไม่ได้)',
    en: '{name} (the name comes from ThaiD and cannot be typed)',
  },
  kept: { th: 'เอกสารของคำขอ {number}', en: 'Papers of application {number}' },
  beforeApproval: {
    th: 'สิ่งที่ยังต้องมีก่อนอนุมัติ',
    en: 'What is still needed before it can be approved',
  },
} as const satisfies Texts

interface Props {
  readonly access: MyAccess
  readonly guide: Guide | undefined
  readonly onLookAgain: () => void
}

/** All that concerns one person's access: the application and its steps, the entitlement, the place. */
export function ApplicantPage({ access, guide, onLookAgain }: Props) {
  const { application, entitlement, earlier } = access
  const isOpen = application !== null && isUnderWay(application)
  const isHeld = entitlement !== null && ['active', 'suspended'].includes(entitlement.state)
  const showsEntitlement = entitlement !== null && (isHeld || !isOpen)
  return (
    <div className={style.page}>
      <Heading application={isOpen ? application : null} />
      <div className={style.columns}>
        {application !== null && application.state !== 'withdrawn' && (
          <aside className={style.aside}>
            <StepsList application={application} />
          </aside>
        )}
        <div className={style.main}>
          <NextCard access={access} guide={guide} />
          {showsEntitlement && <EntitlementCard access={access} entitlement={entitlement} />}
          {application?.state === 'rejected' && <RejectedCard application={application} />}
          {!isOpen && !isHeld && <StartCard access={access} onLookAgain={onLookAgain} />}
          <PlaceOf access={access} isHeld={isHeld} />
          {isOpen && <OpenApplication application={application} guide={guide} />}
          {application !== null && !isOpen && (
            <KeptPapers application={application} guide={guide} />
          )}
          {application !== null && <Happened application={application} />}
          <Earlier earlier={earlier} />
        </div>
      </div>
    </div>
  )
}

/** The papers of an application that is over; to be looked at, no more. */
function KeptPapers({
  application,
  guide,
}: {
  readonly application: Application
  readonly guide: Guide | undefined
}) {
  const say = useSay(texts)
  if (application.papers.length === 0) return null
  const { number } = application
  return (
    <details className={style.kept}>
      <summary>{say('kept', { number })}</summary>
      <Papers application={application} guide={guide} />
    </details>
  )
}

function isUnderWay({ state }: Application): boolean {
  return ['draft', 'submitted', 'in-review', 'returned'].includes(state)
}

function Heading({ application }: { readonly application: Application | null }) {
  const say = useSay(texts)
  const session = useSession()
  const { language } = useLanguage()
  const person = session?.person
  const name = (language === 'en' ? person?.nameEn : null) ?? person?.nameTh
  const first = application?.kind === 'renewal' ? 'renewal' : 'title'
  return (
    <header className={style.heading}>
      <h1>{say(application === null ? 'own' : first)}</h1>
      {application !== null && (
        <p className={style.number}>
          {say('number', { number: application.number })} ·{' '}
          {language === 'th' ? application.agencyTh : application.agencyEn}
        </p>
      )}
      {name !== undefined && <p>{say('name', { name })}</p>}
    </header>
  )
}

/** The place matters to whoever does not hold it and may still get it. */
function PlaceOf({ access, isHeld }: { readonly access: MyAccess; readonly isHeld: boolean }) {
  const { application, place } = access
  const isSettled = application?.state === 'approved'
  const isOpen = application !== null && isUnderWay(application)
  if (place === null || isHeld || isSettled || (!isOpen && access.mayStart !== null)) return null
  if (isOpen && place.route === 'free') return null
  return <PlaceCard place={place} ownNumber={isOpen ? application.number : undefined} />
}

function OpenApplication({
  application,
  guide,
}: {
  readonly application: Application
  readonly guide: Guide | undefined
}) {
  const { commands } = application
  return (
    <>
      <ReturnedNotice application={application} />
      {commands.includes('edit-details') ? (
        <DetailsForm key={application.id} application={application} guide={guide} />
      ) : (
        <SubmittedDetails application={application} />
      )}
      {commands.includes('confirm-phone') && (
        <PhoneField key={`${application.id} phone`} application={application} guide={guide} />
      )}
      <Papers application={application} guide={guide} />
      {commands.includes('submit') ? (
        <SubmitPanel application={application} />
      ) : (
        <BeforeApproval application={application} />
      )}
      {commands.includes('withdraw') && <WithdrawButton application={application} />}
    </>
  )
}

/** What is missing in the papers while an officer has the ball. */
function BeforeApproval({ application }: { readonly application: Application }) {
  const say = useSay(texts)
  const problems = application.problems.filter((one) => anchorOf(one).startsWith('paper-'))
  if (problems.length === 0) return null
  return (
    <section className={style.before}>
      <h2>{say('beforeApproval')}</h2>
      <Checklist problems={problems} />
    </section>
  )
}
