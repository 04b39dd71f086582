import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core'

/** Refused calls are part of the product: the screens word them, and the browser alone calls them errors. */
const refusedCall = /^Failed to load resource: the server responded with a status of 4\d\d/
/** Told again, and with its element, by the page's own event. */
const toldByPage = /^Applying inline style violates the following Content Security Policy/
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
export async function watch(context: BrowserContext, origins: readonly string[]): Promise<Watch> {
  const allowed = [refusedCall, toldByPage]
  const problems: string[] = []
  const add = (line: string) => {
    if (!allowed.some((pattern) => pattern.test(line))) problems.push(line)
  }
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') add(lineOf(message))
  })
  await context.exposeBinding('tellViolation', (_source, line: string) => add(line))
  await context.addInitScript(reportViolations)
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

/**
 * Runs in the page. What a person types over highlighted text of the editor comes from Chromium itself with the style
 * of what stood there; the policy refuses that style, and the editor replaces the element at once.
 */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { target, violatedDirective, blockedURI } = event
    const element = target instanceof Element ? target : undefined
    const isTyping = violatedDirective === 'style-src-attr' && element?.closest('.cm-content')
    if (isTyping) return
    const tell = Reflect.get(window, 'tellViolation') as (line: string) => void
    tell(
      `against the policy: ${violatedDirective} ${blockedURI} ${element?.outerHTML.slice(0, 200)}`,
    )
  })
}
