import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Session } from '../api/session.ts'
import { useHeldSession } from '../frame/held-session.ts'
import { NotFound } from '../frame/not-found.tsx'
import { Pending } from '../frame/pending.tsx'
import { Audit } from './audit/audit.tsx'
import { Desk } from './inbox/desk.tsx'
import { forgetOthers, KeptFor } from './kept-fields.ts'
import { NotForYou } from './not-for-you.tsx'
import style from './office.module.css'
import { OfficeNav } from './office-nav.tsx'
import { officePlaceOf } from './office-place.ts'
import { OfficeReader } from './office-reader.ts'
import { Registers } from './registers/registers.tsx'

/** The pages of officers and auditors. What was typed here stays when the session ends in between. */
export function Office() {
  const { session } = useHeldSession()
  if (session?.person == null) return <Pending />
  const { roles, person } = session
  if (!roles.some((role) => role === 'officer' || role === 'auditor')) {
    return <NotForYou roles={roles} />
  }
  return <Rooms key={person.id} roles={roles} person={person} />
}

function Rooms({
  roles,
  person,
}: {
  readonly roles: Session['roles']
  readonly person: NonNullable<Session['person']>
}) {
  const { _splat: rest = '' } = useParams({ from: '/office/$' })
  const place = officePlaceOf(rest)
  useEffect(() => forgetOthers(person.id), [person.id])
  const reader = { personId: person.id, isOfficer: roles.includes('officer') }
  return (
    <OfficeReader value={reader}>
      <KeptFor value={person.id}>
        <div className={style.office}>
          <OfficeNav place={place} isOfficer={reader.isOfficer} />
          {(place.page === 'inbox' || place.page === 'application') && (
            <Desk id={place.page === 'application' ? place.id : null} />
          )}
          {place.page === 'register' && <Registers register={place.register} />}
          {place.page === 'audit' && <Audit />}
          {place.page === 'unknown' && <NotFound />}
        </div>
      </KeptFor>
    </OfficeReader>
  )
}
