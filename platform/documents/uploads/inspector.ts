import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { type FileHandle, open } from 'node:fs/promises'
import { Fault, type Outcome, ok, type Refusal, refuse } from '#domain/outcome'
import { type Received, readFrames } from './frames.ts'
import type { Frame, InspectedPage, Inspection, UploadLimits } from './inspection.ts'
import { launchInspection } from './launch.ts'
import {
  confinementBy,
  findInspectionPrograms,
  type InspectionConfinement,
  type InspectionPrograms,
} from './programs.ts'

/** What was uploaded: a file of the home's work folder, or bytes. Its name and declared type do not matter. */
export type UploadSource = { readonly file: string } | { readonly bytes: Buffer }

/** Takes what an inspection draws, one picture after another, so that no more than one is in memory. */
export interface Drawings {
  /** A JPEG or PNG drawn anew; this is what is to be kept of it. Comes before its page. */
  clean(bytes: Buffer, type: 'jpeg' | 'png'): Promise<void>
  /** The preview of a page, PNG. */
  page(page: InspectedPage, png: Buffer): Promise<void>
}

export interface Inspector {
  /**
   * Open an upload in a process of its own, with limits, and say what it is.
   *
   * @returns what was found; or a `document-*` refusal. No file, however made, ends this process or makes it wait
   * longer than the limits say.
   * @throws Fault `programs-missing` when no inspecting process starts.
   */
  inspect(source: UploadSource, drawings?: Drawings): Promise<Outcome<Inspection>>
  confinement(): Promise<InspectionConfinement>
}

export interface InspectorOptions {
  readonly limits: UploadLimits
  /** Writable memory of one inspection; default 1200 MB. */
  readonly memoryMegabytes?: number
  /** Inspections at once; more wait. Default 2. */
  readonly atOnce?: number
}

const startMs = 30_000
/** All pages together may take so many times what one may. */
const allPagesFactor = 12
/** A busy machine gives an inspection a third of its time. */
const clockFactor = 3

export function createInspector(options: InspectorOptions): Inspector {
  const programs = findInspectionPrograms()
  const queue = new Queue(options.atOnce ?? 2)
  return {
    inspect: (source, drawings = { clean: nothing, page: nothing }) =>
      queue.run(async () => inspectOnce({ options, programs: await programs, source, drawings })),
    confinement: async () => confinementBy(await programs),
  }
}

async function nothing(): Promise<void> {}

interface Task {
  readonly options: InspectorOptions
  readonly programs: InspectionPrograms
  readonly source: UploadSource
  readonly drawings: Drawings
}

async function inspectOnce(task: Task): Promise<Outcome<Inspection>> {
  if ('bytes' in task.source) return watched(task, 'pipe')
  const file = await open(task.source.file, 'r')
  return watched(task, file).finally(() => file.close())
}

async function watched(task: Task, input: FileHandle | 'pipe'): Promise<Outcome<Inspection>> {
  const { limits, memoryMegabytes = 1200 } = task.options
  const child = launchInspection({
    programs: task.programs,
    limits,
    memoryMegabytes,
    cpuSeconds: Math.ceil((limits.parseMs * (allPagesFactor + 1)) / 1000) + 5,
    input: input === 'pipe' ? 'pipe' : input.fd,
  })
  const ended = endOf(child)
  if ('bytes' in task.source) child.stdin?.on('error', endsElsewhere).end(task.source.bytes)
  const watch = new Watch(child, limits.parseMs * clockFactor)
  try {
    return await new Reading(task, watch).follow(child)
  } finally {
    watch.pause()
    child.kill('SIGKILL')
    await ended
  }
}

/** Kills the process when a step takes too long; time that this process itself needs does not count. */
class Watch {
  readonly #child: ChildProcess
  readonly #stepMs: number
  #leftMs: number
  #since = 0
  #timer: NodeJS.Timeout | undefined
  isOver = false

  constructor(child: ChildProcess, stepMs: number) {
    this.#child = child
    this.#stepMs = stepMs
    this.#leftMs = stepMs * allPagesFactor
    this.#arm(startMs)
  }

