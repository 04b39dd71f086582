import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSay, useSentence } from '../../../language/language.tsx'
import type { Result } from '../result.ts'
import style from './release.module.css'
import { releaseTexts } from './release-texts.ts'
import { useRelease } from './use-release.ts'

interface Props {
  readonly result: Result
  readonly opened: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

const fewest = 10
const most = 2000

/** Asks for the reason, says what is put on record, and fetches the file. */
export function ReleaseSheet({ result, opened, onClose, onDone }: Props) {
  const say = useSay(releaseTexts)
  const sentence = useSentence()
  const [reason, setReason] = useState('')
  const { release, releasing, problem } = useRelease(result.id, onDone)
  const count = reason.trim().length
  const ready = count >= fewest && !releasing
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<strong className={style.title}>{say('title')}</strong>}
      size={560}
      centered
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <form
        className={style.sheet}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void release(reason.trim())
        }}
      >
        <p className={style.size}>
          {say('size', { rows: result.rows, columns: result.columns.length })}
        </p>
        <p className={style.logged}>{say('logged')}</p>
        <Textarea
          label={say('reason')}
          description={say('reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minRows={3}
          maxRows={8}
          autosize
          maxLength={most}
          required
          data-autofocus
        />
        <p className={style.count} data-ready={count >= fewest || undefined} aria-live="polite">
          {count >= fewest ? say('written', { count }) : say('needed', { count: fewest - count })}
        </p>
        {problem !== undefined && (
          <div className={style.problem} role="alert">
            <strong>{say('failed')}</strong>
            <p>{sentence(problem)}</p>
          </div>
        )}
        <div className={style.actions}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={releasing}>
            {say(result.rows === 1 ? 'downloadOne' : 'download', { rows: result.rows })}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
