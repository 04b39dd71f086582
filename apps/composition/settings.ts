import { isIP } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import type { DirectorySettings } from '#platform/directory'
import { directoryVariables, readDirectory } from './directory-settings.ts'
import { type OfficeSettings, officeVariables, readOffice } from './office-settings.ts'
import { type RegisteredThaid, readThaid, thaidVariables } from './thaid-settings.ts'

/** The folder of this checkout. */
export const productPath = fileURLToPath(new URL('../../', import.meta.url))

const Origin = z.string().refine(isOrigin)

const Environment = z.object({
  HIPPO_HOME: z.string().min(1).optional(),
  HIPPO_PROFILE: z.enum(['trial', 'production']).default('trial'),
  HIPPO_DEMO: z.enum(['0', '1']).optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(8080),
  PORTAL_ORIGIN: Origin.optional(),
  WORKBENCH_ORIGIN: Origin.optional(),
  TRUSTED_PROXY: z.string().refine(isAddresses).optional(),
  ...thaidVariables,
  ...directoryVariables,
  ...officeVariables,
})

/** What an operator can set, read once from the environment. */
export interface Settings {
  /** Absolute path of the home. */
  readonly homePath: string
  /** `trial` has a simulator in place of ThaiD and demo people; `production` has neither. */
  readonly profile: 'trial' | 'production'
  /** Make two synthetic provinces when a new home is first served. */
  readonly demo: boolean
  readonly port: number
  /** Scheme and host of the two addresses; they may be one. */
  readonly portalOrigin: string
  readonly workbenchOrigin: string
  /** Addresses of the proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxy: string | undefined
  /** ThaiD as this installation is registered there; undefined means the simulator. */
  readonly thaid: RegisteredThaid | undefined
  /** Where it is asked who is a provincial admin; undefined means the demo's own roster. */
  readonly directory: DirectorySettings | undefined
  readonly office: OfficeSettings
}

/** Read the settings; `bad-setting` names the variable that does not fit. */
export function readSettings(environment: NodeJS.ProcessEnv): Outcome<Settings> {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    return refuse('bad-setting', { name: String(parsed.error.issues[0]?.path[0] ?? '') })
  }
  const thaid = readThaid(parsed.data)
  if (!thaid.ok) return thaid
  const unfitThaid = parsed.data.HIPPO_PROFILE === 'production' && unfitOf(thaid.value)
  if (unfitThaid) return refuse('bad-setting', { name: unfitThaid })
  const directory = readDirectory(parsed.data)
  if (!directory.ok) return directory
  const office = readOffice(parsed.data)
  if (!office.ok) return office
  const { HIPPO_HOME, HIPPO_PROFILE, PORT, PORTAL_ORIGIN, WORKBENCH_ORIGIN } = parsed.data
  const own = `http://127.0.0.1:${PORT}`
  const settings: Settings = {
    homePath: path.resolve(HIPPO_HOME ?? path.join(productPath, '.hippo')),
    profile: HIPPO_PROFILE,
    demo: (parsed.data.HIPPO_DEMO ?? (HIPPO_PROFILE === 'trial' ? '1' : '0')) === '1',
    port: PORT,
    portalOrigin: PORTAL_ORIGIN ?? WORKBENCH_ORIGIN ?? own,
    workbenchOrigin: WORKBENCH_ORIGIN ?? PORTAL_ORIGIN ?? own,
    trustedProxy: parsed.data.TRUSTED_PROXY,
    ...{ thaid: thaid.value, directory: directory.value, office: office.value },
  }
  const unfit = unfitForProduction(settings)
  return unfit === undefined ? ok(settings) : refuse('bad-setting', { name: unfit })
}

/** Shorter ones are what somebody typed to try things with. */
const shortestSecret = 16

function isShort(directory: DirectorySettings | undefined): boolean {
  return directory?.kind === 'http' && directory.token.length < shortestSecret
}

/** What keeps a registration at ThaiD, or the lack of one, from being that of a production installation. */
function unfitOf(thaid: RegisteredThaid | undefined): string | undefined {
  if (thaid === undefined) return 'THAID_CLIENT_ID'
  if (thaid.loopback) return 'THAID_ISSUER'
  return thaid.clientSecret.length < shortestSecret ? 'THAID_CLIENT_SECRET' : undefined
}

/** The variable that keeps an installation from being a production one. */
function unfitForProduction(settings: Settings): string | undefined {
  if (settings.profile !== 'production') return undefined
  if (isShort(settings.directory)) return 'HIPPO_DIRECTORY_TOKEN'
  if (settings.demo) return 'HIPPO_DEMO'
  if (!settings.portalOrigin.startsWith('https:')) return 'PORTAL_ORIGIN'
  return settings.workbenchOrigin.startsWith('https:') ? undefined : 'WORKBENCH_ORIGIN'
}

/** One address, or several or their ranges between commas; a name would have to be looked up. */
function isAddresses(text: string): boolean {
  return text.split(',').every((one) => {
    const [address = '', bits, ...rest] = one.trim().split('/')
    const version = isIP(address)
    if (version === 0 || rest.length > 0) return false
    const most = version === 4 ? 32 : 128
    return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most)
  })
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text)
}
