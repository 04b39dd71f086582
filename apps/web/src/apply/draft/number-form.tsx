import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay, useSentence } from '../../language/language.tsx'
import style from './draft.module.css'
import { phoneTexts } from './phone-texts.ts'
import type { SentCode } from './sent-code.ts'
import { useSendCode } from './use-send-code.ts'

/** Asks for a number, and has a code sent to it. */
export function NumberForm({
  applicationId,
  onSent,
}: {
  readonly applicationId: string
  readonly onSent: (sent: SentCode) => void
}) {
  const say = useSay(phoneTexts)
  const sentence = useSentence()
  const [number, setNumber] = useState('')
  const { send, sending, problem } = useSendCode(applicationId, onSent)
  return (
    <form
      className={style.row}
      onSubmit={(event) => {
        event.preventDefault()
        if (number.trim() !== '') void send(number)
      }}
    >
      <TextInput
        className={style.short}
        size="lg"
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        label={say('number')}
        description={say('numberHint')}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={problem !== undefined}
        aria-describedby={problem && 'number-error'}
      />
      <Button type="submit" size="md" variant="default" loading={sending}>
        {say('send')}
      </Button>
      {problem !== undefined && (
        <p className={style.wrong} id="number-error" role="alert">
          {sentence(problem)}
        </p>
      )}
    </form>
  )
}
