import qrcode from 'qrcode'
import { Fault } from '#domain/outcome'
import { type FormFacts, formContent } from './form-content.ts'
import { codeCheck, codeText, type FormKind, shortApplicationId } from './page-code.ts'
import { printable } from './thai-writing.ts'
import { Typesetter } from './typesetter.ts'
import type { Wording } from './wording.ts'

/** A form as it was made: what an upload is later compared with. */
export interface IssuedForm {
  readonly kind: FormKind
  readonly formNumber: string
  readonly formVersion: number
  readonly termsVersion: number
  /** {@link shortApplicationId}, or `BLANK`. */
  readonly application: string
  /** The code of each page, in order; as many as there are pages. */
  readonly codes: readonly string[]
  /** A real PDF; equal words and facts give equal bytes. */
  readonly bytes: Buffer
}

export interface FormMaker {
  readonly wording: Wording
  makeForm(kind: FormKind, facts: FormFacts): Promise<IssuedForm>
}

const templates = { agreement: 'clauses.typ', terms: 'clauses.typ', letter: 'letter.typ' } as const

/**
 * Makes forms as PDF, with the words of {@link Wording} and the product's own fonts.
 *
 * @param key 32 bytes of the home; the check of each page's code is made with it.
 */
export function createFormMaker(wording: Wording, key: Buffer): FormMaker {
  const typesetter = new Typesetter()
  return {
    wording,
    async makeForm(kind, facts) {
      const { formNumber, revision: formVersion } = wording[kind]
      const { termsVersion } = wording.terms
      const application = facts.applicationId ? shortApplicationId(facts.applicationId) : 'BLANK'
      const form = JSON.stringify(formContent(kind, wording, facts))
      const settingWith = (marks: readonly Mark[]) => ({
        template: templates[kind],
        inputs: { form, marks: JSON.stringify(marks) },
      })
      const pages = await typesetter.countPages(settingWith([]))
      const agency = printable(facts.agency ?? '')
      const codes = Array.from({ length: pages }, (_, at) => {
        const code = { kind, formVersion, termsVersion, application, page: at + 1, pages }
        return codeText({ ...code, check: codeCheck(key, code, agency) })
      })
      const set = await typesetter.pdf(settingWith(await Promise.all(codes.map(markOf))))
      if (set.pages !== pages) {
        throw new Fault('internal', 'a form changed its number of pages with its codes')
      }
      const { bytes } = set
      return { kind, formNumber, formVersion, termsVersion, application, codes, bytes }
    },
  }
}

/** The code of a page, as text and as a picture. */
interface Mark {
  readonly code: string
  /** SVG. */
  readonly qr: string
}

/** Upper-case letters, digits and `:/.-` only: the code fits the alphanumeric mode, so its dots are large. */
async function markOf(code: string): Promise<Mark> {
  const qr = await qrcode.toString(code, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  return { code, qr }
}
