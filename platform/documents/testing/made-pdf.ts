import { deflateSync } from 'node:zlib'

/** A stream object: a dictionary without its length, and bytes. */
export interface MadeStream {
  readonly dictionary: string
  readonly bytes: Buffer
}

export type MadeObject = string | MadeStream

/** A PDF of these objects, numbered from 1; object 1 is the catalogue. */
export function madePdf(objects: readonly MadeObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(sizeOf(parts))
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), bodyOf(object), Buffer.from('\nendobj\n'))
  }
  const xref = sizeOf(parts)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** One page that says something; `catalogue` and `page` are added to their dictionaries, `more` begins at object 6. */
export function onePage(
  given: {
    readonly catalogue?: string
    readonly page?: string
    readonly mediaBox?: string
    readonly content?: MadeObject
    readonly more?: readonly MadeObject[]
    readonly trailer?: string
  } = {},
): Buffer {
  const { catalogue = '', page = '', mediaBox = '[0 0 595 842]', more = [], trailer } = given
  const content =
    given.content ?? flate('', Buffer.from('BT /F1 12 Tf 72 700 Td (Hello there) Tj ET'))
  const objects: MadeObject[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${mediaBox} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /I 6 0 R >> >> ${page} >>`,
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]
  return madePdf(objects, trailer)
}

export function flate(dictionary: string, bytes: Buffer): MadeStream {
  return {
    dictionary: `${dictionary} /Filter /FlateDecode`,
    bytes: deflateSync(bytes, { level: 9 }),
  }
}

function bodyOf(object: MadeObject): Buffer {
  if (typeof object === 'string') return Buffer.from(object, 'latin1')
  const { dictionary, bytes } = object
  const head = Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`, 'latin1')
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')])
}

function sizeOf(parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
