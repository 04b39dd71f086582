import { plainNames, unpackAll } from './worker-pdf-streams.mjs'
import { Refused } from './worker-refused.mjs'

/** Names that make a document act, or carry other files. `JS` needs `JavaScript` beside it. */
const active =
  /\/(JavaScript|Launch|SubmitForm|ImportData|EmbeddedFiles?|RichMedia|XFA|GoToE|Rendition|Movie)(?![^\s/<>[\](){}%])/
const endMark = '%%EOF'

/**
 * Read a PDF's bytes without following its structure, which may be built to mislead: every name and every packed
 * stream in the file counts, reachable or not.
 */
export async function examine(bytes, limits) {
  const text = bytes.toString('latin1')
  const end = text.lastIndexOf(endMark)
  if (end === -1) throw new Refused('damaged')
  if (/[^\s\0]/.test(text.slice(end + endMark.length))) throw new Refused('mixed')
  const plain = plainNames(text)
  if (/\/Encrypt(?![^\s/<>[\](){}%])/.test(plain)) throw new Refused('encrypted')
  forbidActive(plain)
  const unpacked = await unpackAll(text, bytes, limits)
  for (const part of unpacked) forbidActive(plainNames(part))
  forbidOpening([plain, ...unpacked])
  return { signatures: signaturesIn(text), revisions: text.split('startxref').length - 1 }
}

function forbidActive(text) {
  const name = active.exec(text)?.[1]
  if (name !== undefined) throw new Refused('active', name)
}

/** What happens on opening or on entering a page may only be to show a place in the document. */
function forbidOpening(texts) {
  for (const text of texts) {
    for (const [, rest] of text.matchAll(/\/OpenAction([\s\S]{0,400})/g)) {
      if (!isPlace(rest, texts)) throw new Refused('active', 'OpenAction')
    }
    const outside = text.replaceAll(/stream[\r\n][\s\S]*?endstream/g, '')
    if (/\/AA\s*(?:<<|\d+ \d+ R)/.test(outside)) throw new Refused('active', 'AA')
  }
}

function isPlace(value, texts) {
  const direct = value.trimStart()
  if (direct.startsWith('[')) return true
  if (direct.startsWith('<<')) return /^<<[^>]*\/S\s*\/GoTo(?!\w)/.test(direct)
  const [, number] = /^(\d+)\s+\d+\s+R/.exec(direct) ?? []
  if (number === undefined) return false
  const object = new RegExp(`(?:^|[^0-9])${number}\\s+\\d+\\s+obj\\s*([\\s\\S]{0,400})`)
  const target = texts.map((text) => object.exec(text)?.[1]).find((found) => found !== undefined)
  return target !== undefined && !/^\d+\s+\d+\s+R/.test(target) && isPlace(target, [])
}

/** Digital signatures, and whether each is over all bytes of the file; nothing says here that one is valid. */
function signaturesIn(text) {
  const ranges = text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)
  return [...ranges].slice(0, 20).map(([, from, , second, length]) => {
    const end = Number(second) + Number(length)
    return {
      coversWholeFile: Number(from) === 0 && end >= text.trimEnd().length && end <= text.length,
    }
  })
}
