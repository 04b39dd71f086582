import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { EditDetails, MyAccess, NoteLeaving, StartApplication } from '#contract'
import {
  type Actor,
  accessPolicy,
  applicationStateNames,
  type Command,
  commandsOn,
} from '#domain/access'
import { type Outcome, ok, type Refusal, refuse } from '#domain/outcome'
import {
  applicantOf,
  findApplication,
  type Happened,
  nextNumber,
  ownAccess,
  termsBeside,
} from '#features/registration'
import type { Handlers } from './http.ts'
import { bothSentences, sendRefusal } from './problem.ts'
import type { Services } from './services.ts'
import type { PersonVisit } from './visit.ts'
import { toWire } from './wire.ts'

type Names =
  | 'access'
  | 'startApplication'
  | 'editDetails'
  | 'sendCode'
  | 'confirmCode'
  | 'submit'
  | 'withdraw'
  | 'terms'
  | 'acceptTerms'
  | 'noteOwnLeaving'

type Person = Extract<Actor, { readonly kind: 'person' }>

interface Exchange {
  readonly visit: PersonVisit
  readonly reply: FastifyReply
}

/** One's own application, entitlement and terms. */
export function applicationHandlers(services: Services): Pick<Handlers, Names> {
  const { registration } = services
  const give = async (exchange: Exchange, command: Command) =>
    answerAccess(
      services,
      exchange,
      await registration.commands.give(command, actorOf(exchange.visit), new Date()),
    )
  return {
    access: async (visit) => {
      await registration.directory.refresh(visit.signedIn.person.id, new Date())
      return describeAccess(services, visit)
    },
    startApplication: async (visit, request, reply) => {
      const { kind } = request.body as z.infer<typeof StartApplication>
      const number = await nextNumber(services.office, new Date())
      const type = kind === 'first' ? 'start' : 'renew'
      reply.code(201)
      return give({ visit, reply }, { type, applicationId: randomUUID(), number })
    },
    editDetails: (visit, request, reply) => {
      const { details } = request.body as z.infer<typeof EditDetails>
      const command = { type: 'edit-details', applicationId: idOf(request), details } as const
      return give({ visit, reply }, command)
    },
    sendCode: (visit, request, reply) => sendCode(services, request, { visit, reply }),
    confirmCode: (visit, request, reply) => confirmCode(services, request, { visit, reply }),
    submit: (visit, request, reply) =>
      give({ visit, reply }, { type: 'submit', applicationId: idOf(request) }),
    withdraw: (visit, request, reply) =>
      give({ visit, reply }, { type: 'withdraw', applicationId: idOf(request) }),
    ...entitlementHandlers(services, give),
  }
}

type Give = (
  exchange: Exchange,
  command: Command,
) => Promise<z.input<typeof MyAccess> | FastifyReply>

/** What whoever is entitled does with their own entitlement. */
function entitlementHandlers(
  services: Services,
  give: Give,
): Pick<Handlers, 'terms' | 'acceptTerms' | 'noteOwnLeaving'> {
  return {
    terms: async (visit) => {
      const { terms } = services.registration.parts.standing
      const access = await ownAccess(services.office, actorOf(visit), new Date())
      const { acceptedVersion } = access.terms
      const { database } = services.desk
      return toWire(await termsBeside(database, { inForce: terms, acceptedVersion }))
    },
    acceptTerms: async (visit, request, reply) => {
      const { version } = request.body as { version: number }
      const held = await ownEntitlement(services, visit)
      if (!held.ok) return sendRefusal(reply, held.refusal)
      return give({ visit, reply }, { type: 'accept-terms', entitlementId: held.value, version })
    },
    noteOwnLeaving: async (visit, request, reply) => {
      const held = await ownEntitlement(services, visit)
      if (!held.ok) return sendRefusal(reply, held.refusal)
      const command = await leavingCommand(services, held.value, request)
      return command.ok
        ? give({ visit, reply }, command.value)
        : sendRefusal(reply, command.refusal)
    },
  }
}

export function actorOf({ signedIn }: PersonVisit): Person {
  return { kind: 'person', personId: signedIn.person.id }
}

function idOf(request: FastifyRequest): string {
  return (request.params as { id: string }).id
}

