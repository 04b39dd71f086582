import { isUtf8 } from 'node:buffer'
import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { openPromise } from 'yauzl'
import { findFile } from '#domain/standard'

/** Rows of one file of the standard under one header, from all archives, as UTF-8 text without the header line. */
export interface RawText {
  readonly file: string
  readonly header: readonly string[]
  readonly path: string
}

const thai = new TextDecoder('windows-874')

/**
 * Inflate archives for an engine that reads text: one text per file and header.
 *
 * @returns the texts, and the size of what was in the archives.
 */
export async function inflateArchives(
  folder: string,
  into: string,
): Promise<{ texts: readonly RawText[]; bytes: number }> {
  await mkdir(into, { recursive: true })
  const open = new Texts(into)
  let bytes = 0
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.zip')) continue
    const zip = await openPromise(path.join(folder, name), { lazyEntries: true, autoClose: false })
    for await (const entry of zip.eachEntry()) {
      const file = /([a-z_]+?)(_\d+)*\.txt$/i.exec(path.basename(entry.fileName))?.[1] ?? ''
      if (findFile(file) === undefined) continue
      const content = await buffer(await zip.openReadStreamPromise(entry))
      bytes += content.length
      await open.add(
        file.toUpperCase(),
        isUtf8(content) ? content : Buffer.from(thai.decode(content)),
      )
    }
    zip.close()
  }
  return { texts: await open.close(), bytes }
}

class Texts {
  readonly #into: string
  readonly #open = new Map<string, RawText & { readonly handle: FileHandle }>()

  constructor(into: string) {
    this.#into = into
  }

  async add(file: string, content: Buffer): Promise<void> {
    const start = content.subarray(0, 3).equals(Buffer.from('\ufeff')) ? 3 : 0
    const lineEnd = content.indexOf('\n')
    const header = content.toString('utf8', start, lineEnd).trim().toUpperCase().split('|')
    const key = `${file} ${header.join('|')}`
    const known = this.#open.get(key) ?? (await this.#make(file, header, this.#open.size))
    this.#open.set(key, known)
    await known.handle.writeFile(withLineFeeds(content.subarray(lineEnd + 1)))
  }

  async close(): Promise<readonly RawText[]> {
    const all = [...this.#open.values()]
    for (const { handle } of all) await handle.close()
    return all.map(({ file, header, path: textPath }) => ({ file, header, path: textPath }))
  }

  async #make(file: string, header: readonly string[], number: number) {
    const textPath = path.join(this.#into, `${file}-${number}.txt`)
    return { file, header, path: textPath, handle: await open(textPath, 'w') }
  }
}

/** Some hospitals end lines with CR LF, some with LF; the engine reads no file with both. */
function withLineFeeds(content: Buffer): Buffer {
  if (!content.includes('\r')) return content
  return Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}
