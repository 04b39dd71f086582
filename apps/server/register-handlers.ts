import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { AuditQuery, ExportRegister, GrantRole, SetQuota } from '#contract'
import { afterDay, type Command, type OfficeRole } from '#domain/access'
import {
  agencyRegister,
  agreementRegister,
  auditPage,
  exportRegister,
  type Register,
  staffRegister,
  userRegister,
} from '#features/registration'
import { actorOf, leavingCommand } from './application-handlers.ts'
import type { Handlers } from './http.ts'
import { sendRefusal } from './problem.ts'
import type { Services } from './services.ts'
import type { OfficeVisit } from './visit.ts'
import { toWire } from './wire.ts'

type Names =
  | 'agencies'
  | 'agreements'
  | 'users'
  | 'staff'
  | 'exportRegister'
  | 'audit'
  | 'setQuota'
  | 'endAgreement'
  | 'suspend'
  | 'liftSuspension'
  | 'revoke'
  | 'noteLeaving'
  | 'endPerson'
  | 'restorePerson'
  | 'grantRole'
  | 'endRole'

interface Exchange {
  readonly visit: OfficeVisit
  readonly reply: FastifyReply
}

/** The registers, and what changes in them. */
export function registerHandlers(services: Services): Pick<Handlers, Names> {
  return { ...readHandlers(services), ...changeHandlers(services) }
}

type ReadNames = 'agencies' | 'agreements' | 'users' | 'staff' | 'exportRegister' | 'audit'

function readHandlers(services: Services): Pick<Handlers, ReadNames> {
  const { office } = services
  const look = (visit: OfficeVisit, request: { readonly query: unknown }) => {
    const { search } = request.query as { search: string }
    return { actor: actorOf(visit), search, now: new Date() }
  }
  return {
    agencies: async (visit, request) => ({
      agencies: toWire(await agencyRegister(office, look(visit, request))),
    }),
    agreements: async (visit, request) => ({
      agreements: toWire(await agreementRegister(office, look(visit, request))),
    }),
    users: async (visit, request) => ({
      users: toWire(await userRegister(office, look(visit, request))),
    }),
    staff: async (visit, request) => ({
      people: toWire(await staffRegister(office, look(visit, request))),
    }),
    exportRegister: async (visit, request, reply) => {
      const { register } = request.params as { register: Register }
      const { reason } = request.body as z.infer<typeof ExportRegister>
      const at = { actor: actorOf(visit), now: new Date() }
      const file = await exportRegister(office, { register, reason }, at)
      if (!file.ok) return sendRefusal(reply, file.refusal)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="hippo-${register}.csv"`)
        .send(file.value)
    },
    audit: async (visit, request, reply) => {
      const query = request.query as z.infer<typeof AuditQuery>
      const page = await auditPage(office, query, { actor: actorOf(visit), now: new Date() })
      return page.ok ? toWire(page.value) : sendRefusal(reply, page.refusal)
    },
  }
}

function changeHandlers(services: Services): Omit<Pick<Handlers, Names>, ReadNames> {
  const give = async ({ visit, reply }: Exchange, command: Command) => {
    const { commands } = services.registration
    const happened = await commands.give(command, actorOf(visit), new Date())
    return happened.ok ? { done: true as const } : sendRefusal(reply, happened.refusal)
  }
  /** A command about an entitlement, an agreement or a person, with what an officer wrote. */
  const noted =
    (commandOf: (id: string, note: string) => Command) =>
    (
      visit: OfficeVisit,
      request: { readonly params: unknown; readonly body: unknown },
      reply: FastifyReply,
    ) =>
      give({ visit, reply }, commandOf(idOf(request), (request.body as { note: string }).note))
  return {
    setQuota: (visit, request, reply) => {
      const { province } = request.params as { province: string }
      const change = request.body as z.infer<typeof SetQuota>
      return give({ visit, reply }, { type: 'set-quota', province, ...change })
    },
    endAgreement: noted((agreementId, note) => ({ type: 'end-agreement', agreementId, note })),
    suspend: noted((entitlementId, note) => ({ type: 'suspend', entitlementId, note })),
    liftSuspension: noted((entitlementId, note) => ({
      ...{ type: 'lift-suspension', entitlementId, note },
    })),
    revoke: noted((entitlementId, note) => ({ type: 'revoke', entitlementId, note })),
    noteLeaving: async (visit, request, reply) => {
      const command = await leavingCommand(services, idOf(request), request)
      if (!command.ok) return sendRefusal(reply, command.refusal)
      return give({ visit, reply }, command.value)
    },
    endPerson: noted((personId, note) => ({ type: 'end-person', personId, note })),
    restorePerson: noted((personId, note) => ({ type: 'restore-person', personId, note })),
    grantRole: (visit, request, reply) => {
      const { role, lastDay } = request.body as z.infer<typeof GrantRole>
      const endsAt = lastDay === null ? null : (afterDay(lastDay) ?? null)
      const personId = idOf(request)
      return give({ visit, reply }, { type: 'grant-role', personId, role, endsAt })
    },
    endRole: (visit, request, reply) => {
      const { id: personId, role } = request.params as { id: string; role: OfficeRole }
      return give({ visit, reply }, { type: 'end-role', personId, role })
    },
  }
}

function idOf(request: { readonly params: unknown }): string {
  return (request.params as { id: string }).id
}
