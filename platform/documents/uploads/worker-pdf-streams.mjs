import { constants, createInflate } from 'node:zlib'
import { Refused } from './worker-refused.mjs'

const mostStreams = 20_000
const mostDictionary = 65_536
/** How much one byte can become at most; Flate is unpacked and counted instead. */
const ratios = { LZWDecode: 1400, LZW: 1400, RunLengthDecode: 64, RL: 64 }
const flate = new Set(['FlateDecode', 'Fl'])
const hex = new Set(['ASCIIHexDecode', 'AHx'])
const base85 = new Set(['ASCII85Decode', 'A85'])

/** `/Java#53cript` is `/JavaScript`. */
export function plainNames(text) {
  if (!text.includes('#')) return text
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** Unpack every packed stream within the limit on their sum; what they hold is returned to be read for names. */
export async function unpackAll(text, bytes, limits) {
  const unpacked = []
  let left = limits.inflatedBytes
  let count = 0
  for (const match of text.matchAll(/(?<!end)stream(?:\r\n|\n|\r)/g)) {
    count += 1
    if (count > mostStreams) throw new Refused('inflates')
    const filters = filtersOf(text, match.index)
    const start = match.index + match[0].length
    const content = await contentOf({ filters, bytes, start, left })
    left -= content?.length ?? sizeAtMost(filters, text.indexOf('endstream', start) - start)
    if (left < 0) throw new Refused('inflates')
    if (content) unpacked.push(content.toString('latin1'))
  }
  return unpacked
}

/** What is packed by Flate, whether or not its dictionary says so; undefined for what is not. */
function contentOf({ filters, bytes, start, left }) {
  const rest = withoutArmour(filters, bytes, start)
  const isZlib = (rest[0] & 0x0f) === 8 && ((rest[0] << 8) | rest[1]) % 31 === 0
  return isZlib || filters.some((name) => flate.has(name)) ? inflate(rest, left) : undefined
}

function sizeAtMost(filters, length) {
  const ratio = filters.map((name) => ratios[name] ?? 0).find((one) => one > 0) ?? 0
  return Math.max(0, length) * ratio
}

/** The filters of the stream whose keyword stands at a place; packed twice is packed to harm. */
function filtersOf(text, at) {
  const dictionary = dictionaryBefore(text, at)
  const [, list, one, reference] =
    /\/Filter\s*(?:\[([^\]]*)\]|\/([A-Za-z0-9]+)|(\d+\s+\d+\s+R))/.exec(dictionary) ?? []
  const names = one === undefined ? namesIn(list ?? '') : [one]
  const packers = names.filter((name) => flate.has(name) || name in ratios)
  if (reference !== undefined || packers.length > 1 || names.length > 3)
    throw new Refused('inflates')
  return names
}

function namesIn(list) {
  if (/\d\s+R/.test(list)) throw new Refused('inflates')
  return [...list.matchAll(/\/(\w+)/g)].map(([, name]) => name)
}

/** The dictionary of a stream; empty where there is none, and a refusal where its beginning is disguised. */
function dictionaryBefore(text, at) {
  const window = plainNames(text.slice(Math.max(0, at - mostDictionary), at))
  if (!window.trimEnd().endsWith('>>')) return ''
  const begin = window.lastIndexOf('obj')
  const line = window.slice(window.lastIndexOf('\n', begin) + 1, begin)
  const dictionary = window.slice(begin + 3)
  const marks = dictionary.replaceAll(/\\[\s\S]/g, '')
  const isWhole = ['()', ['<<', '>>']].every(
    ([open, close]) => marks.split(open).length === marks.split(close).length,
  )
  if (begin === -1 || line.includes('%') || !isWhole) throw new Refused('damaged')
  return dictionary
}

/** The bytes that are packed: text armour around them is taken off first. */
function withoutArmour([outer], bytes, start) {
  const rest = bytes.subarray(start)
  if (hex.has(outer)) {
    return Buffer.from(/^[^>]*/.exec(rest.toString('latin1'))[0].replaceAll(/\s/g, ''), 'hex')
  }
  return base85.has(outer) ? fromBase85(rest.toString('latin1')) : rest
}

function fromBase85(text) {
  const digits = /^\s*(?:<~)?([^~]*)/.exec(text)[1].replaceAll(/\s/g, '').replaceAll('z', '!!!!!')
  const bytes = Buffer.alloc(Math.ceil(digits.length / 5) * 4)
  for (let at = 0; at < digits.length; at += 5) {
    const five = digits.slice(at, at + 5).padEnd(5, 'u')
    let value = 0
    for (let digit = 0; digit < 5; digit += 1) value = value * 85 + five.charCodeAt(digit) - 33
    bytes.writeUInt32BE(value >>> 0, (at / 5) * 4)
  }
  return bytes
}

/** Whatever comes out, up to an error in the packed bytes, as lenient as those who will show the document. */
function inflate(packed, most) {
  return new Promise((resolve, reject) => {
    const parts = []
    let size = 0
    const inflater = createInflate({ finishFlush: constants.Z_SYNC_FLUSH })
    const finish = () => resolve(Buffer.concat(parts, size))
    inflater.on('data', (part) => {
      size += part.length
      parts.push(part)
      if (size <= most) return
      inflater.destroy()
      reject(new Refused('inflates'))
    })
    inflater.on('error', finish)
    inflater.on('end', finish)
    inflater.end(packed)
  })
}
