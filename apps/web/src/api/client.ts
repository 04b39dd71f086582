import { type Answer, type Call, type RouteName, requestOf } from '#contract/client'

/** The server refused, or broke, and said so in both languages. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  readonly th: string
  readonly en: string
  readonly position: { readonly line: number; readonly column: number } | undefined

  constructor(body: ProblemBody) {
    super(body.code)
    this.name = 'ApiProblem'
    this.code = body.code
    this.status = body.status
    this.th = body.th
    this.en = body.en
    this.position = body.position
  }
}

interface ProblemBody {
  readonly status: number
  readonly code: string
  readonly th: string
  readonly en: string
  readonly position?: { readonly line: number; readonly column: number }
}

/** The request did not reach the server, or its answer did not come back. */
export class Offline extends Error {
  override readonly name = 'Offline'
  readonly code = 'offline'
  readonly th = 'ติดต่อระบบไม่ได้ งานที่พิมพ์ไว้ยังอยู่ กรุณาตรวจเครือข่าย ระบบจะลองใหม่เอง'
  readonly en =
    'The server cannot be reached. What you typed is kept. Check the network; this is tried again by itself.'
}

/** Told of every refused call, so that one place can ask for a new sign-in. */
type Listener = (problem: ApiProblem) => void
const listeners = new Set<Listener>()

export function onProblem(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Call a route of the contract.
 *
 * @throws ApiProblem when the server refuses or breaks, Offline when it cannot be reached.
 */
export async function call<Name extends RouteName>(
  name: Name,
  given: Call<Name>,
): Promise<Answer<Name>> {
  const response = await send(name, given)
  return response.json() as Promise<Answer<Name>>
}

/** Call a route that answers with a file. */
export async function download<Name extends RouteName>(
  name: Name,
  given: Call<Name>,
): Promise<{ readonly blob: Blob; readonly fileName: string }> {
  const response = await send(name, given)
  const disposition = response.headers.get('content-disposition') ?? ''
  const fileName = /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'hippo'
  return { blob: await response.blob(), fileName }
}

async function send<Name extends RouteName>(name: Name, given: Call<Name>): Promise<Response> {
  const { method, url } = requestOf(name, given)
  const body = 'body' in given ? given.body : undefined
  const response = await reach(url, {
    method,
    ...(given.signal && { signal: given.signal }),
    ...(method !== 'GET' && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    }),
  })
  if (response.ok) return response
  const problem = new ApiProblem(await problemOf(response))
  for (const listener of listeners) listener(problem)
  throw problem
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Offline()
  }
}

/** A proxy on the way may answer with a page of its own. */
async function problemOf(response: Response): Promise<ProblemBody> {
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) return response.json()
  return {
    status: response.status,
    code: 'unclear-answer',
    th: `ระบบตอบกลับไม่ถูกรูปแบบ (${response.status}) กรุณาลองใหม่ หรือแจ้งผู้ดูแล`,
    en: `The server gave an unclear answer (${response.status}). Try again, or tell the operator.`,
  }
}
