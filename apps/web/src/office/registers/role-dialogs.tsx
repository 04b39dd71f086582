import { NativeSelect } from '@mantine/core'
import { call } from '../../api/client.ts'
import { useSay, useSentence } from '../../language/language.tsx'
import { isKnown } from '../answered.tsx'
import { useKeptFields } from '../kept-fields.ts'
import { DayField, dayOfField } from '../letter/day-field.tsx'
import { NoteDialog } from '../note-dialog.tsx'
import type { OfficeRole, StaffMember } from '../office-types.ts'
import { useChange } from '../use-change.ts'
import { roleWords } from '../words/application-words.ts'
import { staffTexts } from './staff-texts.ts'

const roles = ['officer', 'steward', 'auditor'] as const satisfies readonly OfficeRole[]

/** A role for somebody who has signed in, with a last day where it has one. */
export function GrantRoleDialog({
  member,
  onClose,
}: {
  readonly member: StaffMember
  readonly onClose: () => void
}) {
  const say = useSay(staffTexts)
  const roleName = useSay(roleWords)
  const sentence = useSentence()
  const { personId: id, personName: name } = member
  const fields = useKeptFields(`grant-role:${id}`)
  const free = roles.filter((role) => !member.roles.some((held) => held.role === role))
  const role = free.find((one) => one === fields.values.role) ?? free[0]
  const change = useChange(
    (granted: OfficeRole) => {
      const lastDay = dayOfField(fields, 'last') ?? null
      return call('grantRole', { params: { id }, body: { role: granted, lastDay } })
    },
    () => {
      fields.clear()
      onClose()
    },
  )
  const { error } = change
  const isDate = isKnown(error) && error.code === 'entitlement-in-the-past'
  const isBegun = ['day', 'month', 'year'].some(
    (part) => (fields.values[`last-${part}`] ?? '') !== '',
  )
  return (
    <NoteDialog
      title={say('grantTo', { name })}
      follows={say('grantFollows')}
      confirm={say('grant')}
      fields={fields}
      withNote={false}
      isReady={role !== undefined && (!isBegun || dayOfField(fields, 'last') !== undefined)}
      change={isDate ? { ...change, error: null } : change}
      onClose={onClose}
      onSend={() => role !== undefined && change.mutate(role)}
    >
      <NativeSelect
        label={say('role')}
        value={role ?? ''}
        onChange={({ currentTarget }) => fields.set('role', currentTarget.value)}
        data={free.map((one) => ({ value: one, label: roleName(one) }))}
      />
      <DayField
        label={say('lastDay')}
        fields={fields}
        name="last"
        error={isDate ? sentence(error) : undefined}
      />
    </NoteDialog>
  )
}

/** Takes a role away. */
export function EndRoleDialog({
  member: { personId: id, personName: name },
  role,
  onClose,
}: {
  readonly member: StaffMember
  readonly role: OfficeRole
  readonly onClose: () => void
}) {
  const say = useSay(staffTexts)
  const roleName = useSay(roleWords)
  const fields = useKeptFields(`end-role:${id}`)
  const change = useChange(() => call('endRole', { params: { id, role } }), onClose)
  return (
    <NoteDialog
      title={say('endOf', { role: roleName(role), name })}
      follows={say('endFollows')}
      confirm={say('end')}
      fields={fields}
      withNote={false}
      isGrave
      change={change}
      onClose={onClose}
      onSend={() => change.mutate(undefined)}
    />
  )
}
