import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { Draft as DraftShape, OpenDraft, SaveDraft } from '#contract'
import type { Outcome } from '#domain/outcome'
import type { Draft } from '#features/workbench'
import type { Handlers } from './http.ts'
import { sendRefusal } from './problem.ts'
import type { Services } from './services.ts'

type Names = 'drafts' | 'openDraft' | 'saveDraft' | 'closeDraft' | 'restoreDraft'

/** One's own drafts. */
export function draftHandlers({ drafts }: Services): Pick<Handlers, Names> {
  return {
    drafts: async ({ who }) => ({
      open: (await drafts.list(who)).map(wireDraft),
      closed: (await drafts.closedDrafts(who)).map(wireDraft),
    }),
    openDraft: async ({ who }, request, reply) => {
      const opened = await drafts.open(who, request.body as z.infer<typeof OpenDraft>)
      if (opened.ok) reply.code(201)
      return answer(reply, opened)
    },
    saveDraft: async ({ who }, request, reply) => {
      const change = request.body as z.infer<typeof SaveDraft>
      return answer(reply, await drafts.save(who, idOf(request), change))
    },
    closeDraft: async ({ who }, request, reply) =>
      answer(reply, await drafts.close(who, idOf(request))),
    restoreDraft: async ({ who }, request, reply) =>
      answer(reply, await drafts.restore(who, idOf(request))),
  }
}

function idOf(request: { readonly params: unknown }): string {
  return (request.params as { id: string }).id
}

function answer(
  reply: FastifyReply,
  draft: Outcome<Draft>,
): z.input<typeof DraftShape> | FastifyReply {
  return draft.ok ? wireDraft(draft.value) : sendRefusal(reply, draft.refusal)
}

function wireDraft({ createdAt: _, ...draft }: Draft): z.input<typeof DraftShape> {
  return {
    ...draft,
    updatedAt: draft.updatedAt.toISOString(),
    closedAt: draft.closedAt?.toISOString() ?? null,
  }
}
