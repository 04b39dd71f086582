import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Session, SignInQuery } from '#contract'
import { sessionLimits } from '#domain/access'
import { provinces } from '#domain/standard'
import { officesOf } from '#features/registration'
import { productVersion } from '../composition/product.ts'
import {
  browserSecret,
  clearSession,
  sessionToken,
  setBrowserSecret,
  setSession,
} from './cookies.ts'
import { isWorking } from './health.ts'
import type { Handlers } from './http.ts'
import { bothSentences } from './problem.ts'
import { provinceState } from './province-states.ts'
import type { Services } from './services.ts'
import type { Visit } from './visit.ts'

type Names = 'health' | 'signIn' | 'signInCallback' | 'session' | 'signOut'

/** Health, sign-in and who somebody is. */
export function accessHandlers(services: Services): Pick<Handlers, Names> {
  const { health, sessions } = services
  return {
    health: async () => {
      const state = await health.check()
      const status = isWorking(state) ? 'ok' : 'failing'
      return { status, version: productVersion, ...state }
    },
    signIn: (visit, request, reply) => beginSignIn(services, { visit, request, reply }),
    signInCallback: (visit, request, reply) => finishSignIn(services, { visit, request, reply }),
    session: (visit) => describeSession(services, visit),
    signOut: async ({ signedIn }, _request, reply) => {
      await sessions.signOut(signedIn, new Date())
      clearSession(reply)
      return { signedOut: true }
    },
  }
}

interface Exchange {
  readonly visit: Visit
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

async function beginSignIn(services: Services, { visit, request, reply }: Exchange) {
  const { to } = request.query as z.infer<typeof SignInQuery>
  const begun = await services.signIn.begin({
    site: visit.site,
    returnTo: to,
    browserSecret: browserSecret(request),
    now: new Date(),
  })
  if (!begun.ok) return reply.redirect(problemPage(begun.refusal.code))
  setBrowserSecret(reply, begun.value.browserSecret)
  return reply.redirect(begun.value.url)
}

async function finishSignIn(services: Services, { visit, request, reply }: Exchange) {
  const finished = await services.signIn.finish({
    site: visit.site,
    callbackUrl: new URL(request.url, visit.site.origin),
    browserSecret: browserSecret(request),
    oldToken: sessionToken(request),
    now: new Date(),
  })
  if (!finished.ok) return reply.redirect(problemPage(finished.refusal.code))
  setSession(reply, finished.value.token)
  return reply.redirect(finished.value.returnTo)
}

/** The first page says what went wrong; its address holds the code alone. */
function problemPage(code: string): string {
  return `/?problem=${code}`
}

async function describeSession(
  services: Services,
  { signedIn }: Visit,
): Promise<z.input<typeof Session>> {
  const { sites, simulated } = services
  const common = {
    idleMs: sessionLimits.idleMs,
    portalOrigin: sites.portal.origin,
    workbenchOrigin: sites.workbench.origin,
    simulated,
    version: productVersion,
  }
  if (signedIn === undefined) {
    return { ...common, person: null, roles: [], work: null, refusal: null, endsAt: null }
  }
  const { person } = signedIn
  const endsAt = signedIn.endsAt.toISOString()
  const now = new Date()
  const { entitlements, parts } = services.registration
  const [scope, offices] = await Promise.all([
    entitlements.scopeOf(person.id, now),
    officesOf(parts, person.id, now),
  ])
  const roles = [...offices]
  if (!scope.ok) {
    return { ...common, person, roles, work: null, refusal: bothSentences(scope.refusal), endsAt }
  }
  return {
    ...common,
    ...{ person, roles },
    work: await describeWork(services, scope.value),
    refusal: null,
    endsAt,
  }
}

async function describeWork(
  { desk }: Services,
  scope: { readonly province: string; readonly endsAt: Date | null },
): Promise<z.input<typeof Session>['work']> {
  const { province, endsAt } = scope
  const state = await provinceState(desk.database, province)
  return {
    province,
    nameTh: provinces.get(province)?.nameTh ?? province,
    nameEn: provinces.get(province)?.nameEn ?? province,
    dataVersion: state?.dataVersion ?? null,
    committedAt: state?.committedAt ?? null,
    reachesTo: state?.reachesTo ?? null,
    endsAt: endsAt?.toISOString() ?? null,
  }
}
