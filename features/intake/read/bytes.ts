const zero = 0x30

/** Text of a short range of ASCII bytes. */
export function readText(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] as number)
  return text
}

/** True when 13 bytes are the digits of a citizen id whose check digit is right. */
export function isCitizenId(bytes: Uint8Array, from: number): boolean {
  let sum = 0
  for (let index = 0; index < 12; index++) {
    const digit = (bytes[from + index] as number) - zero
    if (digit < 0 || digit > 9) return false
    sum += digit * (13 - index)
  }
  return (bytes[from + 12] as number) - zero === (11 - (sum % 11)) % 10
}

/** True when the twelve digits before the check digit are all the same: a placeholder, not a person. */
export function isPlaceholderId(bytes: Uint8Array, from: number): boolean {
  for (let index = 1; index < 12; index++) {
    if (bytes[from + index] !== bytes[from]) return false
  }
  return true
}

export function hasOnlyAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if ((bytes[at] as number) > 0x7f) return false
  }
  return true
}
