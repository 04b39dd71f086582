import { agencyOf, type DocumentKind } from '#domain/access'
import { provinces } from '#domain/standard'
import { type FormFacts, type IssuedForm, type IssuedPaper, readIssued } from '#platform/documents'
import type { PaperParts } from './paper-parts.ts'

/** Whose form it is. */
export interface FormOwner {
  readonly applicationId: string
  readonly number: string
  readonly province: string
  readonly applicantName: string
}

/** How many forms are remembered as an inspection reads them. */
const mostRemembered = 40

/** The forms of applications. Equal words and facts give equal bytes, so none is kept: each is made anew when wanted. */
export class IssuedForms {
  readonly #parts: Pick<PaperParts, 'forms' | 'inspector'>
  readonly #read = new Map<string, Promise<IssuedPaper>>()

  constructor(parts: Pick<PaperParts, 'forms' | 'inspector'>) {
    this.#parts = parts
  }

  make(kind: DocumentKind, owner: FormOwner | undefined): Promise<IssuedForm> {
    return this.#parts.forms.makeForm(kind, owner === undefined ? {} : factsOf(owner))
  }

  /** A form as an inspection reads it, to compare an upload with. */
  read(kind: DocumentKind, owner: FormOwner): Promise<IssuedPaper> {
    const key = JSON.stringify([kind, owner])
    const known = this.#read.get(key)
    if (known !== undefined) return known
    const [oldest] = this.#read.keys()
    if (oldest !== undefined && this.#read.size >= mostRemembered) this.#read.delete(oldest)
    const reading = this.make(kind, owner).then((form) => readIssued(form, this.#parts.inspector))
    this.#read.set(key, reading)
    reading.catch(() => this.#read.delete(key))
    return reading
  }
}

function factsOf({ applicationId, number, province, applicantName }: FormOwner): FormFacts {
  const name = provinces.get(province)?.nameTh ?? province
  return {
    ...{ applicationId, runningNumber: number, province: name, applicant: applicantName },
    agency: agencyOf(province).nameTh,
  }
}
