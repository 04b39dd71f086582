import jsqr from 'jsqr'

const read = jsqr.default ?? jsqr
const mostCharacters = 120
const ours = /^HIPPO1:/
/** Our forms have their code in the lowest part of the page. */
const bandFrom = 0.84

/** The codes on a page: first where our forms have theirs, then, on paper put in otherwise, everywhere. */
export function codesIn(page, { everywhere }) {
  const views = [() => bandOf(page), ...(everywhere ? [() => page, () => softened(page)] : [])]
  const found = new Set()
  for (const view of views) {
    const code = codeIn(view())
    if (code !== undefined) found.add(code)
    if (code !== undefined && ours.test(code)) break
  }
  return [...found]
}

function codeIn({ data, width, height }) {
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)
  const code = read(pixels, width, height, { inversionAttempts: 'dontInvert' })
  return code?.data && code.data.length <= mostCharacters ? code.data : undefined
}

function bandOf({ data, width, height }) {
  const top = Math.floor(height * bandFrom)
  return { data: data.subarray(top * width * 4), width, height: height - top }
}

/** Grey, and each dot the mean of its three by three: noise goes, dots of a code stay. */
function softened({ data, width, height }) {
  const rows = new Uint16Array(width * height)
  for (let at = 1; at < rows.length - 1; at += 1) {
    const dot = at * 4
    rows[at] = data[dot - 3] + data[dot + 1] + data[dot + 5]
  }
  const pixels = new Uint32Array(width * height).fill(0xffffffff)
  for (let at = width; at < rows.length - width; at += 1) {
    const grey = ((rows[at - width] + rows[at] + rows[at + width]) / 9) | 0
    pixels[at] = 0xff000000 + grey * 0x010101
  }
  return { data: Buffer.from(pixels.buffer), width, height }
}
