import path from 'node:path'
import { type Language, type Outcome, ok, sentence } from '#domain/outcome'
import { officesOf, RefusedWork } from '#features/registration'
import { Sessions } from '#features/sign-in'
import { Drafts } from '#features/workbench'
import { type OpenHome, openDesk, openHomeOf } from '../composition/desk.ts'
import { faultLine } from '../composition/failure.ts'
import { openIdentity } from '../composition/open-identity.ts'
import { productVersion } from '../composition/product.ts'
import { productPath, type Settings } from '../composition/settings.ts'
import { addApiPages } from './api-page.ts'
import { ensureDemo } from './demo.ts'
import { handlersOf } from './handlers.ts'
import { Health } from './health.ts'
import { buildHttp } from './http.ts'
import { keepTidy } from './keep-tidy.ts'
import { loadManual } from './manual.ts'
import { addPages } from './pages.ts'
import { openRegistration } from './registration-service.ts'
import type { Services } from './services.ts'
import { openSignIn } from './sign-in-service.ts'
import { type Sites, sitesOf } from './sites.ts'
import { Doorkeeper } from './visit.ts'
import { watchWork } from './watch-work.ts'
import { webFolder } from './web-files.ts'

export interface ServerOptions {
  /** Lines for the operator; never a cell value. */
  readonly note: (line: string) => void
  readonly language: Language
  /** Settled when the program shall stop. */
  readonly stopped: Promise<'stopped'>
}

/** A listening server. */
export interface RunningServer {
  /** Whether a simulator stands in for ThaiD. */
  readonly simulated: boolean
  close(): Promise<void>
}

/**
 * Open the home, make the demo where it is wanted, build the web, and listen on 127.0.0.1.
 *
 * Whatever was opened is closed again when the start is refused or fails.
 *
 * @returns `stopped` when it was stopped before it listened: the caller must end the process.
 */
export async function startServer(
  settings: Settings,
  options: ServerOptions,
): Promise<Outcome<RunningServer | 'stopped'>> {
  const opened = await openHomeOf(settings, 'server')
  if (!opened.ok) return opened
  await using parts = new AsyncDisposableStack()
  parts.defer(opened.value.close)
  const prepared = await Promise.race([prepare(opened.value, settings, options), options.stopped])
  if (prepared === 'stopped') {
    parts.move()
    return ok('stopped')
  }
  if (!prepared.ok) return prepared
  const listening = await listen(opened.value, parts, {
    ...{ settings, options, webPath: prepared.value },
  })
  if (!listening.ok) return listening
  const running = parts.move()
  return ok({ simulated: listening.value, close: () => running.disposeAsync() })
}

/** The demo and the web, which take their time at a first start, side by side; returns the folder of the web. */
async function prepare(
  { home, database }: OpenHome,
  settings: Settings,
  options: ServerOptions,
): Promise<Outcome<string>> {
  const making = settings.demo ? ensureDemo(home, database, options) : ok(undefined)
  const [demo, web] = await Promise.allSettled([making, webFolder()])
  if (demo.status === 'rejected') throw demo.reason
  if (web.status === 'rejected') throw web.reason
  return demo.value.ok ? ok(web.value) : demo.value
}

interface Prepared {
  readonly settings: Settings
  readonly options: ServerOptions
  readonly webPath: string
}

/** Open all that answers, and listen; returns whether a simulator stands in for ThaiD. */
async function listen(
  opened: OpenHome,
  parts: AsyncDisposableStack,
  prepared: Prepared,
): Promise<Outcome<boolean>> {
  const { settings, options } = prepared
  const sites = sitesOf(settings)
  const onFault = (error: unknown) =>
    options.note(`${new Date().toISOString()} ${faultLine(error)}`)
  const manual = await loadManual(path.join(productPath, 'docs/guide'))
  const identity = await openIdentity(opened)
  if (!identity.ok) return identity
  const sessions = new Sessions(opened.database)
  const registration = await openRegistration(opened, settings, {
    ...{ identity: identity.value, sessions, onFault },
    onRefusal: (refusal) => options.note(`${new Date().toISOString()} ${sentence(refusal, 'en')}`),
  })
  if (!registration.ok) return registration
  parts.defer(registration.value.close)
  const signingIn = await openSignIn(opened, settings, {
    ...{ sites, identity: identity.value, registration: registration.value },
  })
  parts.defer(signingIn.close)
  const desk = await openDesk(opened, onFault)
  parts.defer(desk.close)
  const { parts: office, commands } = registration.value
  const services: Services = {
    ...{ ...signingIn, sessions, registration: registration.value, desk, sites, manual },
    ...{ office: { parts: office, commands }, contact: settings.office.contact },
    developmentInbox: settings.office.smsGatewayFile === undefined,
    health: new Health(desk, onFault),
    drafts: new Drafts(opened.database),
  }
  const http = await buildServer(services, { sites, prepared, onFault })
  parts.defer(() => http.close())
  await http.listen({ host: '127.0.0.1', port: settings.port })
  parts.use(keepTidy(services, onFault))
  parts.use(watchWork(services, onFault))
  return ok(services.simulated)
}

async function buildServer(
  services: Services,
  at: {
    readonly sites: Sites
    readonly prepared: Prepared
    readonly onFault: (error: unknown) => void
  },
) {
  const http = await buildHttp({
    sites: at.sites,
    doorkeeper: new Doorkeeper({
      sessions: services.sessions,
      entitlements: services.registration.entitlements,
      refusedWork: new RefusedWork(services.desk.database),
      officesOf: (personId, now) => officesOf(services.office.parts, personId, now),
    }),
    version: productVersion,
    handlers: handlersOf(services),
    trustedProxy: at.prepared.settings.trustedProxy,
    onFault: at.onFault,
  })
  addApiPages(http, at.sites)
  await addPages(http, { folder: at.prepared.webPath, sites: at.sites })
  return http
}
