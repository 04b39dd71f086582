import type { Call } from '#contract/client'
import type { KeptFields } from '../kept-fields.ts'
import { dayOfField } from './day-field.tsx'

type Registered = Pick<Call<'registerLetter'>['body'], 'letter' | 'receipt'>

/** The letter and its receipt as they are written; undefined while something is missing. */
export function letterIn(fields: KeptFields): Registered | undefined {
  const text = (name: string) => (fields.values[name] ?? '').trim()
  const date = dayOfField(fields, 'date')
  const receivedOn = dayOfField(fields, 'receivedOn')
  const names = ['number', 'subject', 'signatory', 'receiptNumber']
  if (date === undefined || receivedOn === undefined) return undefined
  if (names.some((name) => text(name) === '')) return undefined
  return {
    letter: {
      number: text('number'),
      date,
      subject: text('subject'),
      signatory: text('signatory'),
    },
    receipt: {
      number: text('receiptNumber'),
      receivedOn,
      by: text('by') === 'e-office' ? 'e-office' : 'paper',
    },
  }
}
