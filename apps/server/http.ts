import swagger from '@fastify/swagger'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from '@fastify/type-provider-zod'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { Problem, type Route, type RouteName, routes } from '#contract'
import { type Refusal, refuse } from '#domain/outcome'
import { passGate } from './gate.ts'
import { problemOfFault, problemOfRefusal } from './problem.ts'

/** Answers one route; params, query and body have already been parsed by the contract's schemas. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

export interface HttpOptions {
  readonly port: number
  readonly token: string
  readonly version: string
  readonly handlers: Readonly<Record<RouteName, Handler>>
  /** Told of what broke behind a request. */
  readonly onFault: (error: unknown) => void
}

/** The HTTP server over the contract: every route is gated, parsed, answered and its failures worded here. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const http = Fastify({ bodyLimit: 256 * 1024, forceCloseConnections: true })
  http.setValidatorCompiler(validatorCompiler)
  http.setSerializerCompiler(serializerCompiler)
  await http.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'HiPPO', version: options.version } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  http.addHook('onSend', setSecurityHeaders)
  http.setErrorHandler((error, _request, reply) => answerError(error, reply, options.onFault))
  http.setNotFoundHandler((_request, reply) => sendRefusal(reply, refuse('unknown-route').refusal))
  for (const name of Object.keys(routes) as RouteName[]) addRoute(http, name, options)
  return http
}

/** Put a refusal on the wire. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOfRefusal(refusal)
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem)
}

/** Refuse a request that may not pass; used by every route, the pages included. */
export function gateHook(access: Route['access'], own: { port: number; token: string }) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | undefined> => {
    const { host, origin, authorization } = request.headers
    const passed = passGate({ host, origin, authorization }, access, own)
    return passed.ok ? undefined : sendRefusal(reply, passed.refusal)
  }
}

function addRoute(http: FastifyInstance, name: RouteName, options: HttpOptions): void {
  const route: Route = routes[name]
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
    onRequest: gateHook(route.access, options),
    handler: options.handlers[name],
  })
}

function answerError(
  error: unknown,
  reply: FastifyReply,
  onFault: (error: unknown) => void,
): FastifyReply {
  if (isClientError(error)) {
    return sendRefusal(reply, refuse('bad-request', { reason: error.message }).refusal)
  }
  onFault(error)
  return reply
    .code(500)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemOfFault(error))
}

function isClientError(error: unknown): error is Error & { statusCode: number } {
  return (
    error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number' &&
    error.statusCode < 500
  )
}

async function setSecurityHeaders(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  reply.headers({
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  return payload
}
