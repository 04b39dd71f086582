import type { FastifyReply, FastifyRequest } from 'fastify'
import { Fault, type Language, type Outcome, ok } from '#domain/outcome'
import { operatorToken } from '#platform/home'
import { type Desk, type OpenHome, openDesk, openHomeOf } from '../composition/desk.ts'
import { productVersion } from '../composition/product.ts'
import type { Settings } from '../composition/settings.ts'
import { ensureDemo } from './demo.ts'
import { handlersOf } from './handlers.ts'
import { buildHttp, gateHook } from './http.ts'
import { apiPage, homePage, pageStyle } from './page.ts'
import { provinceStates } from './province-states.ts'

export interface ServerOptions {
  /** Lines for the operator; never a cell value. */
  readonly note: (line: string) => void
  readonly language: Language
}

/** A listening server. */
export interface RunningServer {
  close(): Promise<void>
}

/** Open the home, make the demo where it is wanted, and listen on 127.0.0.1. */
export async function startServer(
  settings: Settings,
  options: ServerOptions,
): Promise<Outcome<RunningServer>> {
  const opened = await openHomeOf(settings, 'server')
  if (!opened.ok) return opened
  const token = await prepare(opened.value, settings, options)
  if (!token.ok) {
    await opened.value.close()
    return token
  }
  const log = (line: string) => options.note(`${new Date().toISOString()} ${line}`)
  const desk = await openDesk(opened.value, (error) => log(faultLine(error)))
  const http = await buildHttp({
    port: settings.port,
    token: token.value,
    version: productVersion,
    handlers: handlersOf(desk),
    log,
  })
  addPages(http, desk, settings.port)
  await http.listen({ host: '127.0.0.1', port: settings.port })
  return ok({
    close: async () => {
      await http.close()
      await desk.close()
    },
  })
}

/** The operator token; in a new home the demo is made first. */
async function prepare(
  { home, database }: OpenHome,
  settings: Settings,
  options: ServerOptions,
): Promise<Outcome<string>> {
  const token = await operatorToken(home)
  if (!token.ok || !settings.demo) return token
  const demo = await ensureDemo(home, database, options)
  return demo.ok ? token : demo
}

function addPages(http: Awaited<ReturnType<typeof buildHttp>>, desk: Desk, port: number): void {
  const onRequest = gateHook('public', { port, token: '' })
  const page = (build: (language: Language) => Promise<string>) => ({
    onRequest,
    schema: { hide: true },
    handler: async (request: FastifyRequest, reply: FastifyReply) =>
      reply.type('text/html; charset=utf-8').send(await build(languageOf(request))),
  })
  http.get(
    '/',
    page(async (language) => homePage(language, await provinceStates(desk.database))),
  )
  http.get(
    '/api',
    page(async (language) => apiPage(language)),
  )
  http.get('/page.css', {
    onRequest,
    schema: { hide: true },
    handler: async (_request, reply) => reply.type('text/css; charset=utf-8').send(pageStyle),
  })
  http.get('/api/openapi.json', {
    onRequest,
    schema: { hide: true },
    handler: async () => http.swagger(),
  })
}

function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: unknown }
  return lang === 'en' ? 'en' : 'th'
}

function faultLine(error: unknown): string {
  if (error instanceof Fault) return `fault ${error.code}: ${error.message}`
  return `fault ${error instanceof Error ? error.name : 'unknown'}`
}
