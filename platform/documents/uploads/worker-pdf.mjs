import { PDFiumLibrary } from '@hyzyla/pdfium'
import { codesIn } from './worker-codes.mjs'
import { examine } from './worker-pdf-structure.mjs'
import { mostPixels, previewOf } from './worker-pixels.mjs'
import { Refused } from './worker-refused.mjs'

const pointsPerInch = 72
const dotsPerInch = 200
const mostCharacters = 100_000
/** Pages without a code where it should be that are searched as a whole: each takes about half a second. */
const mostWholeSearches = 5

/** Examine the structure, then draw every page anew. */
export async function openPdf({ bytes, limits, tell }) {
  const { signatures, revisions } = await examine(bytes, limits)
  const library = await PDFiumLibrary.init()
  const document = await load(library, bytes)
  forbidActive(library.module, document.documentIdx)
  const pages = document.getPageCount()
  if (pages > limits.pages) throw new Refused('pages')
  if (pages < 1) throw new Refused('damaged')
  await tell({ kind: 'opened', type: 'pdf', pages, signatures, revisions })
  let wholeSearches = mostWholeSearches
  for (let at = 0; at < pages; at += 1) {
    const drawn = await draw(document.getPage(at), limits)
    const codes = codesIn(drawn, { everywhere: wholeSearches > 0 })
    if (codes.length === 0) wholeSearches -= 1
    const { png, width, height } = await previewOf(drawn)
    await tell({ kind: 'page', page: at + 1, width, height, text: drawn.text, codes }, png)
  }
}

async function load(library, bytes) {
  const document = await library.loadDocument(bytes).catch((error) => {
    throw new Refused(/password|security/i.test(error.message) ? 'encrypted' : 'damaged')
  })
  if (library.module._FPDF_GetSecurityHandlerRevision(document.documentIdx) !== -1) {
    throw new Refused('encrypted')
  }
  return document
}

/** What the renderer itself sees of scripts, attachments and XFA, however it was hidden from a reader of bytes. */
function forbidActive(module, document) {
  if (module._FPDFDoc_GetJavaScriptActionCount(document) > 0)
    throw new Refused('active', 'JavaScript')
  if (module._FPDFDoc_GetAttachmentCount(document) > 0) throw new Refused('active', 'EmbeddedFile')
  if (module._FPDF_GetFormType(document) > 1) throw new Refused('active', 'XFA')
}

async function draw(page, limits) {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const full = dotsPerInch / pointsPerInch
  const pixels = originalWidth * full * originalHeight * full
  if (!(pixels > 0)) throw new Refused('damaged')
  if (pixels > limits.pixels) throw new Refused('pixels')
  const scale = full * Math.min(1, Math.sqrt(mostPixels / pixels))
  // Drawing closes the page: its text comes first.
  const text = page.getText().slice(0, mostCharacters)
  let drawn
  await page.render({
    scale,
    renderFormFields: true,
    render: async (picture) => {
      drawn = picture
      return picture.data
    },
  })
  const data = Buffer.from(drawn.data.buffer, drawn.data.byteOffset, drawn.data.length)
  return { data, width: drawn.width, height: drawn.height, text }
}
