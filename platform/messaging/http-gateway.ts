import type { LookUpResult, SendRequest, SendResult, SmsGateway } from './gateway.ts'
import { callGateway, type HttpAnswer } from './http-call.ts'
import type { HttpGatewaySettings, Sign } from './http-gateway-settings.ts'
import { readHttpReceipts } from './http-receipts.ts'
import { resultOfFailure } from './http-status.ts'
import { jsonOf, nameAt } from './json-path.ts'
import { gatewayForm, localForm } from './phone-number.ts'
import { callbackFor } from './receipt-fields.ts'

type Values = Readonly<Record<string, string>>

/** Any gateway that speaks HTTP, as its settings describe it. */
export function httpGateway(settings: HttpGatewaySettings): SmsGateway {
  const { lookUp } = settings
  return {
    name: settings.name,
    honoursKey: settings.honoursKey,
    send: async (request) => resultOf(settings, await send(settings, request)),
    ...(lookUp !== undefined && {
      lookUp: async (key: string, signal: AbortSignal) =>
        foundBy(lookUp, await ask(lookUp, key, signal)),
    }),
    readReceipts: (raw) => readHttpReceipts(settings.receipts, raw),
  }
}

function send(settings: HttpGatewaySettings, request: SendRequest): Promise<HttpAnswer> {
  const values = valuesOf(settings, request)
  const isJson = settings.encoding === 'json'
  const body = isJson
    ? JSON.stringify(filled(settings.body, values))
    : new URLSearchParams(
        Object.entries(settings.body).map(([name, value]) => [name, fill(String(value), values)]),
      ).toString()
  return callGateway({
    url: new URL(settings.url),
    method: settings.method,
    headers: {
      accept: 'application/json',
      'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
      ...headersOf(settings.headers, values),
    },
    body,
    signal: request.signal,
  })
}

function valuesOf(settings: HttpGatewaySettings, request: SendRequest): Values {
  const { to, text, idempotencyKey: key } = request
  const forms = { e164: to, international: gatewayForm(to), local: localForm(to) }
  const callback = settings.callback === undefined ? '' : callbackFor(settings.callback, key)
  return { to: forms[settings.number], text, sender: settings.sender, key, callback }
}

/** A header holds printable ASCII only, so a text goes there escaped. */
function headersOf(headers: Values, values: Values): Values {
  const plain = { ...values, text: encodeURIComponent(values.text ?? '') }
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), fill(value, plain)]),
  )
}

function filled(template: unknown, values: Values): unknown {
  if (typeof template === 'string') return fill(template, values)
  if (Array.isArray(template)) return template.map((one) => filled(one, values))
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [name, filled(value, values)]),
  )
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(to|text|sender|key|callback)\}/g, (_, name: string) => values[name] ?? '')
}

function resultOf(settings: HttpGatewaySettings, answer: HttpAnswer): SendResult {
  if (answer.kind !== 'answer') return resultOfFailure(answer)
  const json = jsonOf(answer.body)
  if (settings.final.some((sign) => shows(sign, answer.status, json))) {
    return { outcome: 'rejected', reason: 'bad-number', retryable: false }
  }
  if (!shows(settings.success, answer.status, json)) return unsuccessful(settings, answer, json)
  const segments = settings.segments === undefined ? null : nameAt(json, settings.segments)
  return {
    outcome: 'accepted',
    providerId: settings.providerId === undefined ? null : nameAt(json, settings.providerId),
    ...(segments !== null && /^\d{1,3}$/.test(segments) && { segments: Number(segments) }),
  }
}

/** A well-formed answer that says something else than success is a refusal, whatever its status. */
function unsuccessful(
  { success }: HttpGatewaySettings,
  answer: HttpAnswer,
  json: unknown,
): SendResult {
  const result = resultOfFailure(answer)
  if (result.outcome === 'rejected' || answer.kind !== 'answer' || answer.status > 299)
    return result
  const says = success.path !== undefined && nameAt(json, success.path) !== null
  return says ? { outcome: 'rejected', reason: 'refused', retryable: true } : result
}

/** Without a list of statuses any of 200 to 299 will do. */
function shows(sign: Sign, status: number, json: unknown): boolean {
  const fits = sign.status?.includes(status) ?? (status >= 200 && status <= 299)
  if (!fits || sign.path === undefined) return fits
  const value = nameAt(json, sign.path)
  return value !== null && (sign.equals?.includes(value) ?? true)
}

type LookUp = NonNullable<HttpGatewaySettings['lookUp']>

function ask({ url, headers }: LookUp, key: string, signal: AbortSignal): Promise<HttpAnswer> {
  return callGateway({
    url: new URL(url.replaceAll('{key}', encodeURIComponent(key))),
    method: 'GET',
    headers: { accept: 'application/json', ...headersOf(headers, { key }) },
    body: undefined,
    signal,
  })
}

function foundBy(lookUp: LookUp, answer: HttpAnswer): LookUpResult {
  if (answer.kind !== 'answer') return { outcome: 'unknown' }
  const json = jsonOf(answer.body)
  if (shows(lookUp.accepted, answer.status, json)) {
    const { providerId } = lookUp
    return {
      outcome: 'accepted',
      providerId: providerId === undefined ? null : nameAt(json, providerId),
    }
  }
  return { outcome: shows(lookUp.absent, answer.status, json) ? 'absent' : 'unknown' }
}
