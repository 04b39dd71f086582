import { type Outcome, ok, type RefusalCode, refuse } from '#domain/outcome'

declare const brand: unique symbol

/** A Thai mobile number in E.164, `+66` and nine digits; made by `phoneNumber` alone. */
export type PhoneNumber = string & { readonly [brand]: 'PhoneNumber' }

/** What people put between digits, and marks of direction and width that come along when pasted. */
const separators =
  /[\s().\-\u00AD\u2010-\u2015\u2212\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const thaiDigits = /[๐-๙]/g
const thaiZero = 0x0e50

/**
 * Read a Thai mobile number as people write it: `0XXXXXXXXX`, `66…`, `+66…`, with spaces, dashes or Thai digits.
 *
 * @returns the number; or `phone-number-unreadable`, `-foreign`, `-landline`, `-premium`.
 * @source National numbering plan of Thailand, NBTC: mobile 06, 08, 09; landline 02 to 05, 07; services 1XXX, 1900.
 */
export function phoneNumber(text: string): Outcome<PhoneNumber> {
  if (text.length > 100) return refuse('phone-number-unreadable')
  const plain = text
    .normalize('NFKC')
    .replace(thaiDigits, (digit) => String(digit.charCodeAt(0) - thaiZero))
    .replace(separators, '')
  if (!/^\+?\d{3,20}$/.test(plain)) return refuse('phone-number-unreadable')
  const national = nationalPart(plain)
  if (national === 'foreign') return refuse('phone-number-foreign')
  if (!/^[689]\d{8}$/.test(national)) return refuse(whyNotMobile(national))
  return ok(`+66${national}` as PhoneNumber)
}

/** The digits after the country code or the leading zero. */
function nationalPart(plain: string): string {
  if (plain.startsWith('+66')) return plain.slice(3)
  if (plain.startsWith('+') || plain.startsWith('00')) return 'foreign'
  if (/^66\d{8,9}$/.test(plain)) return plain.slice(2)
  if (plain.startsWith('0')) return plain.slice(1)
  if (plain.startsWith('1') && plain.length <= 10) return plain
  return plain.length > 10 ? 'foreign' : ''
}

function whyNotMobile(national: string): RefusalCode {
  if (/^1(?:[89]00\d*|\d{2,3})$/.test(national)) return 'phone-number-premium'
  return /^[23457]\d{7}$/.test(national) ? 'phone-number-landline' : 'phone-number-unreadable'
}

/** What may be shown of a number: `08x-xxx-x123`. */
export function maskedPhone(number: PhoneNumber): string {
  return `0${number.slice(3, 4)}x-xxx-x${number.slice(-3)}`
}

/** `0XXXXXXXXX`, as people in Thailand write it. */
export function localForm(number: PhoneNumber): string {
  return `0${number.slice(3)}`
}

/** `66XXXXXXXXX`, as Thai gateways write it. */
export function gatewayForm(number: PhoneNumber): string {
  return number.slice(1)
}
