import { isDate, resultCodes, resultSpellings } from '#domain/privacy'
import { isCitizenId, readText } from './bytes.ts'
import { findingIndex } from './findings.ts'

/** No finding: the value was written as it stands. */
export const fine = -1

const codeInvalid = findingIndex('code-invalid')
const tooLong = findingIndex('too-long')
const looksLikeCitizenId = findingIndex('looks-like-citizen-id')
const numberInvalid = findingIndex('number-invalid')
const numberRounded = findingIndex('number-rounded')
const dateInvalid = findingIndex('date-invalid')
const dateBuddhist = findingIndex('date-buddhist')
const timeInvalid = findingIndex('time-invalid')
const resultText = findingIndex('result-text')

const zero = 0x30
const point = 0x2e
const minus = 0x2d
const dash = 0x2d
const space = 0x20
const colon = 0x3a
const bar = 0x7c

const allowedInCodes = new Uint8Array(256)
for (const byte of new TextEncoder().encode(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,+/_-',
)) {
  allowedInCodes[byte] = 1
}

const resultByText = new Map([
  ...resultCodes.map((code) => [code, code] as const),
  ...Object.entries(resultSpellings),
])

/**
 * Writes values of one type each at `out`, and moves it on.
 *
 * Every method takes a trimmed, non-empty range of `bytes`, and returns `fine` or the index of what it found. Unless
 * that finding says that the value was changed, nothing was written.
 */
export class ValueWriter {
  readonly bytes: Uint8Array
  out = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  code(from: number, to: number, width: number): number {
    const length = to - from
    if (length > width) return tooLong
    const { bytes, out } = this
    for (let index = 0; index < length; index++) {
      const byte = bytes[from + index] as number
      if (allowedInCodes[byte] === 0) return codeInvalid
      bytes[out + index] = byte
    }
    if (length === 13 && isCitizenId(bytes, from)) return looksLikeCitizenId
    this.out = out + length
    return fine
  }

  /** The major group of a four-digit occupation: its first digit and three zeros; 9999 means unknown and stays. */
  occupationGroup(from: number, to: number): number {
    if (to - from !== 4) return to - from > 4 ? tooLong : codeInvalid
    const code = this.#digits(from, 4)
    if (code < 0) return codeInvalid
    this.text(code === 9999 ? '9999' : `${Math.floor(code / 1000)}000`)
    return fine
  }

  integer(from: number, to: number, width: number): number {
    return this.decimal(from, to, { integerDigits: width, scale: 0 })
  }

  /** Digits with an optional minus and point; places beyond the scale are rounded half away from zero. */
  decimal(from: number, to: number, size: { integerDigits: number; scale: number }): number {
    const { bytes } = this
    const start = bytes[from] === minus ? from + 1 : from
    let at = start
    while (at < to && isDigit(bytes[at] as number)) at++
    const pointAt = at
    if (at < to && bytes[at] === point) at++
    while (at < to && isDigit(bytes[at] as number)) at++
    const digits = at - start - (at > pointAt ? 1 : 0)
    if (at !== to || digits === 0) return numberInvalid
    let significant = start
    while (significant < pointAt - 1 && bytes[significant] === zero) significant++
    if (pointAt - significant > size.integerDigits) return numberInvalid
    const end =
      size.scale === 0 || digits === pointAt - start
        ? pointAt
        : Math.min(to, pointAt + 1 + size.scale)
    if (!this.#isRounded(end, to)) {
      if (start > from) this.bytes[this.out++] = minus
      this.copy(significant, end)
      return fine
    }
    return this.#rounded({ from, significant, end, to, ...size })
  }

