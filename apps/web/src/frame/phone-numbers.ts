import type { Language } from '../language/texts.ts'

/** Each of the numbers of a contact, as its configuration writes them: `02 590 2180-87 ต่อ 313 หรือ 083-0649863`. */
export function phoneNumbers(written: string, language: Language): readonly string[] {
  const numbers = written.split(/\s+(?:หรือ|or)\s+/)
  if (language === 'th') return numbers
  return numbers.map((number) => number.replaceAll('ต่อ', 'ext.'))
}
