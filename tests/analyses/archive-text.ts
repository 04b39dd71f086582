import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

/** An entry of an archive as text, however it was encoded. */
export interface EntryText {
  readonly name: string
  readonly text: string
}

const directoryRecord = 0x02014b50
const endRecord = 0x06054b50

/**
 * All entries of a zip file, read by their central directory.
 *
 * Written a second time on purpose: what the product reads is compared with what this reads.
 */
export function* entriesOf(path: string): Generator<EntryText> {
  const file = readFileSync(path)
  let at = directoryOf(file)
  while (file.readUInt32LE(at) === directoryRecord) {
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const local = file.readUInt32LE(at + 42)
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const packed = file.subarray(data, data + file.readUInt32LE(at + 20))
    yield { name, text: decode(inflateRawSync(packed)) }
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
}

function directoryOf(file: Buffer): number {
  for (let at = file.length - 22; at >= 0; at--) {
    if (file.readUInt32LE(at) === endRecord) return file.readUInt32LE(at + 16)
  }
  throw new TypeError('not a zip file')
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const thai = new TextDecoder('windows-874')
const byteOrderMark = Buffer.from('\ufeff')

/** UTF-8 where every byte is valid, with or without a mark at its beginning; else Windows-874. */
function decode(bytes: Buffer): string {
  const text = bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes
  return (isUtf8(text) ? strict : thai).decode(text)
}
