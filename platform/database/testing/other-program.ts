import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Home } from '#platform/home'

/**
 * Another program on a home, in a process group of its own: opens the database, says `open`, does as it is told by
 * `line`s, and closes cleanly on `close` or SIGINT.
 */
export class OtherProgram {
  readonly child: ChildProcess
  readonly ended: Promise<unknown>
  readonly #lines: AsyncIterator<string>

  constructor(home: Home, prefix: readonly string[] = []) {
    const [program = '', ...args] = [
      ...prefix,
      process.execPath,
      fileURLToPath(new URL('./program-under-test.ts', import.meta.url)),
      home.path,
    ]
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
    this.child = child
    this.ended = once(child, 'exit')
    this.#lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  }

  /** Tell it something and wait for its answer; `undefined` when it ended instead. */
  async say(words: string): Promise<string | undefined> {
    this.child.stdin?.write(`${words}\n`)
    return this.answer()
  }

  async answer(): Promise<string | undefined> {
    const next = await this.#lines.next()
    return next.done === true ? undefined : next.value
  }

  /** As Ctrl-C on a terminal does: to the program and all that it started in its own group. */
  interrupt(): void {
    if (this.child.pid !== undefined) process.kill(-this.child.pid, 'SIGINT')
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.ended
  }
}
