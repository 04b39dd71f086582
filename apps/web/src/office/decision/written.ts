import type { Choice } from './follows-of.ts'

export const subjects = ['agreement', 'terms', 'letter', 'details'] as const
export type Subject = (typeof subjects)[number]

interface Limits {
  readonly min: number
  readonly max: number
}

/** While the ministry's own are not known; the server decides. */
export const usualLimits: Limits = { min: 5, max: 1000 }

/** How many characters a text has, as the rules count them. */
export function lengthOf(text: string): number {
  return [...text.normalize('NFC').trim()].length
}

/** Whether a text may be sent: how many characters are missing, or too many. */
export function fitOf(
  text: string,
  { min, max }: Limits,
): { readonly short: number; readonly over: number } {
  const length = lengthOf(text)
  return { short: Math.max(0, min - length), over: Math.max(0, length - max) }
}

function fits(text: string, limits: Limits): boolean {
  const { short, over } = fitOf(text, limits)
  return short === 0 && over === 0
}

type Values = Readonly<Record<string, string>>

/** The reasons of a return as they are written now. */
export function reasonsIn(
  values: Values,
): readonly { readonly about: Subject; readonly reason: string }[] {
  return subjects
    .filter((about) => (values[`about-${about}`] ?? '') !== '')
    .map((about) => ({ about, reason: values[`reason-${about}`] ?? '' }))
}

/** Whether all that a decision needs is written. */
export function isWritten(choice: Choice, values: Values, limits: Limits): boolean {
  if (choice !== 'return') return fits(values[`note-${choice}`] ?? '', limits)
  const reasons = reasonsIn(values)
  return reasons.length > 0 && reasons.every(({ reason }) => fits(reason, limits))
}
