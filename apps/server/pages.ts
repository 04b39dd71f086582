import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#domain/outcome'
import { sendRefusal } from './problem.ts'
import { pagePolicy } from './security-headers.ts'
import { passGate, type Site, type Sites } from './sites.ts'

/** Pages of the web; each is the same document, which shows what its address says. */
const pagePaths = [
  ...['/', '/guide', '/messages', '/apply', '/terms', '/office', '/office/*'],
  ...['/work', '/help', '/help/:page', '/signed-in'],
] as const

/** Pages and files are not part of the API's description. */
const unlisted = { schema: { hide: true } }

/** What only one of the two addresses shows; the front page stands at both. */
const workbenchPaths = /^\/(work|help)(\/|$|\?)/
const portalPaths = /^\/(guide|messages|apply|terms|office)(\/|$|\?)/

/** Serve the built web: its pages with a nonce each, and its files, which are named after their content. */
export async function addPages(
  http: FastifyInstance,
  given: { readonly folder: string; readonly sites: Sites },
): Promise<void> {
  const { folder, sites } = given
  const document = await readFile(path.join(folder, 'index.html'), 'utf8')
  await http.register(fastifyStatic, {
    root: folder,
    serve: false,
    cacheControl: false,
  })
  const page = async (request: FastifyRequest, reply: FastifyReply) =>
    elsewhere(request, reply, sites) ?? sendPage(reply, document)
  for (const url of pagePaths) http.get(url, unlisted, page)
  for (const url of ['/assets/*', '/mark.svg']) {
    http.get(url, unlisted, async (request, reply) => {
      const passed = passGate(partsOf(request), sites, 'api')
      if (!passed.ok) return sendRefusal(reply, passed.refusal)
      return reply.sendFile(request.url.slice(1).replace(/\?.*$/, ''), {
        cacheControl: true,
        ...(url === '/mark.svg' ? { maxAge: 0 } : { maxAge: '365d', immutable: true }),
      })
    })
  }
  http.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (!wantsPage) return sendRefusal(reply, refuse('unknown-route').refusal)
    return elsewhere(request, reply, sites) ?? sendPage(reply.code(404), document)
  })
}

export function partsOf(request: FastifyRequest) {
  const { host, origin, 'sec-fetch-site': fetchSite } = request.headers
  return {
    method: request.method,
    host,
    origin,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
  }
}

/** Send a visitor of another name of this machine, or of the wrong one of the two addresses, to the right one. */
function elsewhere(
  request: FastifyRequest,
  reply: FastifyReply,
  sites: Sites,
): FastifyReply | undefined {
  const passed = passGate(partsOf(request), sites, 'page')
  if (passed.ok) {
    const right = rightSite(passed.value, request, sites)
    return right === passed.value ? undefined : reply.redirect(addressAt(right, request))
  }
  return isLoopback(request.headers.host)
    ? reply.redirect(addressAt(sites.workbench, request))
    : sendRefusal(reply, passed.refusal)
}

/** The site that shows the page which is asked for at a site. */
function rightSite(at: Site, { url }: FastifyRequest, { portal, workbench }: Sites): Site {
  if (portal.origin === workbench.origin) return at
  if (workbenchPaths.test(url)) return workbench
  return portalPaths.test(url) ? portal : at
}

/** The same page at another site; a request may also name a whole address, whose host says nothing. */
function addressAt({ origin }: Site, { url }: FastifyRequest): string {
  const path = url.replace(/^[a-z]+:\/\/[^/?]*/i, '')
  return `${origin}${path.startsWith('/') ? path : `/${path}`}`
}

function isLoopback(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '')
  return name === 'localhost' || name === '127.0.0.1' || name === '[::1]'
}

function sendPage(reply: FastifyReply, document: string): FastifyReply {
  const { nonce, policy } = pagePolicy()
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .send(document.replaceAll('__NONCE__', nonce))
}
