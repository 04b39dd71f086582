import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { PageQuery, Release, Run as RunShape, RunsQuery, StartRun } from '#contract'
import { type Outcome, refuse } from '#domain/outcome'
import type { Run } from '#features/workbench'
import type { Handlers } from './http.ts'
import { bothSentences, faultSentences, sendRefusal } from './problem.ts'
import type { Services } from './services.ts'

type Names = 'catalog' | 'startRun' | 'runs' | 'run' | 'rows' | 'cancel' | 'release'

/** The catalogue, runs and what comes of them; every call is for the requester's own province. */
export function runHandlers({ desk }: Services): Pick<Handlers, Names> {
  const { workbench, views } = desk
  return {
    catalog: async ({ who: { province } }, _request, reply) => {
      const catalog = await views.catalog(province)
      return catalog ?? sendRefusal(reply, refuse('unknown-province', { province }).refusal)
    },
    startRun: async ({ who }, request, reply) => {
      const { waitMs, ...asked } = request.body as z.infer<typeof StartRun>
      const started = await workbench.start(who, asked)
      if (!started.ok) return sendRefusal(reply, started.refusal)
      await workbench.wait(started.value.id, waitMs)
      reply.code(201)
      return answer(reply, await workbench.find(who, started.value.id))
    },
    runs: async ({ who }, request) => {
      const range = request.query as z.infer<typeof RunsQuery>
      const { runs, next } = await workbench.history(who, range)
      return { runs: runs.map(wireRun), next }
    },
    run: async ({ who }, request, reply) => {
      const id = idOf(request)
      const { waitMs, revision } = request.query as { waitMs: number; revision?: number }
      if (revision === undefined) {
        const own = await workbench.find(who, id)
        if (own.ok) await workbench.wait(id, waitMs)
        return answer(reply, own.ok ? await workbench.find(who, id) : own)
      }
      return answer(reply, await workbench.waitForChange(who, id, { revision, atMostMs: waitMs }))
    },
    rows: async ({ who }, request, reply) => {
      const range = request.query as z.infer<typeof PageQuery>
      const page = await workbench.page(who, idOf(request), range)
      return page.ok ? page.value : sendRefusal(reply, page.refusal)
    },
    cancel: async ({ who }, request, reply) =>
      answer(reply, await workbench.cancel(who, idOf(request))),
    release: async ({ who }, request, reply) => {
      const { reason } = request.body as z.infer<typeof Release>
      const released = await workbench.release(who, idOf(request), { reason })
      if (!released.ok) return sendRefusal(reply, released.refusal)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${released.value.fileName}"`)
        .send(released.value.bytes)
    },
  }
}

function idOf(request: { readonly params: unknown }): string {
  return (request.params as { id: string }).id
}

function answer(reply: FastifyReply, run: Outcome<Run>): z.input<typeof RunShape> | FastifyReply {
  return run.ok ? wireRun(run.value) : sendRefusal(reply, run.refusal)
}

function wireRun(run: Run): z.input<typeof RunShape> {
  const { refusal, fault, releasable } = run
  return {
    ...run,
    stoppedByOwner: run.finishedBy === 'owner',
    refusal: refusal && bothSentences(refusal),
    fault: fault && faultSentences(fault),
    release: releasable.ok ? null : bothSentences(releasable),
    columns: run.columns && [...run.columns],
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    elapsedMs: Math.round(run.elapsedMs),
  }
}
