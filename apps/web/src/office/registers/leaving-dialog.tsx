import { Button, TextInput } from '@mantine/core'
import { call } from '../../api/client.ts'
import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { isKnown } from '../answered.tsx'
import { useKeptFields } from '../kept-fields.ts'
import { DayField, dayOfField } from '../letter/day-field.tsx'
import { NoteDialog } from '../note-dialog.tsx'
import type { User } from '../office-types.ts'
import { useChange } from '../use-change.ts'

const texts = {
  title: { th: 'วันพ้นหน้าที่: {name}', en: 'When {name} leaves' },
  follows: {
    th: 'สิทธิ์สิ้นสุดเมื่อพ้นวันทำงานวันสุดท้าย แล้วที่ของจังหวัดว่างให้ผู้สืบทอด ระบบส่ง SMS แจ้งผู้ใช้',
    en: 'The entitlement ends after the last working day, and the place becomes free for a successor. An SMS tells the user.',
  },
  noted: { th: 'บันทึกไว้แล้ว วันสุดท้าย {day}', en: 'On record: last day {day}.' },
  lastDay: { th: 'วันทำงานวันสุดท้าย', en: 'Last working day' },
  successor: { th: 'เลขคำขอของผู้สืบทอด', en: 'Application number of the successor' },
  successorHint: {
    th: 'เว้นว่างได้ หากยังไม่มีผู้สืบทอดยื่นคำขอ',
    en: 'Leave it empty while no successor has applied.',
  },
  save: { th: 'บันทึก', en: 'Save' },
  takeBack: { th: 'ยกเลิกวันพ้นหน้าที่', en: 'Take it back' },
} as const satisfies Texts

/** The last day of somebody who leaves, and who follows; or takes it back. */
export function LeavingDialog({
  user,
  onClose,
}: {
  readonly user: User
  readonly onClose: () => void
}) {
  const say = useSay(texts)
  const sentence = useSentence()
  const { language } = useLanguage()
  const { id, personName: name, lastDay: noted } = user
  const fields = useKeptFields(`leaving:${id}`)
  const change = useChange(
    (lastDay: string | null) => {
      const successor = (fields.values.successor ?? '').trim()
      const successorNumber = lastDay === null || successor === '' ? null : successor
      return call('noteLeaving', { params: { id }, body: { lastDay, successorNumber } })
    },
    () => {
      fields.clear()
      onClose()
    },
  )
  const lastDay = dayOfField(fields, 'last')
  const { error } = change
  const wordsFor = (code: string) =>
    isKnown(error) && error.code === code ? sentence(error) : undefined
  const atField = wordsFor('leaving-date') ?? wordsFor('successor-unknown')
  return (
    <NoteDialog
      title={say('title', { name })}
      follows={say('follows')}
      confirm={say('save')}
      fields={fields}
      withNote={false}
      isReady={lastDay !== undefined}
      change={atField === undefined ? change : { ...change, error: null }}
      onClose={onClose}
      onSend={() => change.mutate(lastDay ?? null)}
    >
      {noted !== null && (
        <div>
          {say('noted', { day: dayText(noted, language) })}{' '}
          <Button
            variant="default"
            size="compact-sm"
            h={32}
            disabled={change.isPending}
            onClick={() => change.mutate(null)}
          >
            {say('takeBack')}
          </Button>
        </div>
      )}
      <DayField
        label={say('lastDay')}
        fields={fields}
        name="last"
        error={wordsFor('leaving-date')}
      />
      <TextInput
        label={say('successor')}
        description={say('successorHint')}
        maxLength={40}
        value={fields.values.successor ?? ''}
        onChange={({ currentTarget }) => fields.set('successor', currentTarget.value)}
        error={wordsFor('successor-unknown')}
      />
    </NoteDialog>
  )
}
