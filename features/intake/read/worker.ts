import { parentPort, workerData } from 'node:worker_threads'
import { assertNever, Fault } from '#domain/outcome'
import { Reader, type ReaderSettings } from './reader.ts'
import type { TaskMessage, TaskName, Tasks, WorkerMessage } from './tasks.ts'

/** A thread with a reader: one task at a time, an answer or a fault for each, and now and then how much was read. */
const port = parentPort ?? failToStart()
const reportEveryMs = 200

let bytes = 0
let rows = 0
let reportedAt = 0

const reader = new Reader(workerData as ReaderSettings, (moreBytes, moreRows) => {
  bytes += moreBytes
  rows += moreRows
  if (Date.now() - reportedAt > reportEveryMs) report()
})

port.on('message', (message: TaskMessage) => {
  perform(message).then(
    (answer) => {
      report()
      send({ kind: 'answer', answer })
    },
    (error: unknown) => send({ kind: 'fault', ...describe(error) }),
  )
})

async function perform(message: TaskMessage): Promise<Tasks[TaskName]['answer']> {
  if (isTask(message, 'persons')) {
    const { hospcode, archives, oldShard } = message.ask
    return reader.persons(hospcode, archives, oldShard)
  }
  if (isTask(message, 'addBirths')) {
    const { foreign, shard, oldShard } = message.ask
    return reader.addBirths(foreign, shard, oldShard)
  }
  if (isTask(message, 'agesMoved')) return reader.agesMoved(message.ask)
  if (isTask(message, 'rows')) return reader.rows(message.ask)
  if (isTask(message, 'finish')) return reader.finish()
  if (!isTask(message, 'useShards')) return assertNever(message.name as never)
  reader.useShards(message.ask)
  return null
}

function isTask<Name extends TaskName>(
  message: TaskMessage,
  name: Name,
): message is TaskMessage<Name> {
  return message.name === name
}

function report(): void {
  send({ kind: 'read', bytes, rows })
  bytes = 0
  rows = 0
  reportedAt = Date.now()
}

function send(message: WorkerMessage): void {
  port.postMessage(message)
}

/** Messages of the system name paths and codes, never what is in a file. */
function describe(error: unknown): { code: Fault['code']; message: string; retryable: boolean } {
  if (error instanceof Fault) {
    return { code: error.code, message: error.message, retryable: error.retryable }
  }
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message =
    error instanceof Error ? `${error.name} ${systemCode} ${error.message}` : 'unknown'
  if (systemCode === 'ENOSPC') return { code: 'disk-full', message, retryable: true }
  const isOfFile = ['ENOENT', 'EACCES', 'EIO'].includes(systemCode)
  return { code: isOfFile ? 'file-unreadable' : 'internal', message, retryable: false }
}

function failToStart(): never {
  throw new Fault('internal', 'worker.ts runs as a worker thread only')
}
