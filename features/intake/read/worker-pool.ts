import { Worker } from 'node:worker_threads'
import { Fault } from '#domain/outcome'
import type { ReaderSettings } from './reader.ts'
import type { TaskMessage, TaskName, Tasks, WorkerMessage } from './tasks.ts'

interface Waiting {
  readonly message: TaskMessage
  readonly resolve: (answer: never) => void
  readonly reject: (error: Fault) => void
}

/** Worker threads that take tasks from one queue; the first fault ends them all. */
export class WorkerPool {
  readonly #workers: readonly ReadWorker[]
  readonly #queue: Waiting[] = []
  #fault: Fault | undefined

  constructor(
    settings: Omit<ReaderSettings, 'worker'>,
    count: number,
    onRead: (bytes: number, rows: number) => void,
  ) {
    this.#workers = Array.from({ length: count }, (_, worker) => {
      const data: ReaderSettings = { ...settings, worker }
      return new ReadWorker(data, {
        onRead,
        onIdle: () => this.#dispatch(),
        onFault: (fault) => this.#fail(fault),
      })
    })
  }

  /** Have any free worker do a task. */
  run<Name extends TaskName>(name: Name, ask: Tasks[Name]['ask']): Promise<Tasks[Name]['answer']> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ message: { name, ask } as TaskMessage, resolve, reject })
      this.#dispatch()
    })
  }

  /** Have every worker do a task; no other may be under way. */
  runOnAll<Name extends TaskName>(
    name: Name,
    ask: Tasks[Name]['ask'],
  ): Promise<readonly Tasks[Name]['answer'][]> {
    const message = { name, ask } as TaskMessage
    return Promise.all(
      this.#workers.map(
        (worker) =>
          new Promise<Tasks[Name]['answer']>((resolve, reject) => {
            worker.start({ message, resolve, reject })
          }),
      ),
    )
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()))
  }

  #dispatch(): void {
    for (const worker of this.#workers) {
      if (worker.isBusy) continue
      const next = this.#queue.shift()
      if (next === undefined) return
      if (this.#fault === undefined) worker.start(next)
      else next.reject(this.#fault)
    }
  }

  #fail(fault: Fault): void {
    this.#fault ??= fault
    for (const waiting of this.#queue.splice(0)) waiting.reject(this.#fault)
  }
}

interface Listeners {
  readonly onRead: (bytes: number, rows: number) => void
  readonly onIdle: () => void
  readonly onFault: (fault: Fault) => void
}

class ReadWorker {
  readonly #thread: Worker
  readonly #listeners: Listeners
  #task: Waiting | undefined

  constructor(settings: ReaderSettings, listeners: Listeners) {
    this.#listeners = listeners
    this.#thread = new Worker(new URL('./worker.ts', import.meta.url), { workerData: settings })
    this.#thread.on('message', (message: WorkerMessage) => this.#hear(message))
    this.#thread.on('error', (cause) =>
      this.#fail(new Fault('internal', 'a reader died', { cause })),
    )
    this.#thread.on('exit', () => this.#fail(new Fault('internal', 'a reader ended early')))
  }

  get isBusy(): boolean {
    return this.#task !== undefined
  }

  start(task: Waiting): void {
    this.#task = task
    this.#thread.postMessage(task.message)
  }

  async stop(): Promise<void> {
    this.#thread.removeAllListeners()
    await this.#thread.terminate()
  }

  #hear(message: WorkerMessage): void {
    if (message.kind === 'read') this.#listeners.onRead(message.bytes, message.rows)
    else if (message.kind === 'answer') this.#answer(message.answer as never)
    else this.#fail(new Fault(message.code, message.message, { retryable: message.retryable }))
  }

  #answer(answer: never): void {
    const task = this.#task
    this.#task = undefined
    task?.resolve(answer)
    this.#listeners.onIdle()
  }

  #fail(fault: Fault): void {
    this.#listeners.onFault(fault)
    this.#task?.reject(fault)
    this.#task = undefined
  }
}
