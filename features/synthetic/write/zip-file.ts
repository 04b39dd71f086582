import { closeSync, openSync, writeSync } from 'node:fs'
import { Fault } from '#domain/outcome'
import { type Day, dateNumber } from '../calendar.ts'
import type { ZipEntry } from './entry-text.ts'

const deflated = 8
const versionNeeded = 20
const nameIsUtf8 = 0x0800
const largest = 0xffff_ffff

/**
 * Write the entries as one zip file; the time stamp of every entry is given, so that equal text gives equal bytes.
 *
 * @returns size of the file in bytes
 */
export function writeZip(
  path: string,
  entries: readonly ZipEntry[],
  written: { readonly day: Day; readonly second: number },
): number {
  const file = openSync(path, 'w')
  try {
    let offset = 0
    const directory: Buffer[] = []
    for (const entry of entries) {
      directory.push(directoryRecord(entry, written, offset))
      for (const piece of [localRecord(entry, written), ...entry.pieces])
        offset += writeSync(file, piece)
    }
    if (offset > largest) throw new Fault('internal', 'a made-up archive grew beyond 4 GB')
    const central = Buffer.concat(directory)
    const end = endRecord({ entries: entries.length, size: central.length, offset })
    writeSync(file, central)
    writeSync(file, end)
    return offset + central.length + end.length
  } finally {
    closeSync(file)
  }
}

type Written = Parameters<typeof writeZip>[2]

/** The part that a local record and a record of the directory have in common. */
function describe(entry: ZipEntry, written: Written): Buffer {
  const date = dateNumber(written.day)
  const time = written.second
  const record = Buffer.alloc(26)
  record.writeUInt16LE(versionNeeded, 0)
  record.writeUInt16LE(nameIsUtf8, 2)
  record.writeUInt16LE(deflated, 4)
  record.writeUInt16LE(
    (Math.floor(time / 3600) << 11) | ((Math.floor(time / 60) % 60) << 5) | ((time % 60) >> 1),
    6,
  )
  record.writeUInt16LE(
    ((Math.floor(date / 10_000) - 1980) << 9) |
      ((Math.floor(date / 100) % 100) << 5) |
      (date % 100),
    8,
  )
  record.writeUInt32LE(entry.crc, 10)
  record.writeUInt32LE(entry.compressedBytes, 14)
  record.writeUInt32LE(entry.textBytes, 18)
  record.writeUInt16LE(Buffer.byteLength(entry.name), 22)
  return record
}

function localRecord(entry: ZipEntry, written: Written): Buffer {
  return Buffer.concat([
    Buffer.from('PK\x03\x04'),
    describe(entry, written),
    Buffer.from(entry.name),
  ])
}

function directoryRecord(entry: ZipEntry, written: Written, offset: number): Buffer {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  return Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00'),
    describe(entry, written),
    tail,
    Buffer.from(entry.name),
  ])
}

function endRecord(of: { entries: number; size: number; offset: number }): Buffer {
  const record = Buffer.alloc(22)
  record.write('PK\x05\x06')
  record.writeUInt16LE(of.entries, 8)
  record.writeUInt16LE(of.entries, 10)
  record.writeUInt32LE(of.size, 12)
  record.writeUInt32LE(of.offset, 16)
  return record
}
