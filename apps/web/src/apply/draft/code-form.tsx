import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { timeText } from '../../language/dates.ts'
import { useLanguage, useSay, useSentence } from '../../language/language.tsx'
import { useCommand } from '../use-command.ts'
import style from './draft.module.css'
import { phoneTexts } from './phone-texts.ts'
import type { SentCode } from './sent-code.ts'
import { latinDigits } from './text-count.ts'
import { useSecondsUntil } from './use-seconds-until.ts'
import { useSendCode } from './use-send-code.ts'

interface Props {
  readonly applicationId: string
  readonly sent: SentCode
  readonly onSent: (sent: SentCode) => void
  readonly onOther: () => void
  readonly onDone: () => void
}

/** Takes the code that came by SMS. */
export function CodeForm({ applicationId: id, sent, onSent, onOther, onDone }: Props) {
  const say = useSay(phoneTexts)
  const sentence = useSentence()
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const { run, running, problem } = useCommand((code: string) =>
    call('confirmCode', { params: { id }, body: { code } }),
  )
  const confirm = async () => {
    const done = await run(latinDigits(typed).replaceAll(/\s/g, ''))
    if (done !== undefined) onDone()
  }
  const time = timeText(sent.expiresAt, language)
  return (
    <>
      <p className={style.line} role="status">
        {say('sent', { phone: sent.maskedPhone, time })}
      </p>
      <form
        className={style.row}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') void confirm()
        }}
      >
        <TextInput
          className={style.code}
          size="lg"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          label={say('code')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={problem !== undefined}
          aria-describedby={problem && 'code-error'}
          autoFocus
        />
        <Button type="submit" size="md" loading={running}>
          {say('confirm')}
        </Button>
        {problem !== undefined && (
          <p className={style.wrong} id="code-error" role="alert">
            {sentence(problem)}
          </p>
        )}
      </form>
      <div className={style.row}>
        <Again id={id} sent={sent} onSent={onSent} />
        <Button variant="subtle" onClick={onOther}>
          {say('other')}
        </Button>
      </div>
    </>
  )
}

function Again({
  id,
  sent,
  onSent,
}: {
  readonly id: string
  readonly sent: SentCode
  readonly onSent: (sent: SentCode) => void
}) {
  const say = useSay(phoneTexts)
  const sentence = useSentence()
  const { send, sending, problem } = useSendCode(id, onSent)
  const seconds = useSecondsUntil(sent.resendAt)
  return (
    <>
      <Button
        variant="subtle"
        loading={sending}
        disabled={seconds > 0}
        onClick={() => void send(sent.phone)}
      >
        {seconds > 0 ? say('againIn', { seconds }) : say('again')}
      </Button>
      {problem !== undefined && (
        <span className={style.wrong} role="alert">
          {sentence(problem)}
        </span>
      )}
    </>
  )
}
