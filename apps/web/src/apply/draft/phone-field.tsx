import { Button } from '@mantine/core'
import { useState } from 'react'
import { momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import type { Application, Guide } from '../access.ts'
import { CodeForm } from './code-form.tsx'
import style from './draft.module.css'
import { NumberForm } from './number-form.tsx'
import { phoneTexts } from './phone-texts.ts'
import type { SentCode } from './sent-code.ts'

/** The mobile number: entered, proven by a code, confirmed. */
export function PhoneField({
  application,
  guide,
}: {
  readonly application: Application
  readonly guide: Guide | undefined
}) {
  const say = useSay(phoneTexts)
  const [changing, setChanging] = useState(false)
  const { phone } = application
  const showsForm = phone === null || changing
  return (
    <section className={style.section} id="phone" aria-labelledby="phone-title">
      <header className={style.head}>
        <h2 id="phone-title">{say('title')}</h2>
      </header>
      <p className={style.hint}>{say('why')}</p>
      {phone !== null && <Confirmed phone={phone} />}
      {showsForm ? (
        <Prove application={application} guide={guide} onDone={() => setChanging(false)} />
      ) : (
        <Button
          className={style.start}
          variant="default"
          size="md"
          onClick={() => setChanging(true)}
        >
          {say('change')}
        </Button>
      )}
      {changing && phone !== null && (
        <Button className={style.start} variant="subtle" onClick={() => setChanging(false)}>
          {say('keep')}
        </Button>
      )}
    </section>
  )
}

function Confirmed({ phone }: { readonly phone: NonNullable<Application['phone']> }) {
  const say = useSay(phoneTexts)
  const { language } = useLanguage()
  return (
    <p className={style.confirmed}>
      <strong>{say('confirmed', { phone: phone.masked })}</strong>{' '}
      <span className={style.hint}>
        {say('confirmedAt', { when: momentText(phone.confirmedAt, language) })}
      </span>
    </p>
  )
}

function Prove({
  application: { id },
  guide,
  onDone,
}: {
  readonly application: Application
  readonly guide: Guide | undefined
  readonly onDone: () => void
}) {
  const say = useSay(phoneTexts)
  const [sent, setSent] = useState<SentCode>()
  if (sent === undefined) return <NumberForm applicationId={id} onSent={setSent} />
  return (
    <>
      <CodeForm
        applicationId={id}
        sent={sent}
        onSent={setSent}
        onOther={() => setSent(undefined)}
        onDone={onDone}
      />
      {guide?.developmentInbox === true && (
        <a href="/messages" target="_blank" rel="noreferrer">
          {say('inbox')}
        </a>
      )}
    </>
  )
}
