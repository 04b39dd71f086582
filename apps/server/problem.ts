import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { Problem } from '#contract'
import {
  Fault,
  type FaultCode,
  faultSentence,
  type Refusal,
  refusals,
  sentence,
} from '#domain/outcome'

type ProblemBody = z.infer<typeof Problem>

/** Put a refusal on the wire. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return sendProblem(reply, {
    type: 'about:blank',
    status: refusals[refusal.code].status,
    ...bothSentences(refusal),
  })
}

/** A fault or defect on the wire: its code, nothing of its message. */
export function sendFault(reply: FastifyReply, error: unknown): FastifyReply {
  const code = error instanceof Fault ? error.code : 'internal'
  return sendProblem(reply, { type: 'about:blank', status: 500, ...faultSentences(code) })
}

function sendProblem(reply: FastifyReply, problem: ProblemBody): FastifyReply {
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem)
}

/** A refusal with its sentence in both languages. */
export function bothSentences(refusal: Refusal) {
  const about = refusal.detail?.about
  return {
    code: refusal.code,
    th: sentence(refusal, 'th'),
    en: sentence(refusal, 'en'),
    ...(typeof about === 'string' && { about }),
    ...(refusal.position && { position: refusal.position }),
  }
}

/** A fault's sentence in both languages. */
export function faultSentences(code: FaultCode) {
  return { code, th: faultSentence(code, 'th'), en: faultSentence(code, 'en') }
}
