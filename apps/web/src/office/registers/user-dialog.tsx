import { call } from '../../api/client.ts'
import { useSay } from '../../language/language.tsx'
import { NoteCommand } from '../note-command.tsx'
import type { User } from '../office-types.ts'
import { LeavingDialog } from './leaving-dialog.tsx'
import type { UserAction } from './user-menu.tsx'
import { userTexts } from './user-texts.ts'

/** Asks before an entitlement or an account is changed. */
export function UserDialog({
  user,
  action,
  onClose,
}: {
  readonly user: User
  readonly action: UserAction
  readonly onClose: () => void
}) {
  const say = useSay(userTexts)
  if (action === 'note-leaving') return <LeavingDialog user={user} onClose={onClose} />
  const isGrave = action === 'revoke' || action === 'end-person'
  return (
    <NoteCommand
      kept={`${action}:${user.id}`}
      title={say('of', { what: say(action), name: user.personName })}
      follows={say(`${action}-follows`)}
      confirm={say(action)}
      isGrave={isGrave}
      send={(note) => sendAction(action, user, note)}
      onClose={onClose}
    />
  )
}

function sendAction(
  action: Exclude<UserAction, 'note-leaving'>,
  { id, personId }: User,
  note: string,
): Promise<unknown> {
  const ofEntitlement = { params: { id }, body: { note } }
  const ofPerson = { params: { id: personId }, body: { note } }
  switch (action) {
    case 'suspend':
      return call('suspend', ofEntitlement)
    case 'lift-suspension':
      return call('liftSuspension', ofEntitlement)
    case 'revoke':
      return call('revoke', ofEntitlement)
    case 'end-person':
      return call('endPerson', ofPerson)
    case 'restore-person':
      return call('restorePerson', ofPerson)
  }
}
