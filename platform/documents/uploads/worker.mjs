/**
 * The process that opens one uploaded file: bytes in by standard input, frames out by standard output.
 *
 * Plain JavaScript, since stripping types would cost every start 90 ms and 17 MB. It is started with limits of the
 * system, an empty environment and nothing else to do; whatever it says is only data to the parent (`frames.ts`).
 */
import { typeOf } from './worker-bytes.mjs'
import { openImage } from './worker-image.mjs'
import { openPdf } from './worker-pdf.mjs'
import { Refused } from './worker-refused.mjs'

const limits = JSON.parse(process.argv[2])

await tell({ kind: 'started' })
try {
  await inspect(await readInput())
  await tell({ kind: 'done' })
} catch (error) {
  await tell({ kind: 'refused', ...reasonOf(error) })
}

async function inspect(bytes) {
  const type = typeOf(bytes)
  const open = type === 'pdf' ? openPdf : openImage
  await open({ bytes, type, limits, tell })
}

/** The library's messages may quote the document: none of them leaves this process. */
function reasonOf(error) {
  if (error instanceof Refused) return { why: error.why, what: error.what }
  const isMemory =
    error instanceof RangeError ||
    error instanceof WebAssembly.RuntimeError ||
    /memory|allocat/i.test(error?.message)
  return { why: isMemory ? 'heavy' : 'damaged' }
}

/** At most one byte more than is allowed. */
async function readInput() {
  const parts = []
  let size = 0
  for await (const part of process.stdin) {
    size += part.length
    if (size > limits.fileBytes) throw new Refused('large')
    parts.push(part)
  }
  if (size === 0) throw new Refused('empty')
  return Buffer.concat(parts, size)
}

/** One frame: two lengths, a header in JSON, and bytes. Waits until the parent has taken it. */
function tell(header, body = Buffer.alloc(0)) {
  const text = Buffer.from(JSON.stringify(header))
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(text.length, 0)
  lengths.writeUInt32BE(body.length, 4)
  return new Promise((resolve, reject) => {
    const taken = (error) => (error ? reject(error) : resolve())
    process.stdout.write(Buffer.concat([lengths, text, body]), taken)
  })
}
