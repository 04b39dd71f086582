import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface PeerRequest {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What a peer does with a call: an answer, whole or cut off, or none. */
export type PeerReply =
  | { readonly status: number; readonly body: string; readonly afterMs?: number }
  | 'hang'
  | 'drop'
  | 'half'
  | 'endless'

/** An HTTP server on the loopback that answers as it is told. */
export async function startPeer(answer: (request: PeerRequest) => PeerReply) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://peer')
    const body = await text(request)
    const reply = answer({ method: request.method ?? '', url, headers: request.headers, body })
    await give(reply, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `http://127.0.0.1:${port}`, close }
}

async function give(reply: PeerReply, response: ServerResponse): Promise<void> {
  if (reply === 'hang') return
  if (reply === 'drop') return void response.socket?.destroy()
  if (reply === 'half') {
    response.writeHead(200, { 'content-length': '500' }).write('{"half":')
    return void setTimeout(() => response.socket?.destroy(), 20)
  }
  if (reply === 'endless') return void response.end('x'.repeat(1024 * 1024))
  const { status, body, afterMs } = reply
  if (afterMs !== undefined) await new Promise((resolve) => setTimeout(resolve, afterMs))
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}
