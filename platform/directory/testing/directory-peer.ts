import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface Call {
  readonly method: string
  readonly url: string
  readonly authorization: string
  readonly body: string
}

/** What the peer does with one call. */
export type PeerAct =
  | {
      readonly status: number
      readonly body: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | 'drop'
  | 'half'
  | 'hang'

/** A directory on the loopback that acts as it is told, one act a call and the last for all that follow. */
export async function startDirectoryPeer() {
  const calls: Call[] = []
  const state: { acts: readonly PeerAct[] } = { acts: [] }
  const server = createServer(async (request, response) => {
    calls.push(await callOf(request))
    const [act, ...later] = state.acts
    if (later.length > 0) state.acts = later
    perform(act ?? 'drop', response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const behave = (...acts: readonly PeerAct[]) => {
    state.acts = acts
    calls.length = 0
  }
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}/admin`, calls, behave, close }
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const { method = '', url = '', headers } = request
  const body = await text(request)
  return { method, url, authorization: headers.authorization ?? '', body }
}

function perform(act: PeerAct, response: ServerResponse): void {
  if (act === 'hang') return
  if (act === 'drop') return void response.socket?.destroy()
  if (act === 'half') {
    response.writeHead(200, { 'content-length': '500' }).write('{"admin":')
    return void setTimeout(() => response.socket?.destroy(), 20)
  }
  const headers = { 'content-type': 'application/json', ...act.headers }
  response.writeHead(act.status, headers).end(act.body)
}
