import { deflateSync } from 'node:zlib'
import { flate, madePdf, onePage } from './made-pdf.ts'

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)

/** An archive with one stored file, as ZIP readers look for it: from the end. */
function madeZip(comment = ''): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([
    Buffer.from('PK\x03\x04rest of an entry', 'latin1'),
    end,
    Buffer.from(comment),
  ])
}

/** Other kinds of file, whatever they are called: refused by type. */
export const otherTypes: Readonly<Record<string, Buffer>> = {
  'a program for Windows': Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'),
  'a program for Linux': Buffer.from('\x7fELF\x02\x01\x01', 'latin1'),
  'a page of HTML': Buffer.from('<!doctype html><script>alert(1)</script>'),
  'a picture in SVG': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'a ZIP archive': madeZip(),
  'a picture in GIF': Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
  'HTML before a PDF': Buffer.concat([Buffer.from('<html><!--'), onePage()]),
  'one byte': Buffer.from('%'),
  'a PDF with a byte before it': Buffer.concat([Buffer.from(' '), onePage()]),
}

/** Files that are two things at once. */
export const mixedFiles: Readonly<Record<string, Buffer>> = {
  'a PDF with HTML after it': Buffer.concat([onePage(), Buffer.from('<html><script>1</script>')]),
  'a PDF with HTML in its first comment': Buffer.from(
    onePage().toString('latin1').replace('\n', '\n%<script>alert(1)</script>\n'),
    'latin1',
  ),
  'a PDF with an archive after it': Buffer.concat([onePage(), madeZip()]),
  'a PDF inside the comment of an archive': onePage({
    more: [{ dictionary: '/Type /X', bytes: madeZip(' '.repeat(200)) }],
  }),
  'a PDF with a script after it': Buffer.concat([onePage(), Buffer.from('*/alert(1)')]),
}

const script = '<< /S /JavaScript /JS (app.alert(1)) >>'

