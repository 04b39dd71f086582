import { type Outcome, ok } from '#domain/outcome'
import { hasCitizenCheckDigit } from '#domain/privacy'
import { unclear } from './provider-errors.ts'

/** Who signed in, as ThaiD attests it. */
export interface ThaidIdentity {
  /** 13 digits with a right check digit. Never stored in the clear, logged, or put into a URL. */
  readonly citizenId: string
  readonly nameTh: string
  readonly nameEn: string | null
  readonly issuer: string
}

type Values = Readonly<Record<string, unknown>>

interface TokenAnswer {
  /** The body of the token response. */
  readonly answer: Values
  /** The claims of the verified id_token, where there is one. */
  readonly claims: Values | undefined
  readonly issuer: string
  readonly nowSeconds: number
}

/**
 * Read the person from a token response, whose values stand flat beside the access token, in the id_token, or in both.
 *
 * @source DOPA RP API v1.0.1, token
 */
export function readIdentity(token: TokenAnswer): Outcome<ThaidIdentity> {
  const expiry = expirySeconds(token.answer, token.nowSeconds)
  if (expiry !== null && expiry < token.nowSeconds - clockTolerance) return unclear('expired')
  const citizenId = attested(token, 'pid')
  if (typeof citizenId !== 'string' || !hasCitizenCheckDigit(citizenId)) return unclear('pid')
  const nameTh = nameOf(attested(token, 'name'))
  if (nameTh === null) return unclear('name')
  const nameEn = nameOf(attested(token, 'name_en'))
  return ok({ citizenId, nameTh, nameEn, issuer: token.issuer })
}

const clockTolerance = 60

/**
 * When the access token ends, in Unix seconds; null where the answer does not say.
 *
 * ThaiD writes `expire_in` as an absolute time; `expires_in`, the standard's count of seconds, has been seen absolute.
 */
export function expirySeconds(answer: Values, nowSeconds: number): number | null {
  const stated = Number(answer.expire_in ?? answer.expires_in ?? Number.NaN)
  if (!Number.isFinite(stated) || stated < 0) return null
  return stated > 1e9 ? stated : nowSeconds + stated
}

/** A value that both parts hold must be the same in both; undefined where it is not. */
function attested({ answer, claims }: TokenAnswer, name: string): unknown {
  const [flat, claimed] = [answer[name], claims?.[name]]
  if (flat !== undefined && claimed !== undefined && flat !== claimed) return undefined
  return claimed ?? flat
}

const maximumLength = 200
/** Control characters, line separators, and the marks that turn the writing direction. */
const forbidden = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** A name fit to be shown and kept: normalised, trimmed, with a letter in it; null where it is not. */
export function nameOf(value: unknown): string | null {
  if (typeof value !== 'string' || !value.isWellFormed()) return null
  const name = value.normalize('NFC').trim()
  if (Array.from(name).length > maximumLength) return null
  return /\p{L}/u.test(name) && !forbidden.test(name) ? name : null
}
