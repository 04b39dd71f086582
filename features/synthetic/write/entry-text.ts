import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { ArchiveStyle } from './style.ts'
import { thaiBytesOf } from './text-bytes.ts'

const pieceChars = 262_144
const level = 1

/** An entry of an archive, compressed. */
export interface ZipEntry {
  readonly name: string
  readonly pieces: readonly Buffer[]
  readonly crc: number
  readonly compressedBytes: number
  readonly textBytes: number
  /** The header included. */
  readonly lines: number
}

/**
 * The growing text of one entry: compressed piece by piece, so that only a quarter of a megabyte of text is ever held.
 *
 * Each piece ends at a byte border (sync flush) and begins with an empty window; strung together they are one deflate
 * stream.
 */
export class EntryText {
  readonly name: string
  readonly #style: ArchiveStyle
  #text: string
  #pieces: Buffer[] = []
  #crc = 0
  #lines = 0
  #textBytes = 0
  #compressedBytes = 0

  constructor(name: string, style: ArchiveStyle) {
    this.name = name
    this.#style = style
    this.#text = style.hasByteOrderMark ? '\ufeff' : ''
  }

  /** @param line without its end */
  line(line: string): void {
    this.#lines++
    this.#text += line + this.#style.lineEnd
    if (this.#text.length > pieceChars) this.#compress(constants.Z_SYNC_FLUSH)
  }

  /** Bytes that no encoder would write, for planted faults. */
  rawLine(bytes: Buffer): void {
    this.#compress(constants.Z_SYNC_FLUSH)
    this.#add(bytes, constants.Z_SYNC_FLUSH)
    this.line('')
  }

  finish(): ZipEntry {
    this.#compress(constants.Z_FINISH)
    return {
      name: this.name,
      pieces: this.#pieces,
      crc: this.#crc,
      compressedBytes: this.#compressedBytes,
      textBytes: this.#textBytes,
      lines: this.#lines,
    }
  }

  #compress(finishFlush: number): void {
    const text = this.#text
    this.#text = ''
    this.#add(this.#style.encoding === 'utf-8' ? Buffer.from(text) : thaiBytesOf(text), finishFlush)
  }

  #add(bytes: Buffer, finishFlush: number): void {
    this.#crc = crc32(bytes, this.#crc)
    this.#textBytes += bytes.length
    const piece = deflateRawSync(bytes, { level, finishFlush })
    this.#compressedBytes += piece.length
    this.#pieces.push(piece)
  }
}
