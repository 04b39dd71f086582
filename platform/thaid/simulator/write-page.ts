import type { ServerResponse } from 'node:http'

/** A page with the only style it may use, by hash, and the only places its form may lead to. */
export interface Page {
  readonly html: string
  readonly styleHash: string
  /** Browsers hold the redirects after a form to this list too, so the client's origins belong on it. */
  readonly formActions: readonly string[]
}

export function writePage(response: ServerResponse, status: number, page: Page): void {
  const formAction = page.formActions.length === 0 ? "'none'" : page.formActions.join(' ')
  const policy = [
    "default-src 'none'",
    `style-src '${page.styleHash}'`,
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  response.end(page.html)
}
