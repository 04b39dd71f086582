import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../language/language.tsx'
import { useKeptFields } from '../kept-fields.ts'
import { Notice, Refused } from '../notice.tsx'
import type { Application } from '../office-types.ts'
import style from './letter.module.css'
import { LetterFields } from './letter-fields.tsx'
import { letterIn } from './letter-in.ts'
import { letterTexts } from './letter-texts.ts'
import { useRegisterLetter } from './use-register-letter.ts'

/** Asks for the scan, what stands on the letter, and how it was received. */
export function LetterDialog({
  application,
  onClose,
}: {
  readonly application: Application
  readonly onClose: () => void
}) {
  const say = useSay(letterTexts)
  const { id, number, papers } = application
  const fields = useKeptFields(`letter:${id}`)
  const [file, setFile] = useState<File | null>(null)
  const { register, change, part } = useRegisterLetter(id, () => {
    fields.clear()
    onClose()
  })
  const written = letterIn(fields)
  const isReady = file !== null && written !== undefined
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong className={style.title}>{say('title', { number })}</strong>}
      size={600}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady && !change.isPending) register({ file, ...written })
        }}
      >
        {papers.some(({ kind }) => kind === 'letter') && (
          <Notice tone="careful">{say('replaces')}</Notice>
        )}
        <LetterFields fields={fields} onFile={setFile} problem={change.error} />
        <Refused error={change.error} />
        {change.isPending && (
          <p className={style.hint} role="status">
            {part < 1 ? say('sending', { percent: Math.round(part * 100) }) : say('opening')}
          </p>
        )}
        <div className={style.actions}>
          <Button variant="subtle" color="gray" onClick={onClose} disabled={change.isPending}>
            {say('cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={change.isPending}>
            {say('send')}
          </Button>
        </div>
        <p className={style.hint}>{say('kept')}</p>
      </form>
    </Modal>
  )
}
