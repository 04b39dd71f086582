import { z } from 'zod'
import { gatewayAddress } from './gateway-address.ts'

const Path = z.string().regex(/^[^.]{1,100}(\.[^.]{1,100}){0,9}$/)
const Header = z.record(
  z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/),
  z.string().regex(/^[\x20-\x7e]{0,2000}$/),
)

type Template = string | number | boolean | null | Template[] | { [name: string]: Template }
const Template: z.ZodType<Template> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(Template),
    z.record(z.string(), Template),
  ]),
)

/** A status, and where the gateway says in the body what came of it, the place and the values. */
const Sign = z.strictObject({
  status: z.array(z.int().min(200).max(599)).min(1).optional(),
  path: Path.optional(),
  /** Compared as text: 0 and "0" are one. */
  equals: z.array(z.union([z.string(), z.number(), z.boolean()]).transform(String)).optional(),
})
export type Sign = z.output<typeof Sign>

const LookUp = z
  .strictObject({
    /** With `{key}` in it. */
    url: gatewayAddress,
    headers: Header.default({}),
    accepted: Sign,
    absent: Sign,
    providerId: Path.optional(),
  })
  .refine(({ url }) => url.includes('{key}'), { path: ['url'] })

const Receipts = z.strictObject({
  /** Where a list of reports stands; without it the report is the whole body. */
  list: Path.optional(),
  providerId: Path.optional(),
  key: Path.optional(),
  state: Path,
  at: Path.optional(),
  delivered: z.array(z.string().min(1)).min(1),
  failed: z.array(z.string().min(1)).min(1),
})

/**
 * A gateway that speaks HTTP, described by data.
 *
 * `{to}`, `{text}`, `{sender}`, `{key}` and `{callback}` are filled in the values of headers and body; in a JSON body they
 * stand inside text values, so that no message can change its form.
 */
export const HttpGatewaySettings = z
  .strictObject({
    /** Kept with every attempt. */
    name: z.string().regex(/^[a-z0-9-]{1,40}$/),
    url: gatewayAddress,
    method: z.enum(['POST', 'PUT']).default('POST'),
    headers: Header.default({}),
    encoding: z.enum(['json', 'form']),
    body: z.record(z.string().min(1), Template),
    sender: z
      .string()
      .regex(/^[\x20-\x7e]{0,40}$/)
      .default(''),
    /** `+66812345678`, `66812345678` or `0812345678`. */
    number: z.enum(['e164', 'international', 'local']).default('e164'),
    success: Sign,
    providerId: Path.optional(),
    segments: Path.optional(),
    /** Signs that this message will never be taken, such as a number that does not exist. */
    final: z.array(Sign).default([]),
    /** Whether the gateway promises to send one message however often it gets one key. */
    honoursKey: z.boolean().default(false),
    lookUp: LookUp.optional(),
    callback: z.url({ protocol: /^https?$/ }).optional(),
    receipts: Receipts.optional(),
  })
  .refine(({ encoding, body }) => encoding === 'json' || isFlat(body), { path: ['body'] })
  .refine(({ body }) => JSON.stringify(body).includes('{to}'), { path: ['body'] })
  .refine(({ body }) => JSON.stringify(body).includes('{text}'), { path: ['body'] })
  .refine(usesItsKey, { path: ['honoursKey'] })
export type HttpGatewaySettings = z.output<typeof HttpGatewaySettings>

function isFlat(body: object): boolean {
  return Object.values(body).every((value) => typeof value !== 'object')
}

function usesItsKey(settings: {
  honoursKey: boolean
  lookUp?: object | undefined
  body: object
  headers: object
}): boolean {
  if (!settings.honoursKey && settings.lookUp === undefined) return true
  return JSON.stringify([settings.body, settings.headers]).includes('{key}')
}
