import type { FormKind } from './page-code.ts'
import { officialDate, printable, withThaiDigits } from './thai-writing.ts'
import {
  type AgreementWording,
  type LetterWording,
  type Place,
  placeWidths,
  type TermsWording,
  type Wording,
} from './wording.ts'

/** What a form is filled in with; whatever is not given stays a dotted line. */
export interface FormFacts
  extends Partial<Readonly<Record<Exclude<Place, 'blank' | 'date'>, string>>> {
  /** UUID; without it the form is a blank one. */
  readonly applicationId?: string
  readonly date?: Date
  /** Default: yes, as official papers have them. */
  readonly thaiDigits?: boolean
}

type Piece =
  | { readonly text: string }
  | { readonly value: string }
  /** Millimetres. */
  | { readonly blank: number }

/** A form as its Typst template reads it. */
export interface FormContent {
  readonly kind: FormKind
  readonly name: string
  readonly author: string
  readonly footer: Readonly<Record<'number' | 'revision' | 'page', string>> & {
    /** Page numbers as written; at index 0 nothing. */
    readonly digits: readonly string[]
  }
  readonly [field: string]: unknown
}

const author = 'ศูนย์เทคโนโลยีสารสนเทศและการสื่อสาร สำนักงานปลัดกระทรวงสาธารณสุข'
const mostPages = 60

/** The words of a form with its facts in them. */
export function formContent(kind: FormKind, wording: Wording, facts: FormFacts): FormContent {
  const writer = new Writer(facts)
  const content =
    kind === 'letter' ? letter(wording.letter, writer) : clauses(wording[kind], writer)
  return { ...content, kind, author, footer: footer(wording[kind], writer) }
}

/** Fills places and writes digits. */
class Writer {
  readonly #facts: FormFacts
  readonly digits: (text: string) => string

  constructor(facts: FormFacts) {
    this.#facts = facts
    this.digits = facts.thaiDigits === false ? (text) => text : withThaiDigits
  }

  get isBlank(): boolean {
    return this.#facts.applicationId === undefined
  }

  /** What a place is filled in with; undefined where it stays open. */
  fact(place: string): string | undefined {
    if (place === 'blank') return undefined
    if (place === 'date') return this.#facts.date && this.digits(officialDate(this.#facts.date))
    const fact = printable(this.#facts[place as keyof FormFacts]?.toString() ?? '')
    return fact === '' ? undefined : this.digits(fact)
  }

  pieces(text: string): readonly Piece[] {
    return text.split(/(\{[^}]*\})/).flatMap((part): readonly Piece[] => {
      if (part === '') return []
      const place = /^\{(.*)\}$/.exec(part)?.[1]
      if (place === undefined) return [{ text: this.digits(part) }]
      const value = this.fact(place)
      return [value === undefined ? { blank: placeWidths[place as Place] } : { value }]
    })
  }

  /** The text of a line that may be left open as a whole. */
  plain(text: string): string | null {
    const pieces = this.pieces(text)
    const words = pieces.map((piece) =>
      'text' in piece ? piece.text : 'value' in piece ? piece.value : undefined,
    )
    return words.includes(undefined) ? null : words.join('')
  }
}

function footer(
  wording: AgreementWording | TermsWording | LetterWording,
  writer: Writer,
): FormContent['footer'] {
  const version = 'termsVersion' in wording ? ` · เงื่อนไขฉบับที่ ${wording.termsVersion}` : ''
  const pages = Array.from({ length: mostPages + 1 }, (_, page) => writer.digits(String(page)))
  return {
    number: writer.digits(wording.formNumber),
    revision: writer.digits(`แก้ไขครั้งที่ ${wording.revision}${version}`),
    page: 'หน้า {page} จาก {pages}',
    digits: pages,
  }
}

function clauses(wording: AgreementWording | TermsWording, writer: Writer) {
  const lines = (texts: readonly string[]) => texts.map((text) => writer.pieces(text))
  return {
    name: wording.title.join(' ').replaceAll(/ ?\{[^}]*\}/g, ''),
    title: lines(wording.title),
    head: lines(wording.head),
    preamble: lines(wording.preamble),
    clauses: wording.clauses.map(({ title, text, items }, at) => ({
      heading: writer.digits(`ข้อ ${at + 1}  ${title}`),
      text: lines(text),
      items: items.map((item, number) => ({
        number: writer.digits(`${at + 1}.${number + 1}`),
        text: writer.pieces(item),
      })),
    })),
    closing: lines(wording.closing),
    signatures: wording.signatures.map(({ role, name, position }) => ({
      role: writer.digits(role),
      name: writer.plain(name),
      position: writer.plain(position),
    })),
  }
}

function letter(wording: LetterWording, writer: Writer) {
  const address =
    writer.fact('agencyAddress') === undefined ? [] : [writer.pieces('{agencyAddress}')]
  return {
    name: wording.subject,
    sample: writer.isBlank,
    number: writer.pieces('{letterNumber}'),
    office: writer.pieces('{agency}'),
    address,
    date: writer.pieces('{date}'),
    subject: writer.pieces(wording.subject),
    to: writer.pieces(wording.to),
    references: wording.references.map((text) => writer.pieces(text)),
    enclosures: wording.enclosures.map(({ what, count }, at) => ({
      number: writer.digits(`${at + 1}.`),
      what: writer.pieces(what),
      count: writer.digits(count),
    })),
    body: wording.body.map((text) => writer.pieces(text)),
    closing: wording.closing,
    signatory: {
      name: writer.pieces('{signatory}'),
      position: writer.pieces('{signatoryPosition}'),
    },
    contact: ['{agency}', 'โทร. {phone}', 'ไปรษณีย์อิเล็กทรอนิกส์ {email}'].map((text) =>
      writer.pieces(text),
    ),
  }
}
