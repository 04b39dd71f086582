import { Visitor } from '../../platform/thaid/testing/visitor.ts'

/** Which of the demo people somebody is, as the simulator's page numbers them. */
export const demoChoice = {
  ...{ nan: '0', phayao: '1', nobody: '2', officer: '3', steward: '4', auditor: '5' },
  ...{ nanSecond: '6', phrae: '7' },
} as const

/** An HTTP client with cookies, at one server, as a browser's page there would call it. */
export interface SiteClient {
  readonly visitor: Visitor
  call(method: string, path: string, body?: unknown): Promise<Response>
  /** Send a file, as it is. */
  sendFile(path: string, bytes: Uint8Array): Promise<Response>
}

export function newClient(url: string): SiteClient {
  const visitor = new Visitor()
  return {
    visitor,
    call: (method, path, body) =>
      visitor.send(`${url}${path}`, {
        method,
        ...(method !== 'GET' && {
          headers: { 'content-type': 'application/json', origin: url },
          body: JSON.stringify(body ?? {}),
        }),
      }),
    sendFile: (path, bytes) =>
      visitor.send(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', origin: url },
        body: Buffer.from(bytes),
      }),
  }
}

/** Sign in through the simulator as one of the demo people. */
export async function signedInClient(
  url: string,
  who: keyof typeof demoChoice,
): Promise<SiteClient> {
  const client = newClient(url)
  const callback = await client.visitor.choose(await thaidAddress(client, url), demoChoice[who])
  await client.visitor.open(callback.href)
  return client
}

/** Begin a sign-in and say where it leads. */
export async function thaidAddress(client: SiteClient, url: string): Promise<string> {
  const begun = await client.visitor.open(`${url}/sign-in?to=/work`)
  return begun.headers.get('location') ?? ''
}
