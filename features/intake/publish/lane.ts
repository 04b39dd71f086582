import { mkdir } from 'node:fs/promises'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { Fault } from '#domain/outcome'

/** Memory that one lane's engine may use; its process peaks about 200 MB above it. */
const memoryLimit = '450MB'

export type LaneValue = string | number | null
export type LaneRow = Readonly<Record<string, unknown>>

/** One engine with one thread: statements that end in a total order then write the same bytes every time. */
export interface Lane {
  run(sql: string): Promise<void>
  /** Rows of a small result, by column name, as JavaScript values. */
  rows(sql: string): Promise<readonly LaneRow[]>
  /** The one number that a statement gives. */
  count(sql: string): Promise<number>
  /** Rows of a result of any size, in chunks. */
  chunks(sql: string): AsyncIterable<readonly LaneRow[]>
  /** Fill a table; the engine never sees these values in a statement. */
  append(table: string, rows: Iterable<readonly LaneValue[]>): Promise<void>
  close(): void
}

/** @param spillPath folder for what does not fit in memory; made when needed, wiped by the caller. */
export async function openLane(spillPath: string): Promise<Lane> {
  await mkdir(spillPath, { recursive: true, mode: 0o700 })
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: memoryLimit,
    temp_directory: spillPath,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const rows = async (sql: string) =>
    (await faulting(connection.runAndReadAll(sql))).getRowObjectsJS()
  return {
    run: (sql) => faulting(runAndFlush(connection, sql)),
    rows,
    count: async (sql) => Number(Object.values((await rows(sql))[0] ?? {})[0]),
    chunks: (sql) => chunksOf(connection, sql),
    append: (table, values) => faulting(append(connection, table, values)),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Setting the limit again is what makes the engine give freed memory back to the system. */
async function runAndFlush(connection: DuckDBConnection, sql: string): Promise<void> {
  await connection.run(sql)
  await connection.run(`SET memory_limit = '${memoryLimit}'`)
}

async function* chunksOf(
  connection: DuckDBConnection,
  sql: string,
): AsyncGenerator<readonly LaneRow[]> {
  const result = await faulting(connection.stream(sql))
  const chunks = result.yieldRowObjectJs()
  for (;;) {
    const next = await faulting(chunks.next())
    if (next.done === true) return
    yield next.value
  }
}

async function append(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<readonly LaneValue[]>,
): Promise<void> {
  const appender = await connection.createAppender(table)
  for (const row of rows) {
    for (const value of row) {
      if (value === null) appender.appendNull()
      else if (typeof value === 'number') appender.appendInteger(value)
      else appender.appendVarchar(value)
    }
    appender.endRow()
  }
  appender.closeSync()
}

async function faulting<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    throw faultOf(error)
  }
}

const diskFull = /No space left on device|max_temp_directory_size|Disk quota exceeded/

/**
 * The engine's messages may quote values, so only their kind is kept. That the disk is full, it says in no other way
 * than by the system's own words.
 */
function faultOf(error: unknown): Fault {
  const message = error instanceof Error ? error.message : ''
  if (diskFull.test(message)) return diskFullFault()
  const kind = /^[A-Z][A-Za-z ]* Error/.exec(message)?.[0] ?? 'unknown error'
  return new Fault('engine-failed', `the engine failed while publishing: ${kind}`)
}

export function diskFullFault(): Fault {
  return new Fault(
    'disk-full',
    'the disk is full; the data version before stays whole. Free some space and load the archives again',
    { retryable: true },
  )
}
