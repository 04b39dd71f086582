import { z } from 'zod'
import type { SendRequest, SendResult, SmsGateway } from './gateway.ts'
import { gatewayAddress } from './gateway-address.ts'
import { callGateway, type HttpAnswer } from './http-call.ts'
import { resultOfFailure } from './http-status.ts'
import { jsonOf } from './json-path.ts'
import { gatewayForm, type PhoneNumber, phoneNumber } from './phone-number.ts'
import { callbackFor } from './receipt-fields.ts'
import { readThaiBulkSmsReceipts } from './thai-bulk-sms-receipts.ts'

/** An account at ThaiBulkSMS. */
export const ThaiBulkSmsSettings = z.strictObject({
  /** Only another one in tests, or behind an own proxy. */
  address: gatewayAddress.default('https://api-v2.thaibulksms.com'),
  apiKey: z.string().regex(/^[^\s:]+$/),
  apiSecret: z.string().regex(/^\S+$/),
  /** Registered beforehand; at most 11 characters. */
  sender: z.string().regex(/^[A-Za-z0-9_.-]{1,11}$/),
  /** From which credit it is paid. */
  force: z.enum(['standard', 'corporate']).default('corporate'),
  /** Where receipts come to, with the secret that proves them; the key of the message is added to it. */
  callback: z.url({ protocol: /^https?$/ }).optional(),
})
export type ThaiBulkSmsSettings = z.output<typeof ThaiBulkSmsSettings>

const Answer = z.object({
  phone_number_list: z
    .array(
      z.object({
        number: z.coerce.string(),
        message_id: z.union([z.string().min(1), z.number()]).transform(String),
        used_credit: z.coerce.number().optional().catch(undefined),
      }),
    )
    .default([]),
  bad_phone_number_list: z
    .array(z.object({ number: z.coerce.string(), message: z.string().catch('') }))
    .default([]),
})
const Refusal = z.object({
  error: z.object({
    name: z.coerce.string().catch(''),
    description: z.coerce.string().catch(''),
  }),
})

/**
 * ThaiBulkSMS, API v2: Basic with key and secret, a form, one number a call.
 *
 * It knows neither keys nor look-ups; its receipts come to an address that carries our key, so that one of them can
 * tell what became of a call whose answer was lost.
 */
export function thaiBulkSms(settings: ThaiBulkSmsSettings): SmsGateway {
  return {
    name: 'thaibulksms',
    honoursKey: false,
    send: async (request) => resultOf(await call(settings, request), request.to),
    readReceipts: readThaiBulkSmsReceipts,
  }
}

function call(settings: ThaiBulkSmsSettings, request: SendRequest): Promise<HttpAnswer> {
  const { address, apiKey, apiSecret, sender, force, callback } = settings
  const form = new URLSearchParams({
    msisdn: gatewayForm(request.to),
    message: request.text,
    sender,
    force,
  })
  if (callback !== undefined) {
    form.set('callback_url', callbackFor(callback, request.idempotencyKey))
  }
  const credentials = Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')
  return callGateway({
    url: new URL(`${address.replace(/\/$/, '')}/sms`),
    method: 'POST',
    headers: {
      authorization: `Basic ${credentials}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: form.toString(),
    signal: request.signal,
  })
}

function resultOf(answer: HttpAnswer, to: PhoneNumber): SendResult {
  if (answer.kind !== 'answer') return resultOfFailure(answer)
  const json = jsonOf(answer.body)
  const refusal = Refusal.safeParse(json).data
  if (refusal !== undefined)
    return refusedWith(`${refusal.error.name} ${refusal.error.description}`, answer)
  if (answer.status < 200 || answer.status > 299) return resultOfFailure(answer)
  const lists = Answer.safeParse(json).data
  const taken = lists?.phone_number_list.find(({ number }) => isSame(number, to))
  if (taken !== undefined) {
    return {
      outcome: 'accepted',
      providerId: taken.message_id,
      ...(taken.used_credit !== undefined && { segments: taken.used_credit }),
    }
  }
  const bad = lists?.bad_phone_number_list.find(({ number }) => isSame(number, to))
  return bad === undefined
    ? { outcome: 'unknown', reason: 'unclear-answer' }
    : refusedNumber(bad.message)
}

function isSame(written: string, to: PhoneNumber): boolean {
  const read = phoneNumber(written)
  return read.ok && read.value === to
}

/** Its list of error numbers is not published, so what is known of the words decides, else the status. */
function refusedWith(words: string, answer: HttpAnswer): SendResult {
  if (/credit/i.test(words)) return { outcome: 'rejected', reason: 'no-credit', retryable: true }
  const result = resultOfFailure(answer)
  // It said that it refused, so nothing is unknown.
  return result.outcome === 'rejected'
    ? result
    : { outcome: 'rejected', reason: 'refused', retryable: true }
}

function refusedNumber(words: string): SendResult {
  return /credit/i.test(words)
    ? { outcome: 'rejected', reason: 'no-credit', retryable: true }
    : { outcome: 'rejected', reason: 'bad-number', retryable: false }
}
