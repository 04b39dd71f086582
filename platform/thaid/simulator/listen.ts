import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { configurationOf, interactionRoot, routes } from './configuration.ts'
import { speakLikeThaid } from './flat-answer.ts'
import type { SimulatorBehaviour, SimulatorOptions, ThaidSimulator } from './options.ts'
import { errorPage } from './pages.ts'
import { personChoice } from './person-choice.ts'
import { writePage } from './write-page.ts'

/** Start the simulator on 127.0.0.1. */
export async function listen(options: SimulatorOptions): Promise<ThaidSimulator> {
  const server = createServer()
  await listening(server, options.port)
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  let behaviour: SimulatorBehaviour = 'normal'
  const provider = new Provider(
    issuer,
    configurationOf(options, () => behaviour),
  )
  speakLikeThaid(provider)
  const standard = provider.callback()
  server.on('request', (request, response) => {
    withoutSession(request)
    const path = new URL(request.url ?? '/', issuer).pathname
    if (behaviour === 'down') return void request.socket.destroy()
    if (path === routes.token && behaviour === 'slow') return
    if (path === routes.token && behaviour === 'nonsense') {
      return writePage(response, 200, errorPage('nonsense'))
    }
    if (!path.startsWith(interactionRoot)) return void standard(request, response)
    personChoice({ provider, options, behaviour, request, response }).catch(() => expired(response))
  })
  return {
    issuer,
    behave: (next) => {
      behaviour = next
    },
    close: () => closing(server),
  }
}

/** ThaiD asks for the person every time; without its session cookie oidc-provider does too. */
function withoutSession(request: IncomingMessage): void {
  const cookies = request.headers.cookie?.split(/; */) ?? []
  request.headers.cookie = cookies.filter((one) => !one.includes('_session')).join('; ')
}

function expired(response: ServerResponse): void {
  writePage(response, 400, errorPage('invalid_request'))
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
