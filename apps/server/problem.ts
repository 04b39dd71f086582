import type { z } from 'zod'
import type { Problem } from '#contract'
import { Fault, faultSentence, type Refusal, refusals, sentence } from '#domain/outcome'

type ProblemBody = z.infer<typeof Problem>

/** The wire form of a refusal. */
export function problemOfRefusal(refusal: Refusal): ProblemBody {
  return {
    type: 'about:blank',
    status: refusals[refusal.code].status,
    code: refusal.code,
    th: sentence(refusal, 'th'),
    en: sentence(refusal, 'en'),
    ...(refusal.position && { position: refusal.position }),
  }
}

/** The wire form of a fault or defect: generic, since details are for the operator's log only. */
export function problemOfFault(error: unknown): ProblemBody {
  const code = error instanceof Fault ? error.code : 'internal'
  return {
    type: 'about:blank',
    status: 500,
    code,
    th: faultSentence(code, 'th'),
    en: faultSentence(code, 'en'),
  }
}
