import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useSay } from '../../language/language.tsx'
import { useReader } from '../office-reader.ts'
import type { User } from '../office-types.ts'
import { userTexts } from './user-texts.ts'

const ofEntitlement = ['note-leaving', 'suspend', 'lift-suspension', 'revoke'] as const
export type UserAction = (typeof ofEntitlement)[number] | 'end-person' | 'restore-person'

/** What an officer may do about a user now; nothing for whoever only reads. */
export function UserMenu({
  user,
  onAction,
}: {
  readonly user: User
  readonly onAction: (action: UserAction) => void
}) {
  const say = useSay(userTexts)
  const { isOfficer, personId } = useReader()
  const actions: readonly UserAction[] = [
    ...ofEntitlement.filter((action) => user.commands.includes(action)),
    ...(isOfficer && user.personId !== personId
      ? ([user.personEnded ? 'restore-person' : 'end-person'] as const)
      : []),
  ]
  if (actions.length === 0) return null
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={32}
          aria-label={say('manage', { name: user.personName })}
          title={say('actions')}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Menu.Item
            key={action}
            {...((action === 'revoke' || action === 'end-person') && { color: 'red' })}
            onClick={() => onAction(action)}
          >
            {say(action)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