  pause(): void {
    clearTimeout(this.#timer)
  }

  /** The process has been heard, and begins its next step. */
  next(): void {
    this.#leftMs -= performance.now() - this.#since
    this.#arm(Math.max(0, Math.min(this.#stepMs, this.#leftMs)))
  }

  begin(): void {
    this.#arm(this.#stepMs)
  }

  #arm(ms: number): void {
    clearTimeout(this.#timer)
    this.#since = performance.now()
    this.#timer = setTimeout(() => {
      this.isOver = true
      this.#child.kill('SIGKILL')
    }, ms)
  }
}

/** Follows one process from its first frame to its end. */
class Reading {
  readonly #task: Task
  readonly #watch: Watch
  readonly #pages: InspectedPage[] = []
  #opened: Extract<Frame, { kind: 'opened' }> | undefined
  #hasStarted = false

  constructor(task: Task, watch: Watch) {
    this.#task = task
    this.#watch = watch
  }

  async follow(child: ChildProcess): Promise<Outcome<Inspection>> {
    for await (const received of readFrames(child.stdout ?? emptyStream())) {
      this.#watch.pause()
      const end = await this.#take(received)
      if (end !== undefined) return end
      if (this.#hasStarted) this.#watch.next()
    }
    return this.#endedEarly()
  }

  async #take({ frame, body }: Received): Promise<Outcome<Inspection> | undefined> {
    switch (frame.kind) {
      case 'started':
        this.#hasStarted = true
        this.#watch.begin()
        return undefined
      case 'opened':
        this.#opened = frame
        return undefined
      case 'clean':
        await this.#task.drawings.clean(body, frame.type)
        return undefined
      case 'page':
        return this.#takePage(frame, body)
      case 'refused':
        return { ok: false, refusal: refusalOf(frame, this.#task.options.limits) }
      case 'done':
        return this.#whole()
    }
  }

  async #takePage(
    { kind: _, ...page }: Extract<Frame, { kind: 'page' }>,
    png: Buffer,
  ): Promise<Outcome<Inspection> | undefined> {
    if (page.page !== this.#pages.length + 1 || page.page > (this.#opened?.pages ?? 0)) {
      return refuse('document-damaged')
    }
    this.#pages.push(page)
    await this.#task.drawings.page(page, png)
    return undefined
  }

  #whole(): Outcome<Inspection> {
    if (this.#opened === undefined || this.#pages.length !== this.#opened.pages) {
      return refuse('document-damaged')
    }
    const { type, signatures, revisions } = this.#opened
    return ok({ type, signatures, revisions, pages: this.#pages })
  }

  /** The process ended, or talked nonsense, before it was done. */
  #endedEarly(): Outcome<Inspection> {
    if (!this.#hasStarted) {
      throw new Fault('programs-missing', 'the process that inspects documents does not start')
    }
    return refuse(this.#watch.isOver ? 'document-too-slow' : 'document-too-heavy')
  }
}

const megabyte = 1024 * 1024

function refusalOf(
  { why, what = '' }: Extract<Frame, { kind: 'refused' }>,
  limits: UploadLimits,
): Refusal {
  const inMegabytes = (bytes: number) => ({ maxMegabytes: Math.floor(bytes / megabyte) })
  switch (why) {
    case 'active':
      return refuse('document-active', { what: what.replace(/\W/g, '') }).refusal
    case 'empty':
      return refuse('document-empty').refusal
    case 'encrypted':
      return refuse('document-encrypted').refusal
    case 'heavy':
      return refuse('document-too-heavy').refusal
    case 'inflates':
      return refuse('document-inflates', inMegabytes(limits.inflatedBytes)).refusal
    case 'large':
      return refuse('document-too-large', inMegabytes(limits.fileBytes)).refusal
    case 'mixed':
      return refuse('document-mixed').refusal
    case 'pages':
      return refuse('document-too-many-pages', { maxPages: limits.pages }).refusal
    case 'pixels':
      return refuse('document-too-many-pixels').refusal
    case 'type':
      return refuse('document-type').refusal
    default:
      return refuse('document-damaged').refusal
  }
}

function endOf(child: ChildProcess): Promise<unknown> {
  return once(child, 'close').catch(endsElsewhere)
}

/** A pipe to a process that has ended breaks; its end is told by its frames. */
function endsElsewhere(): void {}

async function* emptyStream(): AsyncGenerator<Buffer> {}

/** Runs so many at once; the rest wait in order. */
class Queue {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(atOnce: number) {
    this.#free = atOnce
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#free += 1
      else next()
    }
  }
}
