/** Characters of a text as the rules count them. */
export function countOf(text: string): number {
  return [...text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()].length
}

/** Digits as machines read them; Thai digits are typed too. */
export function latinDigits(text: string): string {
  return text.replaceAll(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)))
}
