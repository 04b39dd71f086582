import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface ProgramEnd {
  readonly exitCode: number | null
  readonly output: string
  readonly errors: string
}

/** Run a JavaScript program of node_modules under this Node, in a folder, to its end. */
export async function runProgram(
  folder: string,
  program: string,
  args: readonly string[],
): Promise<ProgramEnd> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const [output, errors, exitCode] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ])
  return { exitCode, output, errors }
}