/** PDFs that act by themselves or carry other files, and the name by which each is known. */
export const activePdfs: Readonly<Record<string, readonly [Buffer, string]>> = {
  'a script on opening': [onePage({ catalogue: `/OpenAction ${script}` }), 'JavaScript'],
  'a script whose name is written in hex': [
    onePage({ catalogue: '/OpenAction << /S /Java#53cript /JS (1) >>' }),
    'JavaScript',
  ],
  'a script in a list of names': [
    onePage({ catalogue: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` }),
    'JavaScript',
  ],
  'a script in a packed object stream': [
    onePage({ more: [flate('/Type /ObjStm /N 1 /First 4', Buffer.from(`9 0 ${script}`))] }),
    'JavaScript',
  ],
  'a script in a stream that hides its filter': [
    onePage({
      more: [{ dictionary: '/Type /ObjStm', bytes: deflateSync(Buffer.from(`9 0 ${script}`)) }],
    }),
    'JavaScript',
  ],
  'a program to start': [
    onePage({ catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    'Launch',
  ],
  'a form that sends itself': [
    onePage({
      page: '/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /SubmitForm /F (http://a.example) >> >>]',
    }),
    'SubmitForm',
  ],
  'an attached file': [
    onePage({ catalogue: '/Names << /EmbeddedFiles << /Names [] >> >>' }),
    'EmbeddedFiles',
  ],
  'an XFA form': [onePage({ catalogue: '/AcroForm << /XFA [] /Fields [] >>' }), 'XFA'],
  'an address that opens by itself': [
    onePage({ catalogue: '/OpenAction << /S /URI /URI (http://a.example) >>' }),
    'OpenAction',
  ],
  'an address that opens by itself, elsewhere': [
    onePage({ catalogue: '/OpenAction 6 0 R', more: ['<< /S /URI /URI (http://a.example) >>'] }),
    'OpenAction',
  ],
}

/** PDFs that become much larger than they are. */
export const bombs: Readonly<Record<string, Buffer>> = {
  'a page of zeros': onePage({ content: flate('', zeros(40)) }),
  'many streams, each below the limit': onePage({
    more: Array.from({ length: 6 }, () => flate('', zeros(5))),
  }),
  'a stream packed twice': onePage({
    content: {
      dictionary: '/Filter [/FlateDecode /FlateDecode]',
      bytes: deflateSync(deflateSync(zeros(100), { level: 9 }), { level: 9 }),
    },
  }),
  'a stream packed in text armour': onePage({
    content: {
      dictionary: '/Filter [/ASCIIHexDecode /FlateDecode]',
      bytes: Buffer.from(`${deflateSync(zeros(40)).toString('hex')}>`),
    },
  }),
  'a filter that is kept elsewhere': onePage({
    content: { dictionary: '/Filter 6 0 R', bytes: deflateSync(zeros(40)) },
    more: ['/FlateDecode'],
  }),
  'a picture of 30,000 by 30,000 dots': onePage({
    content: flate('', Buffer.from('500 0 0 500 0 0 cm /I Do')),
    more: [
      flate(
        '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 1 /ColorSpace /DeviceGray',
        zeros(108),
      ),
    ],
  }),
  'runs of equal bytes': onePage({
    content: { dictionary: '/Filter /RunLengthDecode', bytes: Buffer.alloc(1024 * 1024, 129) },
  }),
}

/** A JBIG2 picture that says it is huge and whose few bytes never end it. */
function jbig2Bomb(side: number): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }
  const segment = (at: number, type: number, body: Buffer) =>
    Buffer.concat([number(at), Buffer.from([type, 0, 1]), number(body.length), body])
  const area = [number(side), number(side)]
  const page = Buffer.concat([...area, Buffer.alloc(11)])
  const near = Buffer.from([3, 255, 253, 255, 2, 254, 254, 254])
  const region = Buffer.concat([...area, Buffer.alloc(10), near, Buffer.alloc(200, 0x55)])
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)])
}

/** A JPEG 2000 codestream of which there is only the header, with enormous measures. */
function jpxBomb(side: number): Buffer {
  const size = Buffer.alloc(49)
  size.write('ff4fff51002f0000', 'hex')
  for (const at of [8, 12, 24, 28]) size.writeUInt32BE(side, at)
  size.writeUInt16BE(3, 40)
  size.write('070101070101', 42, 'hex')
  const rest = 'ff52000c00000001000504040000ff5c001340404848504848504848504848504848504848'
  return Buffer.concat([
    size,
    Buffer.from(rest, 'hex'),
    Buffer.from('ff90000a0000000000000001ff93ffd9', 'hex'),
  ])
}

function pictureOf(filter: string, side: number, bytes: Buffer): Buffer {
  const shape = `/Width ${side} /Height ${side} /BitsPerComponent 1 /ColorSpace /DeviceGray`
  return onePage({
    content: flate('', Buffer.from('500 0 0 500 0 0 cm /I Do')),
    more: [{ dictionary: `/Type /XObject /Subtype /Image ${shape} /Filter /${filter}`, bytes }],
  })
}

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const page = (parent: number) => `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] >>`

/** PDFs whose structure leads in circles or claims too much; any refusal will do, and time and memory are bounded. */
export const mazes: Readonly<Record<string, Buffer>> = {
  'a page tree that contains itself': madePdf([
    catalogue,
    '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 5 >>',
  ]),
  'two page trees that contain each other': madePdf([
    catalogue,
    '<< /Type /Pages /Kids [3 0 R] /Count 9 >>',
    '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 9 >>',
  ]),
  'a million pages': madePdf([
    catalogue,
    '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>',
    page(2),
  ]),
  'a cross-reference table that leads to itself': Buffer.from(
    onePage({ trailer: '/Prev 0000000000' })
      .toString('latin1')
      .replace(/\/Prev 0000000000([\s\S]*startxref\n)(\d+)/, '/Prev $2$1$2'),
    'latin1',
  ),
  'a table that begins nowhere': Buffer.from(
    onePage()
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n99999999'),
    'latin1',
  ),
  'brackets a hundred thousand deep': onePage({
    page: `/X ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  }),
  'a picture drawn inside itself': onePage({
    content: flate('', Buffer.from('/I Do')),
    more: [
      flate(
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /I 6 0 R >> >>',
        Buffer.from('/I Do '.repeat(1000)),
      ),
    ],
  }),
  'a compressed picture of 65,000 by 65,000 dots': onePage({
    content: flate('', Buffer.from('500 0 0 500 0 0 cm /I Do')),
    more: [
      {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 65000 /Height 65000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 65000 /Rows 65000 >>',
        bytes: Buffer.alloc(2000, 255),
      },
    ],
  }),
  'a JBIG2 picture of 60,000 by 60,000 dots': pictureOf('JBIG2Decode', 60_000, jbig2Bomb(60_000)),
  'a JPEG 2000 picture of 60,000 by 60,000 dots': pictureOf('JPXDecode', 60_000, jpxBomb(60_000)),
  'only a beginning': onePage().subarray(0, 200),
  'rubbish after the header': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 0xa7)]),
}
