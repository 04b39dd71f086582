import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core'

/** Refused calls are part of the product: the screens word them, and the browser alone calls them errors. */
const refusedCall = /^Failed to load resource: the server responded with a status of 4\d\d/
const ownSchemes = ['about:', 'data:', 'blob:']

/** What went wrong behind the screens of one browser context. */
export interface Watch {
  /** Readable lines since the last look; empty while all is well. */
  take(): readonly string[]
  /** What a test brings about on purpose, such as a lost network, is no problem from now on. */
  allow(pattern: RegExp): void
}

/**
 * Collect console errors (violations of the content security policy are among them), errors of pages, and requests to
 * anywhere but these origins.
 */
export function watch(context: BrowserContext, origins: readonly string[]): Watch {
  const allowed = [refusedCall]
  const problems: string[] = []
  const add = (line: string) => {
    if (!allowed.some((pattern) => pattern.test(line))) problems.push(line)
  }
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') add(lineOf(message))
  })
  context.on('weberror', (error) => add(`error of the page: ${error.error().stack}`))
  context.on('request', (request) => {
    if (isForeign(request, origins)) add(`request leaves the site: ${request.url()}`)
  })
  return { take: () => problems.splice(0), allow: (pattern) => allowed.push(pattern) }
}

function lineOf(message: ConsoleMessage): string {
  const { url } = message.location()
  return url === '' ? message.text() : `${message.text()} (${url})`
}

function isForeign(request: Request, origins: readonly string[]): boolean {
  const { protocol, origin } = new URL(request.url())
  return !ownSchemes.includes(protocol) && !origins.includes(origin)
}
