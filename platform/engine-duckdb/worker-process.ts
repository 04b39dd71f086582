import type { ChildProcess } from 'node:child_process'
import { Fault } from '#domain/outcome'
import { engineErrorType } from '#domain/sql'
import type { FromWorker, ToWorker } from './messages.ts'

/** Signals by which a process ends itself when memory cannot be had, or a library call goes wrong inside it. */
const abortSignals: ReadonlySet<string> = new Set([
  'SIGABRT',
  'SIGTRAP',
  'SIGILL',
  'SIGSEGV',
  'SIGBUS',
])
const abortExitCodes: ReadonlySet<number> = new Set([132, 133, 134, 135, 139])

/** One worker process: messages to it, its answers in order, and its end as a last answer. */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #answers: FromWorker[] = []
  #waiting: ((answer: FromWorker) => void) | undefined
  #end: Extract<FromWorker, { kind: 'gone' }> | undefined
  readonly exited: Promise<void>

  constructor(child: ChildProcess) {
    this.#child = child
    child.on('message', (message) => this.#deliver(message as FromWorker))
    child.on('error', () => this.#finish('killed'))
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        const aborted = abortSignals.has(signal ?? '') || abortExitCodes.has(code ?? 0)
        this.#finish(aborted ? 'aborted' : 'killed')
        resolve()
      })
      child.once('error', () => resolve())
    })
  }

  /** False from the moment it was killed or has ended. */
  get usable(): boolean {
    return this.#end === undefined && !this.#child.killed
  }

  send(message: ToWorker): void {
    if (this.#end !== undefined || !this.#child.connected) return
    this.#child.send(message, undefined, undefined, endsElsewhere)
  }

  /** The next answer; `gone` again and again once the process has ended. */
  next(): Promise<FromWorker> {
    const answer = this.#answers.shift() ?? this.#end
    if (answer !== undefined) return Promise.resolve(answer)
    return new Promise((resolve) => {
      this.#waiting = resolve
    })
  }

  /**
   * Wait for the one answer that means all went well; for starting and binding.
   *
   * @throws Fault `capsule-failed`, naming the kind of engine error where there was one, never its message.
   */
  async expect(kind: 'ready' | 'bound'): Promise<void> {
    const answer = await this.next()
    if (answer.kind === kind) return
    this.kill()
    await this.exited
    const why = answer.kind === 'failed' ? engineErrorType(answer.error) : answer.kind
    throw new Fault('capsule-failed', `a capsule did not become ${kind}: ${why}`, {
      retryable: true,
    })
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }

  #deliver(answer: FromWorker): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    if (waiting !== undefined) waiting(answer)
    else this.#answers.push(answer)
  }

  #finish(cause: 'aborted' | 'killed'): void {
    if (this.#end !== undefined) return
    this.#end = { kind: 'gone', cause }
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.(this.#end)
  }
}

/** A message to a process that has just ended fails; its end is told by `gone`. */
function endsElsewhere(): void {}
