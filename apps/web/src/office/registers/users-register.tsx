import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayText, momentText } from '../../language/dates.ts'
import { useLanguage, useSay } from '../../language/language.tsx'
import { Answered } from '../answered.tsx'
import { usersQuery } from '../office-queries.ts'
import type { User } from '../office-types.ts'
import { entitlementWords } from '../words/application-words.ts'
import { Badge } from '../words/badge.tsx'
import { useAgencyName, useWords } from '../words/use-words.ts'
import { NoneFound } from './none-found.tsx'
import { type Column, RegisterTable } from './register-table.tsx'
import style from './registers.module.css'
import { UserDialog } from './user-dialog.tsx'
import { type UserAction, UserMenu } from './user-menu.tsx'
import { userTexts } from './user-texts.ts'

interface Chosen {
  readonly user: User
  readonly action: UserAction
}

/** Everybody who has or had an entitlement. */
export function UsersRegister({ search }: { readonly search: string }) {
  const say = useSay(userTexts)
  const query = useQuery(usersQuery(search))
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const columns = useColumns(setChosen)
  return (
    <>
      <Answered query={query} lines={8}>
        {({ users }) =>
          users.length === 0 ? (
            <NoneFound search={search} empty={say('empty')} why={say('emptyWhy')} />
          ) : (
            <RegisterTable
              label={say('title')}
              columns={columns}
              rows={users}
              keyOf={({ id }) => id}
              isStale={query.isPlaceholderData}
            />
          )
        }
      </Answered>
      {chosen !== null && <UserDialog {...chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function useColumns(onChoose: (chosen: Chosen) => void): readonly Column<User>[] {
  const say = useSay(userTexts)
  const { language } = useLanguage()
  const name = useAgencyName()
  const state = useWords(entitlementWords)
  return [
    {
      title: say('person'),
      cell: (user) => (
        <span>
          {user.personName || <span className={style.small}>{say('nameless')}</span>}
          {user.personEnded && <span className={style.small}>{say('ended')}</span>}
        </span>
      ),
    },
    { title: say('agency'), cell: name },
    { title: say('state'), cell: (user) => <Badge state={user.state} word={state(user.state)} /> },
    { title: say('since'), cell: ({ grantedAt }) => dayText(grantedAt, language) },
    { title: say('to'), cell: (user) => <Ends user={user} /> },
    {
      title: say('basis'),
      cell: ({ byOperator, applicationNumber }) =>
        byOperator ? say('byOperator') : (applicationNumber ?? '–'),
    },
    {
      title: say('signedIn'),
      cell: ({ signedInAt }) =>
        signedInAt === null ? say('never') : momentText(signedInAt, language),
    },
    {
      title: say('actions'),
      isActions: true,
      cell: (user) => <UserMenu user={user} onAction={(action) => onChoose({ user, action })} />,
    },
  ]
}

function Ends({ user: { endsAt, lastDay } }: { readonly user: User }) {
  const say = useSay(userTexts)
  const { language } = useLanguage()
  return (
    <span>
      {endsAt === null ? say('noEnd') : dayText(endsAt, language)}
      {lastDay !== null && (
        <span className={style.small}>{say('leaves', { day: dayText(lastDay, language) })}</span>
      )}
    </span>
  )
}
