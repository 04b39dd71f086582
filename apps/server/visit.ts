import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Access, type Route, type RouteName, routes } from '#contract'
import { freshSignInMs, type OfficeRole } from '#domain/access'
import { type Outcome, ok, type RefusalCode, refuse } from '#domain/outcome'
import type { Entitlements, RefusedWork } from '#features/registration'
import type { Sessions, SignedIn } from '#features/sign-in'
import type { Requester } from '#features/workbench'
import { sessionToken } from './cookies.ts'
import type { Site } from './sites.ts'

/** A request that may pass: at which site, and who makes it. */
export interface Visit {
  readonly site: Site
  readonly signedIn: SignedIn | undefined
}

export interface PersonVisit extends Visit {
  readonly signedIn: SignedIn
}

export interface AnalystVisit extends PersonVisit {
  /** The person, in the one province of the entitlement that holds now. */
  readonly who: Requester
}

export interface OfficeVisit extends PersonVisit {
  /** At least one. */
  readonly roles: readonly OfficeRole[]
}

/** What a route's handler is told, by the access that the contract asks for. */
export interface VisitOf extends Record<Access, Visit> {
  readonly public: Visit
  readonly person: PersonVisit
  readonly analyst: AnalystVisit
  readonly office: OfficeVisit
}

/** Answers one route; params, query and body have already been parsed by the contract's schemas. */
export type Handler<As extends Access = Access> = (
  visit: VisitOf[As],
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<unknown>

/** Which offices a person holds at a moment. */
type OfficesOf = (personId: string, now: Date) => Promise<readonly OfficeRole[]>

/** Finds out who makes a request and whether the access that a route asks for is theirs, from the facts of now. */
export class Doorkeeper {
  readonly #sessions: Sessions
  readonly #entitlements: Entitlements
  readonly #refusedWork: RefusedWork
  readonly #officesOf: OfficesOf

  constructor(parts: {
    readonly sessions: Sessions
    readonly entitlements: Entitlements
    readonly refusedWork: RefusedWork
    readonly officesOf: OfficesOf
  }) {
    this.#sessions = parts.sessions
    this.#entitlements = parts.entitlements
    this.#refusedWork = parts.refusedWork
    this.#officesOf = parts.officesOf
  }

  /** Who makes a request; refuses nobody. */
  async recognise(request: FastifyRequest, site: Site, access: Access): Promise<Visit> {
    return { site, signedIn: await this.#signedIn(request, site, access !== 'public') }
  }

  /** @returns what the handler is told; or `sign-in-needed`, why they may not work, `unknown-route`. */
  async admit(
    { site, signedIn }: Visit,
    route: RouteName,
    access: Access,
  ): Promise<Outcome<Visit>> {
    if (access === 'public') return ok({ site, signedIn })
    if (signedIn === undefined) return refuse('sign-in-needed')
    if (access === 'person') return ok({ site, signedIn } satisfies PersonVisit)
    const now = new Date()
    if (isStale(route, signedIn, now)) {
      await this.#record(signedIn, route, { code: 'sign-in-again', now })
      return refuse('sign-in-again', { minutes: freshSignInMs / 60_000 })
    }
    if (access === 'office') return this.#admitOffice({ site, signedIn }, route, now)
    const scope = await this.#entitlements.scopeOf(signedIn.person.id, now)
    if (!scope.ok) {
      await this.#record(signedIn, route, { code: scope.refusal.code, now })
      return scope
    }
    const who = { actor: signedIn.person.id, province: scope.value.province }
    return ok({ site, signedIn, who } satisfies AnalystVisit)
  }

  /** To whoever holds no office, its routes are not there. */
  async #admitOffice(
    visit: PersonVisit,
    route: RouteName,
    now: Date,
  ): Promise<Outcome<OfficeVisit>> {
    const roles = await this.#officesOf(visit.signedIn.person.id, now)
    if (roles.length > 0) return ok({ ...visit, roles })
    await this.#record(visit.signedIn, route, { code: 'unknown-route', now })
    return refuse('unknown-route')
  }

  async #record(
    { person }: SignedIn,
    wanted: RouteName,
    { code, now }: { readonly code: RefusalCode; readonly now: Date },
  ): Promise<void> {
    await this.#refusedWork.record({ personId: person.id, wanted, code }, now)
  }

  async #signedIn(
    request: FastifyRequest,
    site: Site,
    acts: boolean,
  ): Promise<SignedIn | undefined> {
    const token = sessionToken(request)
    if (token === undefined) return undefined
    return this.#sessions.find(token, { origin: site.origin, now: new Date(), acts })
  }
}

/** Whether a route wants a fresher sign-in than this one. */
function isStale(name: RouteName, { begunAt }: SignedIn, now: Date): boolean {
  const { freshSignIn }: Route = routes[name]
  return freshSignIn === true && now.getTime() - begunAt.getTime() > freshSignInMs
}
