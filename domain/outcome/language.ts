import type { Refusal } from './outcome.ts'
import { refusals } from './refusals.ts'

export type Language = 'th' | 'en'

/** The sentence of a refusal in the reader's language, with its position where it has one. */
export function sentence(refusal: Refusal, language: Language): string {
  const text = refusals[refusal.code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = refusal.detail?.[name]
    return value === undefined ? whole : String(value)
  })
  if (refusal.position === undefined) return text
  const { line, column } = refusal.position
  return language === 'th'
    ? `${text} (บรรทัด ${line} ตำแหน่ง ${column})`
    : `${text} (line ${line}, column ${column})`
}