  /** True when places that do not fit hold anything but zeros. */
  #isRounded(end: number, to: number): boolean {
    for (let at = end; at < to; at++) {
      const byte = this.bytes[at]
      if (byte !== zero && byte !== point) return true
    }
    return false
  }

  #rounded(at: {
    from: number
    significant: number
    end: number
    to: number
    integerDigits: number
    scale: number
  }): number {
    const kept = readText(this.bytes, at.significant, at.end).replace('.', '')
    const next = this.bytes[at.end] === point ? at.end + 1 : at.end
    const isUp = (this.bytes[next] as number) >= zero + 5
    const scaled = (BigInt(kept || '0') + (isUp ? 1n : 0n)).toString().padStart(at.scale + 1, '0')
    if (scaled.length > at.integerDigits + at.scale) return numberInvalid
    const sign = this.bytes[at.from] === minus ? '-' : ''
    const places = at.scale === 0 ? '' : `.${scaled.slice(-at.scale)}`
    this.text(`${sign}${scaled.slice(0, scaled.length - at.scale)}${places}`)
    return numberRounded
  }

  /** A laboratory result: the number, the sign and the code, with bars between. */
  result(from: number, to: number): number {
    const sign = this.#comparison(from, to)
    let numberFrom = from + sign.length
    while (numberFrom < to && this.bytes[numberFrom] === space) numberFrom++
    const found = this.decimal(numberFrom, to, resultSize)
    if (found !== numberInvalid) {
      this.text(`|${comparisons[sign] ?? ''}|`)
      return found
    }
    const code = to - from > 32 ? undefined : resultByText.get(this.#upperText(from, to))
    this.text(`||${code ?? ''}`)
    return code === undefined ? resultText : fine
  }

  #comparison(from: number, to: number): string {
    const first = this.bytes[from] as number
    if (first < lessThan || first > greaterThan) return ''
    const two = readText(this.bytes, from, Math.min(from + 2, to))
    return two in comparisons ? two : two.charAt(0)
  }

  #upperText(from: number, to: number): string {
    return readText(this.bytes, from, to).toUpperCase().replaceAll(/\s+/g, ' ')
  }

  /** YYYYMMDD as a number, or `-1 - finding`. */
  readDate(from: number, to: number): number {
    if (to - from !== 8) return -1 - dateInvalid
    return this.#readDate(from)
  }

  #readDate(from: number): number {
    const date = this.#digits(from, 8)
    if (date < 0) return -1 - dateInvalid
    if (isDate(date)) return date
    return date > 24_010_000 && date < 27_000_000 ? -1 - dateBuddhist : -1 - dateInvalid
  }

  /** The date part of a date-time, or `-1 - finding`; a bare date is one at midnight, seconds may be absent. */
  readDateTime(from: number, to: number): number {
    const length = to - from
    if (length !== 14 && length !== 12 && length !== 8) return -1 - dateInvalid
    const date = this.#readDate(from)
    return date < 0 || this.#isTime(from + 8, to) ? date : -1 - timeInvalid
  }

  #isTime(from: number, to: number): boolean {
    for (let at = from; at < to; at += 2) {
      const part = this.#digits(at, 2)
      if (part < 0 || part > (at === from ? 23 : 59)) return false
    }
    return true
  }

  date(date: number): void {
    const { bytes, out } = this
    const year = (date / 10_000) | 0
    const month = ((date / 100) | 0) % 100
    this.#pair(out, (year / 100) | 0)
    this.#pair(out + 2, year % 100)
    bytes[out + 4] = dash
    this.#pair(out + 5, month)
    bytes[out + 7] = dash
    this.#pair(out + 8, date % 100)
    this.out = out + 10
  }

  /** A space and the time of day of a checked date-time, cut to its first `parts` (hours, minutes, seconds). */
  timeAfterDate(from: number, to: number, parts: number): void {
    this.bytes[this.out++] = space
    this.#time(from + 8, to, parts)
  }

  /** A time of day HHMMSS or HHMM, cut to the hour. */
  hour(from: number, to: number): number {
    const length = to - from
    if ((length !== 6 && length !== 4) || !this.#isTime(from, to)) return timeInvalid
    this.#time(from, to, 1)
    return fine
  }

  #time(from: number, to: number, parts: number): void {
    const { bytes } = this
    for (let part = 0; part < 3; part++) {
      const at = from + part * 2
      const isKept = part < parts && at < to
      if (part > 0) bytes[this.out++] = colon
      bytes[this.out++] = isKept ? (bytes[at] as number) : zero
      bytes[this.out++] = isKept ? (bytes[at + 1] as number) : zero
    }
  }

  /** A small whole number, 0 or more. */
  number(value: number): void {
    if (value < 10) this.bytes[this.out++] = zero + value
    else if (value < 100) {
      this.#pair(this.out, value)
      this.out += 2
    } else this.text(String(value))
  }

  text(text: string): void {
    for (let index = 0; index < text.length; index++) {
      this.bytes[this.out++] = text.charCodeAt(index)
    }
  }

  copy(from: number, to: number): void {
    const { bytes, out } = this
    for (let at = from; at < to; at++) bytes[out + at - from] = bytes[at] as number
    this.out = out + to - from
  }

  bar(): void {
    this.bytes[this.out++] = bar
  }

  #pair(at: number, value: number): void {
    this.bytes[at] = zero + ((value / 10) | 0)
    this.bytes[at + 1] = zero + (value % 10)
  }

  /** The number that so many digits make, or -1 where one of them is none. */
  #digits(from: number, count: number): number {
    let value = 0
    for (let at = from; at < from + count; at++) {
      const digit = (this.bytes[at] as number) - zero
      if (digit < 0 || digit > 9) return -1
      value = value * 10 + digit
    }
    return value
  }
}

/** More digits than any laboratory reports, and fewer than a telephone number or a citizen id has. */
const resultSize = { integerDigits: 8, scale: 4 }

const lessThan = 0x3c
const greaterThan = 0x3e
const comparisons: Readonly<Record<string, string>> = {
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '=<': '<=',
  '=>': '>=',
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= zero + 9
}
