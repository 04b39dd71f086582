import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import qrcode from 'qrcode'
import { Fault } from '#domain/outcome'
import { type FormFacts, formContent } from './form-content.ts'
import { codeCheck, codeText, type FormKind, shortApplicationId } from './page-code.ts'
import { printable } from './thai-writing.ts'
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

const require = createRequire(import.meta.url)
const fonts = [
  require.resolve('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf'),
  require.resolve('@expo-google-fonts/sarabun/600SemiBold/Sarabun_600SemiBold.ttf'),
  require.resolve('@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf'),
]
const templates = { agreement: 'clauses.typ', terms: 'clauses.typ', letter: 'letter.typ' } as const
const keptCompilations = 10

/**
 * Makes forms as PDF, with the words of {@link Wording} and the product's own fonts.
 *
 * @param key 32 bytes of the home; the check of each page's code is made with it.
 */
export function createFormMaker(wording: Wording, key: Buffer): FormMaker {
  let made: NodeCompiler | undefined
  const compiler = () => {
    made ??= NodeCompiler.create({
      workspace: import.meta.dirname,
      fontArgs: [{ fontPaths: fonts }],
    })
    return made
  }
  return {
    wording,
    async makeForm(kind, facts) {
      const { formNumber, revision: formVersion } = wording[kind]
      const { termsVersion } = wording.terms
      const application = facts.applicationId ? shortApplicationId(facts.applicationId) : 'BLANK'
      const sheet = new Sheet(compiler(), templates[kind], formContent(kind, wording, facts))
      const pages = sheet.countPages()
      const agency = printable(facts.agency ?? '')
      const codes = Array.from({ length: pages }, (_, at) => {
        const code = { kind, formVersion, termsVersion, application, page: at + 1, pages }
        return codeText({ ...code, check: codeCheck(key, code, agency) })
      })
      const bytes = await sheet.pdf(codes)
      return { kind, formNumber, formVersion, termsVersion, application, codes, bytes }
    },
  }
}

/** One form on its way to a PDF: its pages are counted before their codes can be made. */
class Sheet {
  readonly #compiler: NodeCompiler
  readonly #template: string
  readonly #content: string

  constructor(compiler: NodeCompiler, template: string, content: object) {
    this.#compiler = compiler
    this.#template = path.join(import.meta.dirname, template)
    this.#content = JSON.stringify(content)
  }

  countPages(): number {
    return this.#compile([]).numOfPages
  }

  async pdf(codes: readonly string[]): Promise<Buffer> {
    const marks = await Promise.all(codes.map(async (code) => ({ code, qr: await qrOf(code) })))
    const document = this.#compile(marks)
    if (document.numOfPages !== codes.length) {
      throw new Fault('internal', 'a form changed its number of pages with its codes')
    }
    const bytes = this.#compiler.pdf(document, { creationTimestamp: 0 })
    this.#compiler.evictCache(keptCompilations)
    return bytes
  }

  #compile(marks: readonly object[]) {
    const inputs = { form: this.#content, marks: JSON.stringify(marks) }
    const compiled = this.#compiler.compile({ mainFilePath: this.#template, inputs })
    if (compiled.result !== null) return compiled.result
    throw new Fault('internal', `the template ${path.basename(this.#template)} does not compile`)
  }
}

/** Upper-case letters, digits and `:/.-` only: the code fits the alphanumeric mode, so its dots are large. */
function qrOf(code: string): Promise<string> {
  return qrcode.toString(code, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
}
