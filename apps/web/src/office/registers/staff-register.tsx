import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import { Answered } from '../answered.tsx'
import { staffQuery } from '../office-queries.ts'
import { useReader } from '../office-reader.ts'
import type { OfficeRole, StaffMember } from '../office-types.ts'
import { roleWords } from '../words/application-words.ts'
import { NoneFound } from './none-found.tsx'
import { type Column, RegisterTable } from './register-table.tsx'
import style from './registers.module.css'
import { EndRoleDialog, GrantRoleDialog } from './role-dialogs.tsx'
import { staffTexts } from './staff-texts.ts'

interface Chosen {
  readonly member: StaffMember
  /** The role to be ended; null to grant one. */
  readonly role: OfficeRole | null
}

/** Who holds an office; a search also finds others who have signed in, to grant them one. */
export function StaffRegister({ search }: { readonly search: string }) {
  const say = useSay(staffTexts)
  const query = useQuery(staffQuery(search))
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const columns = useColumns(setChosen)
  const close = () => setChosen(null)
  return (
    <>
      <p className={style.count}>{say('hint')}</p>
      <Answered query={query} lines={5}>
        {({ people }) =>
          people.length === 0 ? (
            <NoneFound search={search} empty={say('empty')} />
          ) : (
            <RegisterTable
              label={say('title')}
              columns={columns}
              rows={people}
              keyOf={({ personId }) => personId}
              isStale={query.isPlaceholderData}
            />
          )
        }
      </Answered>
      {chosen !== null &&
        (chosen.role === null ? (
          <GrantRoleDialog member={chosen.member} onClose={close} />
        ) : (
          <EndRoleDialog member={chosen.member} role={chosen.role} onClose={close} />
        ))}
    </>
  )
}

function useColumns(onChoose: (chosen: Chosen) => void): readonly Column<StaffMember>[] {
  const say = useSay(staffTexts)
  const { isOfficer } = useReader()
  const action: Column<StaffMember> = {
    title: say('actions'),
    isActions: true,
    cell: (member) =>
      !member.isMe &&
      !member.ended && (
        <Button
          variant="subtle"
          fw={500}
          size="compact-sm"
          aria-label={say('grantTo', { name: member.personName })}
          onClick={() => onChoose({ member, role: null })}
        >
          {say('grant')}
        </Button>
      ),
  }
  return [
    {
      title: say('person'),
      cell: ({ personName, isMe, ended }) => (
        <span>
          {personName || <span className={style.small}>{say('nameless')}</span>}
          {isMe && <span className={style.small}>{say('me')}</span>}
          {ended && <span className={style.small}>{say('ended')}</span>}
        </span>
      ),
    },
    {
      title: say('roles'),
      cell: (member) => <Roles member={member} onEnd={(role) => onChoose({ member, role })} />,
    },
    ...(isOfficer ? [action] : []),
  ]
}

function Roles({
  member,
  onEnd,
}: {
  readonly member: StaffMember
  readonly onEnd: (role: OfficeRole) => void
}) {
  const say = useSay(staffTexts)
  const roleName = useSay(roleWords)
  const { language } = useLanguage()
  const { isOfficer } = useReader()
  if (member.roles.length === 0) return <span className={style.small}>{say('none')}</span>
  return (
    <div className={style.roles}>
      {member.roles.map(({ role, grantedAt, lastDay }) => (
        <div key={role} className={style.role}>
          <span>{roleName(role)}</span>
          <span className={style.small}>
            {say('since', { day: dayText(grantedAt, language) })}
            {lastDay !== null && ` · ${say('until', { day: dayText(lastDay, language) })}`}
          </span>
          {isOfficer && !member.isMe && (
            <Button
              variant="subtle"
              fw={500}
              size="compact-sm"
              color="red"
              aria-label={say('endOf', { role: roleName(role), name: member.personName })}
              onClick={() => onEnd(role)}
            >
              {say('end')}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
