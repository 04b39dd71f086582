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
import { accessPolicy } from '#domain/access'
import { refuse } from '#domain/outcome'
import { partsOf } from './pages.ts'
import { sendFault, sendRefusal } from './problem.ts'
import { neighbourhoodOf, rateOf } from './rates.ts'
import { setSecurityHeaders } from './security-headers.ts'
import { passGate, type Sites } from './sites.ts'
import { answerUnreadable } from './unreadable.ts'
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

/** One byte more than a paper may have, so that a larger one is refused in words. */
const uploadLimitBytes = accessPolicy.upload.fileBytes + 1
const reportLimitBytes = 64 * 1024

/** A photograph or a whole binder, scanned; larger bodies are no mistakes. */
const mistakenBytes = 64 * 1024 * 1024

/** What is wrong with a request may repeat what it says. */
const longestReason = 300

/** Who waits longer for an answer is asked again. */
const admittedForMs = 100

/** A request must have arrived within so long; how long it may wait for its answer is another matter. */
const requestWithinMs = 120_000

/** The HTTP server over the contract: every route is gated, parsed, answered and its failures worded here. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { sites, trustedProxy, onFault } = options
  const secure = sites.workbench.origin.startsWith('https:')
  const http = Fastify({
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestWithinMs,
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => {
      setSecurityHeaders(reply, secure)
      sendRefusal(reply, refuse('unknown-route').refusal)
    },
    clientErrorHandler: answerUnreadable,
    ...(trustedProxy !== undefined && { trustProxy: trustedProxy }),
  })
  addBodyTypes(http)
  http.setValidatorCompiler(validatorCompiler)
  http.setSerializerCompiler(serializerCompiler)
  await http.register(cookie)
  await http.register(rateLimit, {
    global: false,
    keyGenerator: (request) => request.visit?.signedIn?.person.id ?? neighbourhoodOf(request.ip),
  })
  await http.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'HiPPO', version: options.version } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  http.addHook('onSend', async (request, reply) => {
    setSecurityHeaders(reply, secure)
    if (sendsBeyondReading(request)) reply.header('connection', 'close')
  })
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
    ...(route.bodyType === 'application/octet-stream' && { bodyLimit: uploadLimitBytes }),
    ...(route.bodyType === '*/*' && { bodyLimit: reportLimitBytes }),
    config: { rateLimit: rateOf(name) },
    onRequest: recognition(route, options),
    preParsing: admission(name, options),
    handler: answering(name, handler, options),
  })
}

/** Before calls are counted: the right site, and who it is, so that each person and each address has its own count. */
function recognition(route: Route, { sites, doorkeeper }: HttpOptions) {
  const { access } = route
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const passed = passGate(partsOf(request), sites, callerOf(route))
    if (!passed.ok) return sendRefusal(reply, passed.refusal)
    request.visit = await doorkeeper.recognise(request, passed.value, access)
    return undefined
  }
}

function callerOf({ status, caller }: Route): 'api' | 'page' | 'machine' {
  return caller ?? (status === 302 ? 'page' : 'api')
}

/** Bodies that are not JSON: files, and what gateways report in whatever form. */
function addBodyTypes(http: FastifyInstance): void {
  http.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )
  const forms = ['application/x-www-form-urlencoded', 'text/plain', 'application/xml', 'text/xml']
  http.addContentTypeParser(forms, { parseAs: 'string' }, (_, body, done) => done(null, body))
}

/** Before a body is read: whoever the route is for. */
function admission(name: RouteName, { doorkeeper }: HttpOptions) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const visit = await doorkeeper.admit(visitOf(request), name, routes[name].access)
    if (!visit.ok) return sendRefusal(reply, visit.refusal)
    request.visit = visit.value
    return undefined
  }
}

/** An answer that was waited for is given to whoever may still have it. */
function answering(name: RouteName, handler: Handler, { doorkeeper }: HttpOptions) {
  const { access } = routes[name]
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const visit: Visit = visitOf(request)
    const begunAt = performance.now()
    const answer = await handler(visitOf(request), request, reply)
    if (reply.sent || performance.now() - begunAt < admittedForMs) return answer
    const seen = await doorkeeper.recognise(request, visit.site, access)
    const still = await doorkeeper.admit(seen, name, access)
    return still.ok ? answer : sendRefusal(reply, still.refusal)
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
    if (isBeyondUpload(error, reply)) return sendRefusal(reply, tooLarge())
    return sendRefusal(
      reply,
      refuse('bad-request', { reason: error.message.slice(0, longestReason) }).refusal,
    )
  }
  onFault(error)
  return sendFault(reply, error)
}

/**
 * Whoever has been answered need not be listened to until the end of a body that nobody reads. One of a size that people
 * send by mistake is taken off the wire: a connection that is cut amid it would lose the answer too.
 */
function sendsBeyondReading({ headers }: FastifyRequest): boolean {
  const length = Number(headers['content-length'] ?? 0)
  return headers['transfer-encoding'] !== undefined || length > mistakenBytes
}

/** A file that is so large that nobody reads it to its end is refused as one that is a little too large. */
function isBeyondUpload(error: object, { request }: FastifyReply): boolean {
  const isBeyond = 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
  return isBeyond && request.routeOptions.bodyLimit === uploadLimitBytes
}

function tooLarge() {
  const maxMegabytes = Math.floor(accessPolicy.upload.fileBytes / 1024 / 1024)
  return refuse('document-too-large', { maxMegabytes }).refusal
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
