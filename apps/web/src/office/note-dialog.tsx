import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSay } from '../language/language.tsx'
import type { Texts } from '../language/texts.ts'
import { fitOf } from './decision/written.ts'
import type { KeptFields } from './kept-fields.ts'
import style from './note-dialog.module.css'
import { NoteField } from './note-field.tsx'
import { Refused } from './notice.tsx'
import { useLimits } from './use-limits.ts'

const texts = {
  note: { th: 'เหตุผล', en: 'Reason' },
  noteHint: {
    th: 'เก็บไว้ในบันทึกการตรวจสอบ กรุณาอย่าใส่เลขบัตรประชาชน เบอร์โทรศัพท์ หรือข้อมูลสุขภาพ',
    en: 'Kept in the audit trail. Leave out citizen ids, telephone numbers and anything on health.',
  },
  cancel: { th: 'ยกเลิก', en: 'Cancel' },
  close: { th: 'ปิด', en: 'Close' },
} as const satisfies Texts

interface Props {
  readonly title: string
  /** What follows. */
  readonly follows: string
  readonly confirm: string
  readonly fields: KeptFields
  /** Whether a note is asked for. */
  readonly withNote?: boolean
  readonly isReady?: boolean
  readonly isGrave?: boolean
  readonly change: { readonly error: Error | null; readonly isPending: boolean }
  readonly onClose: () => void
  readonly onSend: (note: string) => void
  readonly children?: ReactNode
}

/** Asks before something is changed: says what follows, and wants the reason. */
export function NoteDialog(props: Props) {
  const { title, follows, confirm, fields, change, onClose, onSend, children } = props
  const { withNote = true, isReady = true, isGrave = false } = props
  const say = useSay(texts)
  const limits = useLimits('note')
  const note = fields.values.note ?? ''
  const { short, over } = fitOf(note, limits)
  const ready = isReady && (!withNote || (short === 0 && over === 0))
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong className={style.title}>{title}</strong>}
      size={520}
      centered
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !change.isPending) onSend(note)
        }}
      >
        <p className={style.follows}>{follows}</p>
        {children}
        {withNote && (
          <NoteField
            label={say('note')}
            description={say('noteHint')}
            value={note}
            onChange={(value) => fields.set('note', value)}
            limits={limits}
          />
        )}
        <Refused error={change.error} />
        <div className={style.actions}>
          <Button variant="subtle" color="gray" onClick={onClose} disabled={change.isPending}>
            {say('cancel')}
          </Button>
          <Button
            type="submit"
            color={isGrave ? 'red' : 'river'}
            disabled={!ready}
            loading={change.isPending}
          >
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
