import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Access, RouteName } from '#contract'
import { type Outcome, ok, refuse } from '#domain/outcome'
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

/** What a route's handler is told, by the access that the contract asks for. */
export interface VisitOf extends Record<Access, Visit> {
  readonly public: Visit
  readonly person: PersonVisit
  readonly analyst: AnalystVisit
}

/** Answers one route; params, query and body have already been parsed by the contract's schemas. */
export type Handler<As extends Access = Access> = (
  visit: VisitOf[As],
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<unknown>

/** Finds out who makes a request and whether the access that a route asks for is theirs, from the facts of now. */
export class Doorkeeper {
  readonly #sessions: Sessions
  readonly #entitlements: Entitlements
  readonly #refusedWork: RefusedWork

  constructor(sessions: Sessions, entitlements: Entitlements, refusedWork: RefusedWork) {
    this.#sessions = sessions
    this.#entitlements = entitlements
    this.#refusedWork = refusedWork
  }

  /** Who makes a request; refuses nobody. */
  async recognise(request: FastifyRequest, site: Site, access: Access): Promise<Visit> {
    return { site, signedIn: await this.#signedIn(request, site, access !== 'public') }
  }

  /** @returns what the handler is told; or `sign-in-needed`, `not-entitled`, `entitlement-ended`. */
  async admit(
    { site, signedIn }: Visit,
    route: RouteName,
    access: Access,
  ): Promise<Outcome<Visit>> {
    if (access === 'public') return ok({ site, signedIn })
    if (signedIn === undefined) return refuse('sign-in-needed')
    if (access === 'person') return ok({ site, signedIn } satisfies PersonVisit)
    const now = new Date()
    const scope = await this.#entitlements.scopeOf(signedIn.person.id, now)
    if (!scope.ok) {
      const { code } = scope.refusal
      await this.#refusedWork.record({ personId: signedIn.person.id, wanted: route, code }, now)
      return scope
    }
    const who = { actor: signedIn.person.id, province: scope.value.province }
    return ok({ site, signedIn, who } satisfies AnalystVisit)
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
