/** What a citizen id is replaced by in text that people typed. */
export const citizenIdMark = '[citizen id removed]'

/**
 * True when 13 digits end in the check digit of a Thai citizen id: the digits weighted 13 down to 2, modulo 11.
 *
 * @source Ministry of Interior, 13-digit identification number
 */
export function hasCitizenCheckDigit(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false
  const sum = Array.from(digits.slice(0, 12), Number).reduce(
    (total, digit, index) => total + digit * (13 - index),
    0,
  )
  return (11 - (sum % 11)) % 10 === Number(digits[12])
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
  const digits = places.map((place) => arabicDigit(run.charCodeAt(place))).join('')
  for (let start = 0; start + 13 <= digits.length; start++) {
    if (!hasCitizenCheckDigit(digits.slice(start, start + 13))) continue
    const from = places[start] ?? 0
    const to = (places[start + 12] ?? run.length) + 1
    return run.slice(0, from) + citizenIdMark + maskCitizenIds(run.slice(to))
  }
  return run
}

const thaiZero = 0x0e50

function arabicDigit(code: number): number {
  return code >= thaiZero ? code - thaiZero : code - 0x30
}
