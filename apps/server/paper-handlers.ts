import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { AttachPaper, Upload } from '#contract'
import {
  type ApplicationCommandType,
  applicationStateNames,
  commandsOn,
  type DocumentKind,
} from '#domain/access'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { findApplication, type UploadRow } from '#features/registration'
import type { IssuedForm } from '#platform/documents'
import { actorOf, answerAccess } from './application-handlers.ts'
import type { Handlers } from './http.ts'
import { sendRefusal } from './problem.ts'
import type { Services } from './services.ts'
import type { PersonVisit } from './visit.ts'

type Names = 'form' | 'upload' | 'attachPaper' | 'paper' | 'paperPage'

/** Papers: forms to sign, what comes back, and how it looks. */
export function paperHandlers(services: Services): Pick<Handlers, Names> {
  const { papers } = services.registration
  return {
    form: async (visit, request, reply) => {
      const { id, kind } = request.params as { id: string; kind: DocumentKind }
      const found = await seen(services, visit, id)
      if (!found.ok) return sendRefusal(reply, found.refusal)
      const owner = await papers.ownerOf(found.value.application)
      return sendForm(reply, await papers.makeForm(kind, owner))
    },
    upload: (visit, request, reply) => takeUpload(services, { visit, request, reply }),
    attachPaper: async (visit, request, reply) => {
      const { id } = request.params as { id: string }
      const { uploadId, kind, letter } = request.body as z.infer<typeof AttachPaper>
      const found = await seen(services, visit, id)
      if (!found.ok) return sendRefusal(reply, found.refusal)
      const { application } = found.value
      const attaching = { application, uploadId, kind, letter }
      const attached = await papers.attach(attaching, actorOf(visit), new Date())
      return answerAccess(services, { visit, reply }, attached)
    },
    paper: async (visit, request, reply) => {
      const found = await paperOf(services, visit, request)
      if (!found.ok) return sendRefusal(reply, found.refusal)
      const bytes = await papers.bytes(found.value, visit.signedIn.person.id, new Date())
      if (bytes === undefined) return sendRefusal(reply, refuse('unknown-upload').refusal)
      const { type, content_hash: hash } = found.value
      const media = type === 'pdf' ? 'application/pdf' : `image/${type}`
      return sendApart(reply, { type: media, name: `${hash.slice(0, 12)}.${type}` }).send(bytes)
    },
    paperPage: async (visit, request, reply) => {
      const { page } = request.params as { page: number }
      const found = await paperOf(services, visit, request)
      if (!found.ok) return sendRefusal(reply, found.refusal)
      const picture = await papers.page(found.value, page)
      if (picture === undefined) return sendRefusal(reply, refuse('unknown-upload').refusal)
      return reply.type('image/png').header('cache-control', 'private, no-store').send(picture)
    },
  }
}

async function paperOf(
  services: Services,
  visit: PersonVisit,
  request: FastifyRequest,
): Promise<Outcome<UploadRow>> {
  const { id, hash } = request.params as { id: string; hash: string }
  const found = await seen(services, visit, id)
  if (!found.ok) return found
  const { application } = found.value
  const isOwn = application.applicantId === visit.signedIn.person.id
  const reader = isOwn ? 'applicant' : 'office'
  const paper = await services.registration.papers.find({ application, hash, reader })
  return paper === undefined ? refuse('unknown-upload') : ok(paper)
}

/** A form of ours, to be kept and printed. */
export function sendForm(reply: FastifyReply, form: IssuedForm): FastifyReply {
  const number = form.kind === 'letter' ? 'official-letter' : form.formNumber
  const name = `${number}${form.application === 'BLANK' ? '' : `-${form.application}`}.pdf`
  return sendApart(reply, { type: 'application/pdf', name }).send(form.bytes)
}

/** Never shown within a page of the product: what people sent is handed out as a file. */
function sendApart(
  reply: FastifyReply,
  { type, name }: { readonly type: string; readonly name: string },
): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
}

function seen(services: Services, visit: PersonVisit, id: string) {
  const at = { actor: actorOf(visit), now: new Date() }
  return findApplication(services.office, id, at)
}

const attaching: readonly ApplicationCommandType[] = [
  'attach-document',
  'replace-document',
  'register-letter',
]

async function takeUpload(
  services: Services,
  given: {
    readonly visit: PersonVisit
    readonly request: FastifyRequest
    readonly reply: FastifyReply
  },
): Promise<z.input<typeof Upload> | FastifyReply> {
  const { visit, request, reply } = given
  const { id: applicationId } = request.params as { id: string }
  const { body } = request
  const may = await mayUpload(services, visit, applicationId)
  if (!may.ok) return sendRefusal(reply, may.refusal)
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  const personId = visit.signedIn.person.id
  const sent = { applicationId, personId, bytes, now: new Date() }
  const taken = await services.registration.papers.uploads.take(sent)
  if (!taken.ok) return sendRefusal(reply, taken.refusal)
  reply.code(201)
  const row = taken.value
  return {
    ...{ id: row.id, contentHash: row.content_hash, fileType: row.type },
    ...{ sizeBytes: row.size_bytes, pageCount: row.page_count },
  }
}

/** Nothing is opened that could not be attached. */
async function mayUpload(
  services: Services,
  visit: PersonVisit,
  id: string,
): Promise<Outcome<undefined>> {
  const found = await seen(services, visit, id)
  if (!found.ok) return found
  const { application, asking } = found.value
  const commands = commandsOn(application, asking)
  if (commands.some((type) => attaching.includes(type))) return ok(undefined)
  const isOwn = application.applicantId === visit.signedIn.person.id
  const { th: stateTh, en: stateEn } = applicationStateNames[application.state]
  return isOwn ? refuse('application-state', { stateTh, stateEn }) : refuse('not-permitted')
}
