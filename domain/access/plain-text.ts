import { type Outcome, ok, refuse } from '#domain/outcome'
import { accessPolicy } from './policy.ts'

/** What a person may write in their own words. */
export type TextField = keyof typeof accessPolicy.text

const fieldNames: Readonly<Record<TextField, { readonly th: string; readonly en: string }>> = {
  purpose: { th: 'วัตถุประสงค์', en: 'purpose' },
  contact: { th: 'ช่องทางติดต่อที่ทำงาน', en: 'office contact' },
  note: { th: 'เหตุผลหรือหมายเหตุ', en: 'reason or note' },
  letterNumber: { th: 'เลขที่หนังสือ', en: 'letter number' },
  letterSubject: { th: 'เรื่องของหนังสือ', en: 'letter subject' },
  signatory: { th: 'ผู้ลงนาม', en: 'signatory' },
  receiptNumber: { th: 'เลขรับหนังสือ', en: 'receipt number' },
}

/** Controls but line breaks, invisible and direction-changing characters, private use, broken surrogates. */
const notPlain = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/u
/** More marks above and below one letter than Thai, or any other script in use here, ever needs. */
const tooManyMarks = /\p{M}{4}/u

/**
 * What somebody wrote, made uniform: NFC, single line breaks, no blanks at the ends. It stays text: whoever shows it
 * escapes it, whoever exports it guards against formulas.
 *
 * @returns `text-length`, `text-not-plain`.
 */
export function plainText(field: TextField, written: string): Outcome<string> {
  return plainTextOf(field, written, accessPolicy.text[field].min)
}

/** As {@link plainText}, of a text that is still being written: it may be too short, or empty. */
export function unfinishedText(field: TextField, written: string): Outcome<string> {
  return plainTextOf(field, written, 0)
}

function plainTextOf(field: TextField, written: string, least: number): Outcome<string> {
  const { min, max } = accessPolicy.text[field]
  const { th: fieldTh, en: fieldEn } = fieldNames[field]
  const lengthRefusal = refuse('text-length', { about: field, fieldTh, fieldEn, min, max })
  if (written.length > max * 8) return lengthRefusal
  const text = written.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
  if (notPlain.test(text.replaceAll('\n', '')) || tooManyMarks.test(text)) {
    return refuse('text-not-plain', { about: field, fieldTh, fieldEn })
  }
  const { length } = [...text]
  return length < least || length > max ? lengthRefusal : ok(text)
}
