import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from '@fastify/type-provider-zod'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { Problem, type Route, type RouteName, routes } from '#contract'
import { refuse } from '#domain/outcome'
import { sessionToken } from './cookies.ts'
import { partsOf } from './pages.ts'
import { sendFault, sendRefusal } from './problem.ts'
import { rateOf } from './rates.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { passGate, type Sites } from './sites.ts'
import type { Doorkeeper, Handler, Visit } from './visit.ts'

/** The handler of every route of the contract. */
export type Handlers = { readonly [Name in RouteName]: Handler<(typeof routes)[Name]['access']> }

export interface HttpOptions {
  readonly sites: Sites
  readonly doorkeeper: Doorkeeper
  readonly version: string
  readonly handlers: Handlers
  readonly trustedProxy: string | undefined
  /** Told of what broke behind a request. */
  readonly onFault: (error: unknown) => void
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the doorkeeper for routes of the contract. */
    visit: Visit | undefined
  }
}

/** The largest body: a statement or draft of a megabyte of Thai, and what JSON adds. */
const bodyLimitBytes = 8 * 1024 * 1024

/** The HTTP server over the contract: every route is gated, parsed, answered and its failures worded here. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { sites, trustedProxy, onFault } = options
  const http = Fastify({
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    ...(trustedProxy !== undefined && { trustProxy: trustedProxy }),
  })
  http.setValidatorCompiler(validatorCompiler)
  http.setSerializerCompiler(serializerCompiler)
  await http.register(cookie)
  await http.register(rateLimit, {
    global: false,
    keyGenerator: (request) => sessionToken(request) ?? request.ip,
  })
  await http.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'HiPPO', version: options.version } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  const secure = sites.workbench.origin.startsWith('https:')
  http.addHook('onSend', async (_request, reply) => setSecurityHeaders(reply, secure))
  http.decorateRequest('visit', undefined)
  http.setErrorHandler((error, _request, reply) => answerError(error, reply, onFault))
  for (const name of Object.keys(routes) as RouteName[]) addRoute(http, name, options)
  return http
}

function addRoute(http: FastifyInstance, name: RouteName, options: HttpOptions): void {
  const route: Route = routes[name]
  const handler = options.handlers[name] as Handler
  http.route({
    method: route.method,
    url: route.path,
    schema: {
      summary: `${route.summary.th} · ${route.summary.en}`,
      operationId: name,
      ...(route.params && { params: route.params }),
      ...(route.query && { querystring: route.query }),
      ...(route.body && { body: route.body }),
      ...(route.answer && {
        response: { [route.status]: route.answer, '4xx': Problem, '5xx': Problem },
      }),
    },
    config: { rateLimit: rateOf(name) },
    onRequest: admission(route, options),
    handler: (request, reply) => handler(visitOf(request), request, reply),
  })
}

/** Before a body is read: the right site, and whoever the route is for. */
function admission({ access, status }: Route, { sites, doorkeeper }: HttpOptions) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const passed = passGate(partsOf(request), sites, status === 302 ? 'page' : 'api')
    if (!passed.ok) return sendRefusal(reply, passed.refusal)
    const visit = await doorkeeper.admit(request, passed.value, access)
    if (!visit.ok) return sendRefusal(reply, visit.refusal)
    request.visit = visit.value
    return undefined
  }
}

/** The doorkeeper admitted this request as its route's access wants it. */
function visitOf(request: FastifyRequest): never {
  return request.visit as never
}

function answerError(
  error: unknown,
  reply: FastifyReply,
  onFault: (error: unknown) => void,
): FastifyReply {
  if (isClientError(error)) {
    if (error.statusCode === 429) return sendRefusal(reply, tooMany(reply))
    return sendRefusal(reply, refuse('bad-request', { reason: error.message }).refusal)
  }
  onFault(error)
  return sendFault(reply, error)
}

function tooMany(reply: FastifyReply) {
  const seconds = Number(reply.getHeader('retry-after') ?? 60)
  return refuse('too-many-requests', { seconds }).refusal
}

function isClientError(error: unknown): error is Error & { statusCode: number } {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  )
}
