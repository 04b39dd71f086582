import type { Socket } from 'node:net'
import { refusals, refuse } from '#domain/outcome'
import { bothSentences } from './problem.ts'
import { lastingHeaders } from './security-headers.ts'

const reasons = {
  HPE_HEADER_OVERFLOW: 'the headers are too large',
  ERR_HTTP_REQUEST_TIMEOUT: 'it took too long to arrive',
} as const

/** Answer what is no HTTP request, was never complete, or has headers beyond all measure; no route ever sees it. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const known = error.code as keyof typeof reasons
  const { refusal } = refuse('bad-request', { reason: reasons[known] ?? 'it is not HTTP' })
  const { status } = refusals[refusal.code]
  const body = JSON.stringify({ type: 'about:blank', status, ...bothSentences(refusal) })
  const headers = {
    ...lastingHeaders,
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} Bad Request\r\n${lines.join('')}\r\n${body}`)
}
