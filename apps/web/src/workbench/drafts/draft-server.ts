import { requestOf } from '#contract/client'
import { call, Offline } from '../../api/client.ts'
import { bodyOf, problemOf } from '../../api/problems.ts'
import type { DraftServer } from './draft-desk.ts'
import type { ServerDraft } from './draft-state.ts'

/** Browsers refuse a larger body of a request that outlives its page. */
const keepaliveBytes = 60_000

/** Drafts over HTTP. */
export const draftServer: DraftServer = {
  list: () => call('drafts', {}),
  open: (body, { leaving }) =>
    leaving ? leave(requestOf('openDraft'), body) : call('openDraft', { body }),
  save: (id, body, { leaving }) =>
    leaving
      ? leave(requestOf('saveDraft', { params: { id } }), body)
      : call('saveDraft', { params: { id }, body }),
  close: (id) => call('closeDraft', { params: { id } }),
  restore: (id) => call('restoreDraft', { params: { id } }),
}

/** A request that the browser finishes when the page is gone. */
async function leave(
  { method, url }: ReturnType<typeof requestOf>,
  given: object,
): Promise<ServerDraft> {
  const body = JSON.stringify(given)
  const response = await reach(url, {
    method,
    body,
    headers: { 'content-type': 'application/json' },
    keepalive: new Blob([body]).size < keepaliveBytes,
  })
  if (!response.ok) throw await problemOf(response)
  return bodyOf(response) as Promise<ServerDraft>
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch {
    throw new Offline()
  }
}
