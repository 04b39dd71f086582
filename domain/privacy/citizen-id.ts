/** What a citizen id is replaced by in text that people typed. */
export const citizenIdMark = '[citizen id removed]'

/**
 * True when 13 digits end in the check digit of a Thai citizen id: the digits weighted 13 down to 2, modulo 11.
 *
 * @source Ministry of Interior, 13-digit identification number
 */
export function hasCitizenCheckDigit(digits: string): boolean {
  return /^\d{13}$/.test(digits) && isCitizenIdAt(Array.from(digits, Number), 0)
}

function isCitizenIdAt(digits: readonly number[], start: number): boolean {
  let sum = 0
  for (let at = 0; at < 12; at += 1) sum += (digits[start + at] ?? 0) * (13 - at)
  return (11 - (sum % 11)) % 10 === digits[start + 12]
}

/** Replace every citizen id in a text, written plainly, with dashes or spaces between, or in Thai digits. */
export function maskCitizenIds(text: string): string {
  return text.replace(candidate, maskCandidate)
}

const digit = '[0-9๐-๙]'
const candidate = new RegExp(`${digit}(?:[ -]?${digit}){12,}`, 'g')

/** A run of digits may be longer than 13: a right id anywhere inside it is removed. */
function maskCandidate(run: string): string {
  const places = Array.from(run.matchAll(new RegExp(digit, 'g')), (match) => match.index)
  const digits = places.map((place) => digitValue(run.charCodeAt(place)))
  let masked = ''
  let kept = 0
  for (let start = 0; start + 13 <= digits.length; start += 1) {
    if (!isCitizenIdAt(digits, start)) continue
    masked += run.slice(kept, places[start]) + citizenIdMark
    kept = (places[start + 12] ?? run.length) + 1
    start += 12
  }
  return masked + run.slice(kept)
}

const thaiZero = 0x0e50

function digitValue(code: number): number {
  return code >= thaiZero ? code - thaiZero : code - 0x30
}
