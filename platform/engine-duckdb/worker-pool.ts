import path from 'node:path'
import { Fault } from '#domain/outcome'
import type { CapsuleScope } from '#platform/engine'
import { bindStatements, type CapsuleSize } from './bind.ts'
import type { ConfiningPrograms } from './confinement.ts'
import { launchWorker } from './launch.ts'
import { WorkerProcess } from './worker-process.ts'

/** A started worker that is bound to nothing yet, and the folders it can see. */
interface Spare {
  readonly folders: string
  readonly started: Promise<WorkerProcess>
}

const refillAfterMs = 300

/**
 * Started workers in reserve, so that a session opens in milliseconds and a killed process is replaced at once.
 *
 * Under bubblewrap a worker sees only the folders it was started with; the reserve then waits for the province that was
 * opened last.
 */
export class WorkerPool {
  readonly #size: CapsuleSize
  readonly #programs: Promise<ConfiningPrograms>
  readonly #spareCount: number
  readonly #workers = new Set<WorkerProcess>()
  #spares: Spare[] = []
  #refilling: NodeJS.Timeout | undefined
  #closed = false

  constructor(size: CapsuleSize, programs: Promise<ConfiningPrograms>, spareCount: number) {
    this.#size = size
    this.#programs = programs
    this.#spareCount = spareCount
    programs.then(({ bwrap }) => {
      if (bwrap === undefined) this.#refill([])
    })
  }

  /** A worker bound to the scope and locked; a fresh one where the one in reserve has died unseen. */
  async take(scope: CapsuleScope): Promise<WorkerProcess> {
    const { bwrap } = await this.#programs
    const folders = bwrap === undefined ? [] : foldersOf(scope)
    const reserve = this.#takeSpare(folders)
    this.#refillSoon(folders)
    const bound = await reserve?.then((worker) => this.#bind(worker, scope)).catch(ignoreFailure)
    return bound ?? this.#bind(await this.#start(folders), scope)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#refilling)
    for (const worker of this.#workers) worker.kill()
    await Promise.all([...this.#workers].map((worker) => worker.exited))
  }

  #takeSpare(folders: readonly string[]): Promise<WorkerProcess> | undefined {
    const wanted = folders.join('\n')
    const index = this.#spares.findIndex((spare) => spare.folders === wanted)
    return index === -1 ? undefined : this.#spares.splice(index, 1)[0]?.started
  }

  async #bind(worker: WorkerProcess, scope: CapsuleScope): Promise<WorkerProcess> {
    worker.send({ kind: 'bind', statements: bindStatements(scope, this.#size) })
    await worker.expect('bound')
    return worker
  }

  /** Whoever has just opened a session comes first; a program with one question never starts a second worker. */
  #refillSoon(folders: readonly string[]): void {
    clearTimeout(this.#refilling)
    this.#refilling = setTimeout(() => this.#refill(folders), refillAfterMs)
    this.#refilling.unref()
  }

  #refill(folders: readonly string[]): void {
    if (this.#closed) return
    const wanted = folders.join('\n')
    for (const spare of this.#spares.filter((one) => one.folders !== wanted)) {
      spare.started.then((worker) => worker.kill(), ignoreFailure)
    }
    this.#spares = this.#spares.filter((spare) => spare.folders === wanted)
    while (this.#spares.length < this.#spareCount) {
      const started = this.#start(folders)
      started.catch(ignoreFailure)
      this.#spares.push({ folders: wanted, started })
    }
  }

  async #start(folders: readonly string[]): Promise<WorkerProcess> {
    const programs = await this.#programs
    if (this.#closed) throw new Fault('capsule-failed', 'the engine is closed')
    const worker = new WorkerProcess(launchWorker({ programs, size: this.#size, folders }))
    this.#workers.add(worker)
    worker.exited.then(() => this.#workers.delete(worker))
    await worker.expect('ready')
    return worker
  }
}

/** Whoever needs a worker starts another, and hears when that fails too. */
function ignoreFailure(): undefined {}

function foldersOf(scope: CapsuleScope): readonly string[] {
  return [...new Set(scope.attachments.map(({ path: file }) => path.dirname(file)))].sort()
}
