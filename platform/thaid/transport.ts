import type { CustomFetch } from 'openid-client'
import type { ThaidSettings } from './settings.ts'

/** The provider could not be reached, was too slow, or said that it is broken or busy. */
export class Unreachable extends Error {
  constructor() {
    super('the OpenID provider does not answer')
    this.name = 'Unreachable'
  }
}

/** ThaiD's answers are a few kilobytes; the address scopes make the largest. */
const maximumBytes = 256 * 1024
const tooManyRequests = 429

/**
 * `fetch` as openid-client wants it: bounded in time and size, with the extra header of the settings, following no
 * redirect.
 *
 * A challenge header is dropped, because openid-client would then not read the error in the body, and ThaiD says there
 * with 401 that the person refused.
 */
export function boundedFetch({ timeoutMs, extraHeader }: ThaidSettings): CustomFetch {
  return async (url, options) => {
    const headers = new Headers(options.headers)
    if (extraHeader) headers.set(extraHeader.name, extraHeader.value)
    const signal = AbortSignal.timeout(timeoutMs)
    const { method } = options
    const body = options.body instanceof URLSearchParams ? options.body : null
    const request = { method, headers, body, redirect: 'manual', signal } as const
    const { status, contentType, bytes } = await answerOf(url, request)
    if (status >= 500 || status === tooManyRequests) throw new Unreachable()
    return new Response(bytes.length === 0 ? null : bytes, {
      status,
      headers: { 'content-type': contentType },
    })
  }
}

async function answerOf(url: string, request: RequestInit) {
  try {
    const response = await fetch(url, request)
    const contentType = response.headers.get('content-type') ?? ''
    return { status: response.status, contentType, bytes: await bytesOf(response) }
  } catch (error) {
    if (error instanceof RangeError) throw error
    throw new Unreachable()
  }
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maximumBytes) throw new RangeError('the answer of the OpenID provider is too large')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
