import { z } from 'zod'
import { provinces } from '#domain/standard'
import {
  type AskedPerson,
  answer,
  type Directory,
  type DirectoryReply,
  type NoAnswerReason,
  noAnswer,
} from './directory.ts'
import { isDirectoryAddress } from './directory-address.ts'

export interface HttpDirectorySettings {
  /** See {@link isDirectoryAddress}. */
  readonly url: string
  readonly token: string
  /** For the whole question, the second try included. */
  readonly timeoutMs?: number
}

/** @source docs/operate/directory.md */
const Answer = z.discriminatedUnion('admin', [
  z.strictObject({
    admin: z.literal(true),
    province: z.string().refine((code) => provinces.has(code)),
  }),
  z.strictObject({ admin: z.literal(false) }),
])

const maximumBytes = 64 * 1024

/** A directory that speaks our own contract over HTTP. */
export class HttpDirectory implements Directory {
  readonly #url: string
  readonly #headers: Headers
  readonly #timeoutMs: number

  constructor({ url, token, timeoutMs = 5_000 }: HttpDirectorySettings) {
    if (!isDirectoryAddress(url)) {
      throw new TypeError('defect: the directory is neither https nor on this machine')
    }
    this.#url = url
    this.#timeoutMs = timeoutMs
    this.#headers = new Headers({
      accept: 'application/json',
      'accept-encoding': 'identity',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    })
  }

  async ask({ citizenId }: Pick<AskedPerson, 'citizenId'>): Promise<DirectoryReply> {
    const signal = AbortSignal.timeout(this.#timeoutMs)
    const first = await this.#try(citizenId, signal)
    const isBroken = first.kind === 'no-answer' && first.reason === 'unreachable'
    // It changes nothing there, so to ask twice does no harm.
    return isBroken ? this.#try(citizenId, signal) : first
  }

  async close(): Promise<void> {}

  async #try(citizenId: string, signal: AbortSignal): Promise<DirectoryReply> {
    const asOf = new Date()
    const body = JSON.stringify({ citizen_id: citizenId })
    const request = { method: 'POST', headers: this.#headers, body, redirect: 'manual' } as const
    const response = await received(this.#url, { ...request, signal })
    return typeof response === 'string' ? noAnswer(response) : replyOf(response, asOf)
  }
}

interface Received {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

/** What fetch throws may hold the request, so nothing of it is passed on. */
async function received(
  url: string,
  request: RequestInit & { readonly signal: AbortSignal },
): Promise<Received | NoAnswerReason> {
  try {
    const response = await fetch(url, request)
    const text = await textOf(response)
    const contentType = response.headers.get('content-type') ?? ''
    return text === undefined ? 'unreadable' : { status: response.status, contentType, text }
  } catch {
    return request.signal.aborted ? 'timed-out' : 'unreachable'
  }
}

/** Undefined when it is too long. */
async function textOf({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > maximumBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function replyOf({ status, contentType, text }: Received, asOf: Date): DirectoryReply {
  if (status === 200) return readAnswer(text, asOf)
  // The page of a proxy that knows no such address says nothing about a person.
  if (status === 404) return isPage(contentType) ? noAnswer('status') : answer(undefined, asOf)
  if (status === 401 || status === 403) return noAnswer('credentials')
  if (status === 429) return noAnswer('busy')
  return noAnswer(status >= 300 && status < 400 ? 'redirected' : 'status')
}

function isPage(contentType: string): boolean {
  return contentType !== '' && !/^application\/([\w.-]+\+)?json\b/i.test(contentType)
}

function readAnswer(text: string, asOf: Date): DirectoryReply {
  const read = Answer.safeParse(jsonOf(text))
  if (!read.success) return noAnswer('unreadable')
  return answer(read.data.admin ? read.data.province : undefined, asOf)
}

/** Undefined when it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
