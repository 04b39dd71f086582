import type { RawReceipt, Receipt } from './gateway.ts'

/** The fields of a delivery report, from its JSON or form body, else its address. */
export function fieldsOf({ query, contentType, body }: RawReceipt): unknown {
  if (body.trim() === '') return fieldsOfForm(query)
  if (contentType.includes('x-www-form-urlencoded')) return fieldsOfForm(body)
  try {
    return JSON.parse(body)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function fieldsOfForm(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** The idempotency key that we put into the callback address; `null` where it is none of ours. */
export function keyIn(query: string): string | null {
  const key = new URLSearchParams(query).get('key')
  return key !== null && /^[\w-]{1,80}$/.test(key) ? key : null
}

/** The callback address of one message. */
export function callbackFor(address: string, key: string): string {
  const url = new URL(address)
  url.searchParams.set('key', key)
  return url.href
}

/** A time that says its zone, or a plain one of Bangkok; undefined for anything else. */
export function receiptTime(value: unknown): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)) return null
  const text = value.trim().replace(' ', 'T')
  const at = new Date(/(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}+07:00`)
  return Number.isNaN(at.getTime()) ? null : at
}

/** What a word for a state means, by the words that the gateway is known to use. */
export function stateOf(
  word: unknown,
  words: { readonly delivered: readonly string[]; readonly failed: readonly string[] },
): Receipt['state'] {
  const plain = String(word).trim().toLowerCase()
  if (words.delivered.some((known) => known.toLowerCase() === plain)) return 'delivered'
  return words.failed.some((known) => known.toLowerCase() === plain) ? 'failed' : 'pending'
}
