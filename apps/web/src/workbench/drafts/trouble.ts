import type { Trouble } from './draft-state.ts'

/** What a call of the server throws: a refusal, or a network that is lost. */
interface Problem {
  readonly code: string
  readonly status?: number
  readonly th: string
  readonly en: string
}

function isProblem(error: unknown): error is Problem {
  return error instanceof Error && 'code' in error && 'th' in error && 'en' in error
}

/** The code of a refusal; anything that is none is thrown on. */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error
  throw error
}

/** Why a save did not happen, and by that whether and when it is tried again. */
export function troubleOf({ code, status = 0, th, en }: Problem): Trouble {
  return { kind: kindOf(code, status), th, en }
}

function kindOf(code: string, status: number): Trouble['kind'] {
  if (code === 'offline') return 'offline'
  if (status === 401) return 'signed-out'
  if (code === 'draft-too-large') return 'too-large'
  return status === 429 || status >= 500 ? 'later' : 'refused'
}
