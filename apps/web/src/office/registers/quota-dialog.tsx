import { TextInput } from '@mantine/core'
import { call } from '../../api/client.ts'
import { useSay, useSentence } from '../../language/language.tsx'
import type { Texts } from '../../language/texts.ts'
import { isKnown } from '../answered.tsx'
import { useKeptFields } from '../kept-fields.ts'
import { NoteDialog } from '../note-dialog.tsx'
import type { Agency } from '../office-types.ts'
import { useChange } from '../use-change.ts'
import { useAgencyName } from '../words/use-words.ts'

const texts = {
  title: { th: 'กำหนดจำนวนผู้ใช้งาน: {agency}', en: 'Quota of {agency}' },
  follows: {
    th: 'ขณะนี้กำหนดไว้ {quota} ท่าน ใช้งานอยู่ {active} ท่าน จำนวนใหม่มีผลกับคำขอที่อนุมัติหลังจากนี้',
    en: 'The quota is {quota}, with {active} in use. The new one counts for approvals from now on.',
  },
  quota: { th: 'จำนวนผู้ใช้งานที่ให้มีได้', en: 'How many may work' },
  set: { th: 'กำหนด', en: 'Set' },
} as const satisfies Texts

/** How many people of an agency may work, with the reason. */
export function QuotaDialog({
  agency,
  onClose,
}: {
  readonly agency: Agency
  readonly onClose: () => void
}) {
  const say = useSay(texts)
  const sentence = useSentence()
  const name = useAgencyName()
  const { province, quota, active } = agency
  const fields = useKeptFields(`quota:${province}`)
  const change = useChange(
    (note: string) =>
      call('setQuota', { params: { province }, body: { quota: Number(typed), note } }),
    () => {
      fields.clear()
      onClose()
    },
  )
  const typed = fields.values.quota ?? String(quota)
  const { error } = change
  const aboutQuota = isKnown(error) && error.code.startsWith('quota-')
  return (
    <NoteDialog
      title={say('title', { agency: name(agency) })}
      follows={say('follows', { quota, active })}
      confirm={say('set')}
      fields={fields}
      isReady={/^\d{1,2}$/.test(typed) && Number(typed) !== quota}
      change={aboutQuota ? { ...change, error: null } : change}
      onClose={onClose}
      onSend={(note) => change.mutate(note)}
    >
      <TextInput
        label={say('quota')}
        inputMode="numeric"
        maxLength={2}
        required
        data-autofocus
        value={typed}
        onChange={({ currentTarget }) => fields.set('quota', currentTarget.value)}
        error={aboutQuota ? sentence(error) : undefined}
      />
    </NoteDialog>
  )
}
