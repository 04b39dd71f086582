import { createHmac } from 'node:crypto'

/** The kinds of paper that the system makes. */
export const formKinds = ['agreement', 'terms', 'letter'] as const
export type FormKind = (typeof formKinds)[number]

/** What the code on one page of a form says. */
export interface PageCode {
  readonly kind: FormKind
  readonly formVersion: number
  readonly termsVersion: number
  /** {@link shortApplicationId}, or `BLANK`. */
  readonly application: string
  readonly page: number
  readonly pages: number
  /** Made with the home's key over the rest and the agency: a code that was made up does not have it. */
  readonly check: string
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const form =
  /^HIPPO1:(AGREEMENT|TERMS|LETTER):([1-9]\d{0,3}):([1-9]\d{0,3}):([0-9A-Z]{5,8}):([1-9]\d{0,2})\/([1-9]\d{0,2}):([0-9A-Z]{6})$/

/** `HIPPO1:<form>:<formVersion>:<termsVersion>:<application>:<page>/<pages>:<check>` */
export function codeText(code: PageCode): string {
  return `${codeHead(code)}:${code.check}`
}

/** The code as data; undefined for any other text. */
export function readCode(text: string): PageCode | undefined {
  const [, kind, formVersion, termsVersion, application = '', page, pages, check = ''] =
    form.exec(text) ?? []
  const known = formKinds.find((one) => one.toUpperCase() === kind)
  if (known === undefined) return undefined
  const numbers = { formVersion: Number(formVersion), termsVersion: Number(termsVersion) }
  return { kind: known, ...numbers, application, page: Number(page), pages: Number(pages), check }
}

/**
 * The check of a code.
 *
 * @param key 32 bytes of the home.
 * @param agency what the form was made for, as printed on it; empty for a blank form.
 */
export function codeCheck(key: Buffer, code: Omit<PageCode, 'check'>, agency: string): string {
  const digest = createHmac('sha256', key)
    .update(`form\0${codeHead(code)}\0${agency}`)
    .digest()
  return base32(digest.readUIntBE(0, 5)).slice(0, 6)
}

/** The first 40 bits of an application's id (UUID) in eight characters that are hard to mistake for one another. */
export function shortApplicationId(applicationId: string): string {
  return base32(Number.parseInt(applicationId.replaceAll('-', '').slice(0, 10), 16))
}

function codeHead(code: Omit<PageCode, 'check'>): string {
  const { kind, formVersion, termsVersion, application, page, pages } = code
  const versions = `${formVersion}:${termsVersion}`
  return `HIPPO1:${kind.toUpperCase()}:${versions}:${application}:${page}/${pages}`
}

/** 40 bits as eight characters of Crockford's base 32. */
function base32(bits: number): string {
  let text = ''
  for (let left = bits, at = 0; at < 8; at += 1, left = Math.floor(left / 32)) {
    text = (alphabet[left % 32] ?? '') + text
  }
  return text
}
