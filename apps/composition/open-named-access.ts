import type { Outcome } from '#domain/outcome'
import type { Database } from '#platform/database'
import type { IdentityKey } from '#platform/home'
import { openHomeOf } from './desk.ts'
import { type AccessService, openAccess } from './open-access.ts'
import { openIdentity } from './open-identity.ts'
import { readSettings } from './settings.ts'

interface NamedAccess {
  readonly access: AccessService
  readonly identity: IdentityKey
  readonly database: Database
}

/** Do something with the access journey of the home that the environment names, and leave it again. */
export async function openNamedAccess<Value>(
  environment: NodeJS.ProcessEnv,
  work: (opened: NamedAccess) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const settings = readSettings(environment)
  if (!settings.ok) return settings
  const opened = await openHomeOf(settings.value, 'cli')
  if (!opened.ok) return opened
  try {
    const identity = await openIdentity(opened.value)
    if (!identity.ok) return identity
    const access = await openAccess(opened.value, settings.value)
    if (!access.ok) return access
    const { database } = opened.value
    return await work({ access: access.value, identity: identity.value, database })
  } finally {
    await opened.value.close()
  }
}
