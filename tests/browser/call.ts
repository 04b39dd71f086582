import type { Page } from 'playwright-core'

export interface Called {
  /** 0 when the answer leads elsewhere. */
  readonly status: number
  readonly text: string
}

/** Call the server as a script of the page that stands there would: with its cookies, from its origin. */
export function callFrom(
  page: Page,
  request: { readonly method: string; readonly url: string; readonly body?: unknown },
): Promise<Called> {
  return page.evaluate(async ({ method, url, body }) => {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      ...(method !== 'GET' && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body ?? {}),
      }),
    })
    return { status: response.status, text: await response.text() }
  }, request)
}
