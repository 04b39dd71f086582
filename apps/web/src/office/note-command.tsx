import { useKeptFields } from './kept-fields.ts'
import { NoteDialog } from './note-dialog.tsx'
import { useChange } from './use-change.ts'

interface Props {
  /** Under which name what is typed is kept. */
  readonly kept: string
  readonly title: string
  readonly follows: string
  readonly confirm: string
  readonly isGrave?: boolean
  readonly send: (note: string) => Promise<unknown>
  readonly onClose: () => void
}

/** A change that needs a reason and nothing else. */
export function NoteCommand({ kept, send, onClose, ...words }: Props) {
  const fields = useKeptFields(kept)
  const change = useChange(send, () => {
    fields.clear()
    onClose()
  })
  return (
    <NoteDialog
      {...words}
      fields={fields}
      change={change}
      onClose={onClose}
      onSend={(note) => change.mutate(note)}
    />
  )
}
