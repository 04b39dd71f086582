import { Frame } from './inspection.ts'

/** A frame and the bytes that came with it. */
export interface Received {
  readonly frame: Frame
  readonly body: Buffer
}

const lengthsBytes = 8
const mostHeaderBytes = 1024 * 1024
const mostBodyBytes = 64 * 1024 * 1024

/**
 * The frames of an inspecting process, one at a time: the next is read when the last one has been dealt with.
 *
 * Ends at the end of the stream, and at the first thing that is not a frame; the process is not trusted to behave.
 */
export async function* readFrames(stream: AsyncIterable<Buffer>): AsyncGenerator<Received> {
  let parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    parts.push(part)
    size += part.length
    for (let next = nextFrame(parts, size); next !== undefined; next = nextFrame(parts, size)) {
      if (next === 'broken') return
      yield next.received
      parts = [next.rest]
      size = next.rest.length
    }
  }
}

type Next = { readonly received: Received; readonly rest: Buffer } | 'broken' | undefined

function nextFrame(parts: readonly Buffer[], size: number): Next {
  const first = parts[0]
  if (first === undefined || size < lengthsBytes) return undefined
  const start = first.length >= lengthsBytes ? first : Buffer.concat(parts)
  const headerBytes = start.readUInt32BE(0)
  const bodyBytes = start.readUInt32BE(4)
  if (headerBytes > mostHeaderBytes || bodyBytes > mostBodyBytes) return 'broken'
  const bodyAt = lengthsBytes + headerBytes
  const end = bodyAt + bodyBytes
  if (size < end) return undefined
  const whole = parts.length === 1 ? first : Buffer.concat(parts, size)
  const frame = parseHeader(whole.toString('utf8', lengthsBytes, bodyAt))
  if (frame === undefined) return 'broken'
  return { received: { frame, body: whole.subarray(bodyAt, end) }, rest: whole.subarray(end) }
}

function parseHeader(text: string): Frame | undefined {
  try {
    return Frame.safeParse(JSON.parse(text)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
