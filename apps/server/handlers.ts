import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { PageQuery, RouteName, Run as RunShape, StartRun } from '#contract'
import { type Outcome, refuse, sentence } from '#domain/outcome'
import type { Run } from '#features/workbench'
import { csvLine } from '../composition/delimited.ts'
import { type Desk, localOperator } from '../composition/desk.ts'
import { productVersion } from '../composition/product.ts'
import { type Health, isWorking } from './health.ts'
import { type Handler, sendRefusal } from './http.ts'

/** The handler of every route of the contract. */
export function handlersOf(desk: Desk, health: Health): Readonly<Record<RouteName, Handler>> {
  const { workbench, views } = desk
  return {
    health: async () => {
      const state = await health.check()
      const status = isWorking(state) ? 'ok' : 'failing'
      return { status, version: productVersion, ...state }
    },
    catalog: async (request, reply) => {
      const { province } = request.params as { province: string }
      const catalog = await views.catalog(province)
      return catalog ?? sendRefusal(reply, refuse('unknown-province', { province }).refusal)
    },
    startRun: async (request, reply) => {
      const { waitMs, ...asked } = request.body as z.infer<typeof StartRun>
      const started = await workbench.start({ actor: localOperator, ...asked })
      if (!started.ok) return sendRefusal(reply, started.refusal)
      await workbench.wait(started.value.id, waitMs)
      reply.code(201)
      return answer(reply, await workbench.find(localOperator, started.value.id))
    },
    run: async (request, reply) =>
      answer(reply, await workbench.find(localOperator, idOf(request))),
    rows: async (request, reply) => {
      const range = request.query as z.infer<typeof PageQuery>
      const page = await workbench.page(localOperator, idOf(request), range)
      return page.ok ? page.value : sendRefusal(reply, page.refusal)
    },
    csv: async (request, reply) => sendCsv(reply, desk, idOf(request)),
    cancel: async (request, reply) =>
      answer(reply, await workbench.cancel(localOperator, idOf(request))),
  }
}

function idOf(request: { readonly params: unknown }): string {
  return (request.params as { id: string }).id
}

function answer(reply: FastifyReply, run: Outcome<Run>): z.input<typeof RunShape> | FastifyReply {
  return run.ok ? wireRun(run.value) : sendRefusal(reply, run.refusal)
}

function wireRun(run: Run): z.input<typeof RunShape> {
  const { refusal } = run
  return {
    ...run,
    refusal: refusal && {
      code: refusal.code,
      th: sentence(refusal, 'th'),
      en: sentence(refusal, 'en'),
      ...(refusal.position && { position: refusal.position }),
    },
    columns: run.columns && [...run.columns],
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  }
}

async function sendCsv(reply: FastifyReply, desk: Desk, id: string): Promise<FastifyReply> {
  const run = await desk.workbench.find(localOperator, id)
  if (!run.ok) return sendRefusal(reply, run.refusal)
  const rows = await desk.workbench.rows(localOperator, id)
  if (!rows.ok) return sendRefusal(reply, rows.refusal)
  if (run.value.columns === null) return sendRefusal(reply, refuse('unknown-run').refusal)
  const header = csvLine(run.value.columns.map((column) => column.name))
  const lines = async function* () {
    yield header
    for await (const row of rows.value) yield csvLine(row)
  }
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${id}.csv"`)
    .send(Readable.from(lines()))
}
