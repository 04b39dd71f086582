import { endianness } from 'node:os'

const thaiBlock = 0x0e00
const thaiBytes = 0xa0

/** Encode text as TIS-620; characters outside of ASCII and Thai become `?`. */
export function thaiBytesOf(text: string): Buffer {
  const units = utf16Of(text)
  const bytes = Buffer.allocUnsafe(units.length)
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number
    if (unit < 0x80) bytes[at] = unit
    else
      bytes[at] = unit > thaiBlock && unit < thaiBlock + 0x60 ? unit - thaiBlock + thaiBytes : 0x3f
  }
  return bytes
}

function utf16Of(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le')
  if (endianness() === 'BE') bytes.swap16()
  if (bytes.byteOffset % 2 === 0)
    return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length)
  return new Uint16Array(Uint8Array.from(bytes).buffer)
}