/** After a command: how everything of one's own stands now. */
export async function answerAccess(
  services: Services,
  { visit, reply }: Exchange,
  happened: Happened,
): Promise<z.input<typeof MyAccess> | FastifyReply> {
  return happened.ok ? describeAccess(services, visit) : sendRefusal(reply, happened.refusal)
}

async function describeAccess(
  services: Services,
  visit: PersonVisit,
): Promise<z.input<typeof MyAccess>> {
  const actor = actorOf(visit)
  const now = new Date()
  const { application, mayStart, mayRenew, ...access } = await ownAccess(
    services.office,
    actor,
    now,
  )
  const scope = await services.registration.entitlements.scopeOf(actor.personId, now)
  return {
    ...toWire(access),
    mayStart: mayStart && bothSentences(mayStart),
    mayRenew: mayRenew && bothSentences(mayRenew),
    application: application && wireApplication(application),
    work: scope.ok ? null : bothSentences(scope.refusal),
  }
}

type OwnApplication = NonNullable<Awaited<ReturnType<typeof ownAccess>>['application']>

/** An application on the wire. */
export function wireApplication({ problems, ...application }: OwnApplication) {
  return { ...toWire(application), problems: problems.map(bothSentences) }
}

/** A code is sent only where the number that it proves can be used. */
async function sendCode(services: Services, request: FastifyRequest, exchange: Exchange) {
  const { visit, reply } = exchange
  const { phone } = request.body as { phone: string }
  const now = new Date()
  const refused = await refusedPhone(services, { visit, request, now })
  if (refused !== undefined) return sendRefusal(reply, refused)
  const sent = await services.registration.phones.sendCode(actorOf(visit), phone, now)
  if (!sent.ok) return sendRefusal(reply, sent.refusal)
  const { maskedPhone, expiresAt } = sent.value
  const waitMs = accessPolicy.phoneCode.secondsBetween * 1000
  return toWire({ maskedPhone, expiresAt, resendAt: new Date(now.getTime() + waitMs) })
}

async function confirmCode(services: Services, request: FastifyRequest, exchange: Exchange) {
  const { visit, reply } = exchange
  const { code } = request.body as { code: string }
  const now = new Date()
  const refused = await refusedPhone(services, { visit, request, now })
  if (refused !== undefined) return sendRefusal(reply, refused)
  const given = { applicationId: idOf(request), code }
  const confirmed = await services.registration.phones.confirm(actorOf(visit), given, now)
  return answerAccess(services, exchange, confirmed)
}

/** Why no number can be confirmed in an application; asked before a code is sent or used up. */
async function refusedPhone(
  { office }: Services,
  {
    visit,
    request,
    now,
  }: { readonly visit: PersonVisit; readonly request: FastifyRequest; readonly now: Date },
): Promise<Refusal | undefined> {
  const actor = actorOf(visit)
  const found = await findApplication(office, idOf(request), { actor, now })
  if (!found.ok) return found.refusal
  const { application, asking } = found.value
  if (application.applicantId !== actor.personId) return refuse('not-permitted').refusal
  if (commandsOn(application, asking).includes('confirm-phone')) return undefined
  const { th: stateTh, en: stateEn } = applicationStateNames[application.state]
  return refuse('application-state', { stateTh, stateEn }).refusal
}

async function ownEntitlement(services: Services, visit: PersonVisit): Promise<Outcome<string>> {
  const { entitlement } = await ownAccess(services.office, actorOf(visit), new Date())
  return entitlement === null ? refuse('no-own-entitlement') : ok(entitlement.id)
}

/** A leaving, with the successor found by the number of their application. */
export async function leavingCommand(
  { office }: Services,
  entitlementId: string,
  request: FastifyRequest,
): Promise<Outcome<Extract<Command, { readonly type: 'note-leaving' }>>> {
  const { lastDay, successorNumber } = request.body as z.infer<typeof NoteLeaving>
  const successorId = successorNumber ? await applicantOf(office, successorNumber) : null
  if (successorNumber && successorId === null) return refuse('successor-unknown')
  return ok({ type: 'note-leaving', entitlementId, lastDay, successorId })
}
