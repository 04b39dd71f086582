import { isUtf8 } from 'node:buffer'
import { type Archive, type ArchiveEntry, DamagedEntry, readEntry } from './archive.ts'
import { LineScanner, type ScanTools } from './line-scanner.ts'
import type { TextEncodingName } from './pseudonyms.ts'

/** One entry on its way: where it is, and whom to tell how much of it was read. */
export interface EntryTask {
  readonly archive: Archive
  readonly entry: ArchiveEntry & { readonly file: NonNullable<ArchiveEntry['file']> }
  readonly onBytes: (inflatedBytes: number) => void
}

/** Send an entry of the standard through the byte pass. */
export async function scanEntry(task: EntryTask, tools: ScanTools): Promise<void> {
  const { pseudonyms, log } = tools
  const { file } = task.entry
  const scanner = new LineScanner(tools, file)
  pseudonyms.encoding = undefined
  pseudonyms.needsEncoding = false
  try {
    for await (const chunk of readEntry(task.archive, task.entry)) {
      await scanChunk(scanner, chunk, { task, tools })
      task.onBytes(chunk.length)
    }
    scanner.end()
    await scanAll(scanner, { task, tools })
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error
    scanner.abandon()
    log.note({ file: file.name, line: scanner.line, column: '', code: 'entry-damaged' })
  }
  if (!scanner.hasRows) log.note({ file: file.name, line: null, column: '', code: 'entry-empty' })
}

interface Scan {
  readonly task: EntryTask
  readonly tools: ScanTools
}

async function scanChunk(scanner: LineScanner, chunk: Buffer, scan: Scan): Promise<void> {
  for (let from = 0; from < chunk.length; ) {
    const to = Math.min(chunk.length, from + scanner.room)
    scanner.push(chunk.subarray(from, to))
    await scanAll(scanner, scan)
    from = to
  }
}

async function scanAll(scanner: LineScanner, { task, tools }: Scan): Promise<void> {
  while (!scanner.scan()) {
    tools.pseudonyms.encoding = await decideEncoding(task)
    tools.pseudonyms.needsEncoding = false
  }
}

/** UTF-8 where the whole entry is valid UTF-8, TIS-620 (windows-874) otherwise. */
async function decideEncoding({ archive, entry }: EntryTask): Promise<TextEncodingName> {
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of readEntry(archive, entry)) {
      const bytes = Buffer.concat([rest, chunk])
      const whole = wholeCharacters(bytes)
      if (!isUtf8(bytes.subarray(0, whole))) return 'windows-874'
      rest = bytes.subarray(whole)
    }
  } catch (error) {
    if (!(error instanceof DamagedEntry)) throw error
  }
  return isUtf8(rest) ? 'utf-8' : 'windows-874'
}

/** Length without a character at the end that may go on in the next bytes. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}
