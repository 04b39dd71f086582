import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Guide } from '#contract'
import { accessPolicy, agencies, type DocumentKind } from '#domain/access'
import { refuse } from '#domain/outcome'
import { applyReceipt, inboxMessages } from '#platform/messaging'
import type { Handlers } from './http.ts'
import { sendForm } from './paper-handlers.ts'
import { sendRefusal } from './problem.ts'
import type { Services } from './services.ts'
import { toWire } from './wire.ts'

type Names = 'guide' | 'blankForm' | 'developmentInbox' | 'receipt' | 'receiptByGet'

/** Version of the ministry's guide that the product follows, as the guide writes it. */
const guideVersion = '22/05/2025'
const newestMessages = 50

/** What anybody may know, and what gateways tell. */
export function guideHandlers(services: Services): Pick<Handlers, Names> {
  const { registration, desk } = services
  return {
    guide: async () => describeGuide(services),
    blankForm: async (_visit, request, reply) => {
      const { kind } = request.params as { kind: DocumentKind }
      return sendForm(reply, await registration.papers.makeForm(kind))
    },
    developmentInbox: async (_visit, _request, reply) => {
      if (!services.developmentInbox) return sendRefusal(reply, refuse('unknown-route').refusal)
      const messages = await inboxMessages(desk.database, { limit: newestMessages })
      return { messages: toWire(messages) }
    },
    receipt: (_visit, request, reply) => takeReceipts(services, request, reply),
    receiptByGet: (_visit, request, reply) => takeReceipts(services, request, reply),
  }
}

function describeGuide(services: Services): z.input<typeof Guide> {
  const { wording } = services.registration
  const { quotaPerProvince, reviewTargetDays, entitlementMonths, agreementMonths, draftDays } =
    accessPolicy
  const { fileBytes, filesPerApplication: files, applicationBytes } = accessPolicy.upload
  return {
    version: guideVersion,
    contact: services.contact,
    forms: (['agreement', 'terms', 'letter'] as const).map((kind) => ({
      ...{ kind, number: wording[kind].formNumber, version: wording[kind].revision },
      title: kind === 'letter' ? wording.letter.subject : (wording[kind].title[0] ?? ''),
    })),
    termsVersion: wording.terms.termsVersion,
    ...{ quota: quotaPerProvince, offices: agencies.length, reviewTargetDays },
    ...{ entitlementMonths, agreementMonths, draftDays },
    upload: { fileBytes, files, applicationBytes },
    text: accessPolicy.text,
    developmentInbox: services.developmentInbox,
  }
}

/** Whoever does not know the secret of the address finds nothing there. */
async function takeReceipts(
  { registration, desk }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { gateway: name, secret } = request.params as { gateway: string; secret: string }
  const { gateway, isReceiptSecret } = registration
  if (name !== gateway.name || !isReceiptSecret(secret)) {
    return sendRefusal(reply, refuse('unknown-route').refusal)
  }
  const { body } = request
  const receipts = gateway.readReceipts({
    query: request.url.split('?')[1] ?? '',
    contentType: request.headers['content-type'] ?? '',
    body: typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body),
  })
  if (!receipts.ok) return sendRefusal(reply, receipts.refusal)
  for (const receipt of receipts.value) {
    await applyReceipt(desk.database, receipt, { gateway: gateway.name, now: new Date() })
  }
  return { done: true as const }
}
