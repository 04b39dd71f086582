import { type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'

/** One call to a gateway. */
export interface HttpCall {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly signal: AbortSignal
}

export type HttpAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** The connection never stood, so the gateway has seen nothing. */
  | { readonly kind: 'not-sent' }
  /** It may have seen the call. */
  | { readonly kind: 'unknown'; readonly reason: 'timed-out' | 'broken-off' | 'unclear-answer' }

const maximumBytes = 64 * 1024

/**
 * Make one call on a connection of its own; follows no redirect.
 *
 * Not `fetch`: it does not tell whether a call that failed had left this machine, and only a call that surely had not
 * may be made again without a second thought.
 */
export function callGateway(call: HttpCall): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    let isConnected = false
    const fail = () => {
      const reason = call.signal.aborted ? 'timed-out' : 'broken-off'
      resolve(isConnected ? { kind: 'unknown', reason } : { kind: 'not-sent' })
    }
    const request = open(call)
    request.on('socket', (socket) => {
      const connected = call.url.protocol === 'https:' ? 'secureConnect' : 'connect'
      socket.once(connected, () => {
        isConnected = true
      })
    })
    request.on('error', fail)
    request.on('response', (response) => {
      bodyOf(response).then((answer) => {
        request.destroy()
        resolve(answer)
      }, fail)
    })
    request.end(call.body)
  })
}

function open({ url, method, headers, signal }: HttpCall): ClientRequest {
  const open = url.protocol === 'https:' ? secureRequest : plainRequest
  return open(url, { method, headers, signal, agent: false })
}

async function bodyOf(response: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maximumBytes) return { kind: 'unknown', reason: 'unclear-answer' }
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks).toString('utf8')
  return { kind: 'answer', status: response.statusCode ?? 0, body }
}
