import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { type Outcome, ok, refuse } from '#domain/outcome'
import { type FormKind, formKinds } from './page-code.ts'

/** What a form's wording may leave open, and how many millimetres a blank form keeps for it. */
export const placeWidths = {
  agency: 72,
  agencyAddress: 60,
  applicant: 68,
  blank: 50,
  date: 50,
  email: 52,
  letterNumber: 34,
  phone: 34,
  place: 56,
  position: 58,
  province: 36,
  runningNumber: 32,
  signatory: 62,
  signatoryPosition: 66,
} as const

export type Place = keyof typeof placeWidths

const Line = z
  .string()
  .min(1)
  .max(4000)
  .refine((text) => !/[\p{Cc}]/u.test(text), 'a line holds no line break')
  .refine(
    (text) => [...text.matchAll(/\{([^}]*)\}/g)].every(([, name = '']) => name in placeWidths),
    `only these may stand in braces: ${Object.keys(placeWidths).join(', ')}`,
  )
const Lines = z.array(Line).max(60)
const Version = z.int().min(1).max(9999)
const FormNumber = z.string().min(1).max(60)

const Clause = z.strictObject({
  title: Line,
  text: Lines.default([]),
  items: Lines.default([]),
})
const Signature = z.strictObject({ role: Line, name: Line, position: Line })
const clauses = {
  formNumber: FormNumber,
  revision: Version,
  title: Lines.min(1),
  head: Lines,
  preamble: Lines.min(1),
  clauses: z.array(Clause).min(1).max(60),
  closing: Lines.min(1),
  signatures: z.array(Signature).min(1).max(12),
}

const forms = {
  agreement: z.strictObject({ form: z.literal('agreement'), ...clauses }),
  terms: z.strictObject({ form: z.literal('terms'), termsVersion: Version, ...clauses }),
  letter: z.strictObject({
    form: z.literal('letter'),
    formNumber: FormNumber,
    revision: Version,
    to: Line,
    subject: Line,
    references: Lines,
    enclosures: z.array(z.strictObject({ what: Line, count: Line })).max(20),
    body: Lines.min(1),
    closing: Line,
  }),
}

export type AgreementWording = z.infer<typeof forms.agreement>
export type TermsWording = z.infer<typeof forms.terms>
export type LetterWording = z.infer<typeof forms.letter>

/** The words of all forms, and which words they are. */
export interface Wording {
  readonly agreement: AgreementWording
  readonly terms: TermsWording
  readonly letter: LetterWording
  /** Lower-case hex SHA-256 of each form's file: other words under an old version are seen. */
  readonly digests: Readonly<Record<FormKind, string>>
}

const defaults = path.join(import.meta.dirname, '..', 'wording')

/**
 * The words of the forms: the product's own, or an operator's file of the same name where there is one.
 *
 * @param folder an operator's folder with `agreement.json`, `terms.json`, `letter.json`, any of them.
 * @returns the words; or `wording-unusable` with the file and what is wrong with it.
 */
export async function readWording(folder?: string): Promise<Outcome<Wording>> {
  if (folder !== undefined && !existsSync(folder))
    return unusable(folder, 'there is no such folder')
  const texts = { agreement: '', terms: '', letter: '' }
  for (const kind of formKinds) texts[kind] = await readFile(fileOf(kind, folder), 'utf8')
  const agreement = parse(forms.agreement, texts.agreement)
  if (!agreement.ok) return unusable(fileOf('agreement', folder), agreement.reason)
  const terms = parse(forms.terms, texts.terms)
  if (!terms.ok) return unusable(fileOf('terms', folder), terms.reason)
  const letter = parse(forms.letter, texts.letter)
  if (!letter.ok) return unusable(fileOf('letter', folder), letter.reason)
  const digests = {
    agreement: sha256(texts.agreement),
    terms: sha256(texts.terms),
    letter: sha256(texts.letter),
  }
  return ok({ agreement: agreement.value, terms: terms.value, letter: letter.value, digests })
}

function fileOf(kind: FormKind, folder: string | undefined): string {
  const own = folder === undefined ? undefined : path.join(folder, `${kind}.json`)
  return own !== undefined && existsSync(own) ? own : path.join(defaults, `${kind}.json`)
}

function parse<Form>(
  form: z.ZodType<Form>,
  text: string,
): { readonly ok: true; readonly value: Form } | { readonly ok: false; readonly reason: string } {
  const parsed = JsonText.pipe(form).safeParse(text)
  if (parsed.success) return { ok: true, value: parsed.data }
  const [issue] = parsed.error.issues
  const reason = `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not as expected'}`
  return { ok: false, reason: reason.slice(0, 300) }
}

const JsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    context.addIssue({ code: 'custom', message: 'not JSON' })
    return z.NEVER
  }
})

function unusable(file: string, reason: string) {
  return refuse('wording-unusable', { file, reason })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
