import type { LetterDetails } from '../access.ts'

/** The field of a letter that a refusal is about, by its sentence; undefined when it is about none. */
export function fieldOf({
  code,
  en,
}: {
  readonly code: string
  readonly en: string
}): keyof LetterDetails | undefined {
  if (code === 'letter-date') return 'date'
  if (!code.startsWith('text-')) return undefined
  if (en.includes('letter number')) return 'number'
  if (en.includes('letter subject')) return 'subject'
  return en.includes('signatory') ? 'signatory' : undefined
}
