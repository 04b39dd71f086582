import { Refused } from './worker-refused.mjs'

const pngMark = Buffer.from('89504e470d0a1a0a', 'hex')
const jpegMark = Buffer.from('ffd8ff', 'hex')
const archiveEnd = Buffer.from('504b0506', 'hex')
const archiveTail = 65_557
const headBytes = 1024

/** What a file is by its first bytes, and nothing else besides. */
export function typeOf(bytes) {
  const type = markOf(bytes)
  if (type === undefined) throw new Refused('type')
  const head = bytes.subarray(0, headBytes).toString('latin1')
  if (type !== 'pdf' && head.includes('%PDF-')) throw new Refused('mixed')
  if (/<(?:!doctype|html|head|body|script|svg|iframe|\?php)/i.test(head)) throw new Refused('mixed')
  if (endsAsArchive(bytes)) throw new Refused('mixed')
  if (type === 'png' && pngEnd(bytes) !== bytes.length) throw new Refused('mixed')
  return type
}

function markOf(bytes) {
  if (bytes.subarray(0, pngMark.length).equals(pngMark)) return 'png'
  if (bytes.subarray(0, jpegMark.length).equals(jpegMark)) return 'jpeg'
  return /^%PDF-[12]\.\d[\s%]/.test(bytes.subarray(0, 9).toString('latin1')) ? 'pdf' : undefined
}

/** Whether a reader of ZIP files, who begins at the end, finds an archive here. */
function endsAsArchive(bytes) {
  const tail = bytes.subarray(Math.max(0, bytes.length - archiveTail))
  for (let at = tail.indexOf(archiveEnd); at !== -1; at = tail.indexOf(archiveEnd, at + 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true
  }
  return false
}

/** Where the last chunk of a PNG ends; the length of the file for one that is cut off, which the decoder refuses. */
function pngEnd(bytes) {
  for (let at = pngMark.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end
    at = end
  }
  return bytes.length
}
