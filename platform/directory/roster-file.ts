import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/** A roster file at one moment. Equal marks mean that nothing has changed. */
export type RosterLook =
  | { readonly mark: string; readonly text: string }
  /** `problem` is the system's code (`ENOENT`), `not-a-file` or `too-large`. */
  | { readonly mark: string; readonly problem: string }

/** Room for twenty thousand admins. */
const maximumBytes = 512 * 1024

/** Read the file whole: it is small, and neither time nor size shows every change. */
export async function lookAt(file: string): Promise<RosterLook> {
  try {
    if (!(await stat(file)).isFile()) return problem('not-a-file')
    const bytes = Buffer.concat(await chunksOf(file))
    if (bytes.length > maximumBytes) return problem('too-large')
    const mark = createHash('sha256').update(bytes).digest('hex')
    return { mark, text: bytes.toString('utf8') }
  } catch (error) {
    return problem(codeOf(error))
  }
}

async function chunksOf(file: string): Promise<readonly Buffer[]> {
  const chunks: Buffer[] = []
  // Inclusive, so one byte more than is allowed.
  const stream = createReadStream(file, { end: maximumBytes })
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return chunks
}

function problem(code: string): RosterLook {
  return { mark: code, problem: code }
}

/** Only the system's own errors are the file's; any other is a defect. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}
