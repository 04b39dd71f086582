import type { OpenHome } from '../../apps/composition/desk.ts'
import { type AccessService, openAccess } from '../../apps/composition/open-access.ts'
import { readSettings } from '../../apps/composition/settings.ts'

/** The commands of the access journey of an open home, as the command line has them. */
export async function accessOf(
  opened: Pick<OpenHome, 'home' | 'database'>,
): Promise<AccessService> {
  const settings = readSettings({ HIPPO_HOME: opened.home.path })
  if (!settings.ok) throw new TypeError(settings.refusal.code)
  const access = await openAccess({ ...opened, close: async () => {} }, settings.value)
  if (!access.ok) throw new TypeError(access.refusal.code)
  return access.value
}
