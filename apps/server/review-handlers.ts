import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type {
  DecideApplication,
  InboxQuery,
  RegisterLetter,
  ReturnApplication,
  ReviewedApplication,
} from '#contract'
import type { Command } from '#domain/access'
import {
  findApplication,
  type Happened,
  inboxOf,
  reviewedApplication,
} from '#features/registration'
import { actorOf, wireApplication } from './application-handlers.ts'
import type { Handlers } from './http.ts'
import { sendRefusal } from './problem.ts'
import type { Services } from './services.ts'
import type { OfficeVisit } from './visit.ts'
import { toWire } from './wire.ts'

type Names =
  | 'inbox'
  | 'reviewedApplication'
  | 'beginReview'
  | 'returnApplication'
  | 'approve'
  | 'reject'
  | 'registerLetter'
  | 'resendMessage'

interface Exchange {
  readonly visit: OfficeVisit
  readonly reply: FastifyReply
  readonly id: string
}

/** The officers' inbox, and what they do with an application. */
export function reviewHandlers(services: Services): Pick<Handlers, Names> {
  const { office, registration } = services
  const give = async (exchange: Exchange, command: Command) =>
    answer(
      services,
      exchange,
      await registration.commands.give(command, actorOf(exchange.visit), new Date()),
    )
  return {
    inbox: async (visit, request) => {
      const { show } = request.query as z.infer<typeof InboxQuery>
      return toWire(await inboxOf(office, { actor: actorOf(visit), show, now: new Date() }))
    },
    reviewedApplication: (visit, request, reply) =>
      describe(services, { visit, reply, id: idOf(request) }),
    beginReview: (visit, request, reply) => {
      const id = idOf(request)
      return give({ visit, reply, id }, { type: 'begin-review', applicationId: id })
    },
    returnApplication: (visit, request, reply) => {
      const id = idOf(request)
      const decision = request.body as z.infer<typeof ReturnApplication>
      return give({ visit, reply, id }, { type: 'return', applicationId: id, ...decision })
    },
    approve: (visit, request, reply) => {
      const id = idOf(request)
      const decision = request.body as z.infer<typeof DecideApplication>
      const opens = { entitlementId: randomUUID(), agreementId: randomUUID() }
      return give(
        { visit, reply, id },
        { type: 'approve', applicationId: id, ...decision, ...opens },
      )
    },
    reject: (visit, request, reply) => {
      const id = idOf(request)
      const decision = request.body as z.infer<typeof DecideApplication>
      return give({ visit, reply, id }, { type: 'reject', applicationId: id, ...decision })
    },
    registerLetter: (visit, request, reply) =>
      registerLetter(services, request, { visit, reply, id: idOf(request) }),
    resendMessage: (visit, request, reply) => {
      const { id, messageId } = request.params as { id: string; messageId: string }
      return give({ visit, reply, id }, { type: 'resend-sms', applicationId: id, messageId })
    },
  }
}

function idOf(request: { readonly params: unknown }): string {
  return (request.params as { id: string }).id
}

async function registerLetter(services: Services, request: FastifyRequest, exchange: Exchange) {
  const { uploadId, letter, receipt } = request.body as z.infer<typeof RegisterLetter>
  const at = { actor: actorOf(exchange.visit), now: new Date() }
  const found = await findApplication(services.office, exchange.id, at)
  if (!found.ok) return sendRefusal(exchange.reply, found.refusal)
  const registering = { application: found.value.application, uploadId, letter, receipt }
  const { papers } = services.registration
  const registered = await papers.registerLetter(registering, at.actor, at.now)
  return answer(services, exchange, registered)
}

async function answer(
  services: Services,
  exchange: Exchange,
  happened: Happened,
): Promise<z.input<typeof ReviewedApplication> | FastifyReply> {
  if (happened.ok) return describe(services, exchange)
  return sendRefusal(exchange.reply, happened.refusal)
}

async function describe(
  { office }: Services,
  { visit, reply, id }: Exchange,
): Promise<z.input<typeof ReviewedApplication> | FastifyReply> {
  const at = { actor: actorOf(visit), now: new Date() }
  const reviewed = await reviewedApplication(office, id, at)
  if (!reviewed.ok) return sendRefusal(reply, reviewed.refusal)
  const { application, ...around } = reviewed.value
  return { ...toWire(around), application: wireApplication(application) }
}
