import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { SimulatorBehaviour, SimulatorOptions } from './options.ts'
import { errorPage, personPage } from './pages.ts'
import { writePage } from './write-page.ts'

/** One request for the page where a person is chosen. */
interface Visit {
  readonly provider: Provider
  readonly options: SimulatorOptions
  readonly behaviour: SimulatorBehaviour
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Show the people (GET), or finish the sign-in and the consent at once with the one chosen (POST). */
export async function personChoice(visit: Visit): Promise<void> {
  const { provider, request, response } = visit
  const details = await provider.interactionDetails(request, response)
  if (visit.behaviour === 'denies') return deny(visit)
  if (request.method === 'POST') return finish(visit, details.params)
  const redirect = new URL(String(details.params.redirect_uri))
  const page = personPage({
    action: new URL(request.url ?? '', provider.issuer).pathname,
    people: visit.options.people,
    origins: [redirect.origin],
    destination: redirect.host,
    scopes: String(details.params.scope ?? '').split(' '),
  })
  writePage(response, 200, page)
}

async function finish(visit: Visit, params: Readonly<Record<string, unknown>>): Promise<void> {
  const { provider, options, request, response } = visit
  const choice = new URLSearchParams(await bodyOf(request)).get('choice') ?? ''
  if (choice === 'cancel') return deny(visit)
  const person = /^\d{1,4}$/.test(choice) ? options.people[Number(choice)] : undefined
  if (!person) return writePage(response, 400, errorPage('invalid_request'))
  const { citizenId: accountId } = person
  const grant = new provider.Grant({ accountId, clientId: options.client.clientId })
  grant.addOIDCScope(String(params.scope ?? ''))
  const grantId = await grant.save()
  await provider.interactionFinished(request, response, {
    login: { accountId },
    consent: { grantId },
  })
}

function deny({ provider, request, response }: Visit): Promise<void> {
  const result = { error: 'user_denied', error_description: 'the person refused' }
  return provider.interactionFinished(request, response, result)
}

const maximumBytes = 1024

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > maximumBytes) return ''
  }
  return body
}
