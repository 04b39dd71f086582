import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Fault } from '#domain/outcome'
import { type ArchiveTask, type WrittenArchive, writeArchive } from './archive-task.ts'
import type { SynthesisOptions } from './synthesis-options.ts'
import { planLayout } from './world/layout.ts'

/** Fewer person-years than this are written before a thread would have started. */
const worthAThread = 4000
const mostThreads = 2

export interface ArchiveWork {
  readonly options: SynthesisOptions
  readonly tasks: readonly ArchiveTask[]
}

type Written = (archive: WrittenArchive, place: number) => void

/** Write all archives, on worker threads where that pays; `onWritten` is told each with its place in the work. */
export async function runTasks(work: ArchiveWork, onWritten: Written): Promise<void> {
  const threads = threadsFor(work)
  if (threads > 0) return runOnThreads(work, { threads, onWritten })
  const layout = planLayout(work.options)
  for (const [place, task] of work.tasks.entries()) {
    onWritten(writeArchive(layout, task, work.options.outDir), place)
    await new Promise(setImmediate)
  }
}

function threadsFor({ options }: ArchiveWork): number {
  if (options.threads !== undefined) return options.threads
  const personYears = options.persons * (options.toYear - options.fromYear + 1)
  return personYears < worthAThread ? 0 : Math.min(mostThreads, availableParallelism())
}

async function runOnThreads(
  work: ArchiveWork,
  how: { readonly threads: number; readonly onWritten: Written },
): Promise<void> {
  let next = 0
  const { onProgress: _, ...options } = work.options
  const workers = Array.from(
    { length: Math.min(how.threads, work.tasks.length) },
    () => new Worker(new URL('./archive-worker.ts', import.meta.url), { workerData: options }),
  )
  const runs = workers.map((worker) =>
    serve(worker, { ...how, work, take: () => (next < work.tasks.length ? next++ : undefined) }),
  )
  try {
    await Promise.all(runs)
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

interface Service {
  readonly work: ArchiveWork
  readonly onWritten: Written
  /** The place of the next task, undefined when none is left. */
  take(): number | undefined
}

function serve(worker: Worker, service: Service): Promise<void> {
  return new Promise((resolve, reject) => {
    let place = service.take()
    const give = () => {
      if (place === undefined) resolve()
      else worker.postMessage(service.work.tasks[place])
    }
    worker.on('error', (cause) =>
      reject(new Fault('internal', 'a synthesis thread failed', { cause })),
    )
    worker.on('exit', () => reject(new Fault('internal', 'a synthesis thread ended early')))
    worker.on('message', (written: WrittenArchive) => {
      if (place !== undefined) service.onWritten(written, place)
      place = service.take()
      give()
    })
    give()
  })
}
