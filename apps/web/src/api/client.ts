import { type Answer, type Call, type RouteName, requestOf } from '#contract/client'
import { bodyOf, Offline, problemOf } from './problems.ts'
import { tellLost, tellProblem, tellReached } from './watch.ts'

export { ApiProblem, Offline } from './problems.ts'

/** `leaving`: the page may be gone before the answer; the browser finishes the request all the same. */
interface Travel {
  readonly leaving?: boolean
}

/** Browsers refuse a larger body of a request that outlives its page. */
const keepaliveBytes = 60_000

/**
 * Call a route of the contract.
 *
 * @throws ApiProblem when the server refuses or breaks, Offline when it cannot be reached.
 */
export async function call<Name extends RouteName>(
  name: Name,
  given: Call<Name>,
  { leaving = false }: Travel = {},
): Promise<Answer<Name>> {
  const response = await send(name, given, leaving)
  return bodyOf(response) as Promise<Answer<Name>>
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

async function send<Name extends RouteName>(
  name: Name,
  given: Call<Name>,
  leaving = false,
): Promise<Response> {
  const { params, query } = given
  const { method, url } = requestOf(name, {
    ...(params && { params: inPath(params) }),
    ...(query && { query }),
  })
  const body = JSON.stringify(('body' in given ? given.body : undefined) ?? {})
  const response = await reach(url, {
    method,
    ...(given.signal && { signal: given.signal }),
    ...(method !== 'GET' && {
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: leaving && new Blob([body]).size < keepaliveBytes,
    }),
  })
  if (response.ok) return response
  const problem = await problemOf(response)
  tellProblem(problem)
  throw problem
}

function inPath(params: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init)
    tellReached()
    return response
  } catch (error) {
    if (init.signal?.aborted) throw error
    tellLost()
    throw new Offline()
  }
}
