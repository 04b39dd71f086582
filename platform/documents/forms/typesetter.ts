import { Worker } from 'node:worker_threads'
import { Fault } from '#domain/outcome'

/** What is set in type: a template of this folder and the texts it reads. */
export interface Setting {
  readonly template: string
  readonly inputs: Readonly<Record<string, string>>
}

interface Answer {
  readonly id: number
  /** 0 when the template does not compile. */
  readonly pages: number
  readonly pdf?: Uint8Array
}

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (fault: Fault) => void
}

/** A thread keeps some megabytes of every form until it ends. */
const mostSettings = 60
const idleMs = 30_000

/** Sets forms in type in a thread, which starts when it is needed and ends when it has been idle or has done enough. */
export class Typesetter {
  #worker: Worker | undefined
  #done = 0
  #lastId = 0
  #idle: NodeJS.Timeout | undefined
  readonly #waiting = new Map<number, Waiting>()

  async countPages(setting: Setting): Promise<number> {
    return (await this.#ask(setting, 'pages')).pages
  }

  async pdf(setting: Setting): Promise<{ readonly pages: number; readonly bytes: Buffer }> {
    const { pages, pdf } = await this.#ask(setting, 'pdf')
    if (pdf === undefined) throw new Fault('internal', 'a form was set without a PDF')
    return { pages, bytes: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length) }
  }

  async #ask(setting: Setting, wanted: 'pages' | 'pdf'): Promise<Answer> {
    const worker = this.#start()
    this.#lastId += 1
    const id = this.#lastId
    worker.ref()
    const answer = await new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ id, ...setting, wanted })
    })
    this.#rest(worker)
    if (answer.pages > 0) return answer
    throw new Fault('internal', `the template ${setting.template} does not compile`)
  }

  #start(): Worker {
    clearTimeout(this.#idle)
    if (this.#worker !== undefined) return this.#worker
    const worker = new Worker(new URL('./typst-worker.mjs', import.meta.url), { env: {} })
    worker.on('message', (answer: Answer) => {
      this.#waiting.get(answer.id)?.resolve(answer)
      this.#waiting.delete(answer.id)
    })
    worker.on('error', (cause) => this.#fail(worker, cause))
    this.#worker = worker
    this.#done = 0
    return worker
  }

  /** Nothing may wait for a thread that rests: the program can end. */
  #rest(worker: Worker): void {
    this.#done += 1
    if (this.#waiting.size > 0 || worker !== this.#worker) return
    worker.unref()
    if (this.#done >= mostSettings) this.#end(worker)
    else this.#idle = setTimeout(() => this.#end(worker), idleMs).unref()
  }

  #end(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined
    worker.terminate()
  }

  #fail(worker: Worker, cause: unknown): void {
    if (this.#worker === worker) this.#worker = undefined
    const fault = new Fault('internal', 'the thread that sets forms failed', { cause })
    for (const { reject } of this.#waiting.values()) reject(fault)
    this.#waiting.clear()
  }
}
