import { type Outcome, ok, refuse } from '#domain/outcome'
import { maskCitizenIds } from '#domain/privacy'

declare const brand: unique symbol

/** A text that may go out by SMS; made by `smsText` alone. */
export type SmsText = string & { readonly [brand]: 'SmsText' }

/** How a text travels; the counts of 3GPP TS 23.038 and 23.040. */
export interface SmsLength {
  readonly encoding: 'gsm-7' | 'ucs-2'
  /** Septets or UTF-16 code units. */
  readonly units: number
  readonly segments: number
}

/** 3GPP TS 23.038 section 6.2.1; the escape to the extension table is left out. */
const basicAlphabet = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Each takes an escape before it. */
const extensionAlphabet = new Set('\f^{}\\[~]|€')

const room = {
  'gsm-7': { alone: 160, joined: 153 },
  'ucs-2': { alone: 70, joined: 67 },
} as const

/** Control characters but the line feed, marks of direction and width, and what belongs to no standard. */
const notPlain =
  /(?!\n)[\p{Cc}\p{Co}\p{Cn}\p{Cs}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u
const link = /:\/\/|\bwww\.|[a-z0-9][a-z0-9-]*\.(?:[a-z0-9-]+\.)*[a-z]{2,}(?![a-z])/iu

/**
 * A text that may go out: NFC, plain, without a link or a citizen id, and within the number of parts.
 *
 * @returns the text; or `sms-not-plain`, `sms-has-link`, `sms-has-citizen-id`, `sms-too-long`.
 */
export function smsText(text: string, limits: { readonly mostSegments: number }): Outcome<SmsText> {
  const composed = text.normalize('NFC').replaceAll('\r\n', '\n').trim()
  if (composed === '' || notPlain.test(composed)) return refuse('sms-not-plain')
  if (link.test(composed)) return refuse('sms-has-link')
  if (maskCitizenIds(composed) !== composed) return refuse('sms-has-citizen-id')
  const { segments } = smsLength(composed)
  if (segments > limits.mostSegments) {
    return refuse('sms-too-long', { segments, most: limits.mostSegments })
  }
  return ok(composed as SmsText)
}

/** In how many parts a text travels. */
export function smsLength(text: string): SmsLength {
  const gsm = Array.from(text, septets)
  const encoding = gsm.includes(0) ? 'ucs-2' : 'gsm-7'
  const widths = encoding === 'gsm-7' ? gsm : Array.from(text, ({ length }) => length)
  const units = widths.reduce((sum, width) => sum + width, 0)
  const { alone, joined } = room[encoding]
  return { encoding, units, segments: units <= alone ? 1 : parts(widths, joined) }
}

/** 0 for a character that GSM 7-bit has not. */
function septets(character: string): number {
  if (basicAlphabet.has(character)) return 1
  return extensionAlphabet.has(character) ? 2 : 0
}

/** A character of two units is never cut by the end of a part. */
function parts(widths: readonly number[], most: number): number {
  let count = 1
  let filled = 0
  for (const width of widths) {
    if (filled + width > most) {
      count += 1
      filled = 0
    }
    filled += width
  }
  return count
}
