import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, type Outcome, ok } from '#domain/outcome'
import { operatorToken } from '#platform/home'
import { type OpenHome, openDesk, openHomeOf } from '../composition/desk.ts'
import { faultLine } from '../composition/failure.ts'
import { productVersion } from '../composition/product.ts'
import type { Settings } from '../composition/settings.ts'
import { ensureDemo } from './demo.ts'
import { handlersOf } from './handlers.ts'
import { Health } from './health.ts'
import { buildHttp, gateHook } from './http.ts'
import { apiPage, homePage, pageStyle } from './page.ts'

export interface ServerOptions {
  /** Lines for the operator; never a cell value. */
  readonly note: (line: string) => void
  readonly language: Language
  /** Settled when the program shall stop. */
  readonly stopped: Promise<'stopped'>
}

/** A listening server. */
export interface RunningServer {
  close(): Promise<void>
}

/**
 * Open the home, make the demo where it is wanted, and listen on 127.0.0.1.
 *
 * @returns `stopped` when it was stopped while the demo was being made: the caller must end the process.
 */
export async function startServer(
  settings: Settings,
  options: ServerOptions,
): Promise<Outcome<RunningServer | 'stopped'>> {
  const opened = await openHomeOf(settings, 'server')
  if (!opened.ok) return opened
  const { home, database, close } = opened.value
  const token = await operatorToken(home)
  if (!token.ok) {
    await close()
    return token
  }
  const demo = settings.demo ? ensureDemo(home, database, options) : ok(undefined)
  const prepared = await Promise.race([demo, options.stopped])
  if (prepared === 'stopped') return ok('stopped')
  if (!prepared.ok) {
    await close()
    return prepared
  }
  return ok(await listen(opened.value, { settings, options, token: token.value }))
}

async function listen(
  opened: OpenHome,
  how: { readonly settings: Settings; readonly options: ServerOptions; readonly token: string },
): Promise<RunningServer> {
  const { port } = how.settings
  const onFault = (error: unknown) =>
    how.options.note(`${new Date().toISOString()} ${faultLine(error)}`)
  const desk = await openDesk(opened, onFault)
  const health = new Health(desk, onFault)
  const http = await buildHttp({
    port,
    token: how.token,
    version: productVersion,
    handlers: handlersOf(desk, health),
    onFault,
  })
  addPages(http, health, port)
  await http.listen({ host: '127.0.0.1', port })
  return {
    close: async () => {
      await http.close()
      await desk.close()
    },
  }
}

function addPages(http: Awaited<ReturnType<typeof buildHttp>>, health: Health, port: number): void {
  const onRequest = gateHook('public', { port, token: '' })
  const page = (build: (language: Language) => Promise<string>) => ({
    onRequest,
    schema: { hide: true },
    handler: async (request: FastifyRequest, reply: FastifyReply) =>
      reply.type('text/html; charset=utf-8').send(await build(languageOf(request))),
  })
  http.get(
    '/',
    page(async (language) => homePage(language, await health.check())),
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
