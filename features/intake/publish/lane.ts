import { mkdir } from 'node:fs/promises'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { Fault } from '#domain/outcome'

/** Memory that one lane's engine may use; what it does not count comes to about 100 MB more. */
const memoryLimit = '350MB'

/** How parts are written: the same rows give the same bytes, whatever came before. */
const parquetOptions =
  'FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, WRITE_BLOOM_FILTER false, DICTIONARY_SIZE_LIMIT 5000'

/** Memory is given back only when the process has grown so large: taking it again costs time. */
const flushAboveBytes = 400 << 20

export type LaneValue = string | number | null
export type LaneRow = Readonly<Record<string, unknown>>

/** One engine with one thread: statements that end in a total order then write the same bytes every time. */
export interface Lane {
  run(sql: string): Promise<void>
  /** Write rows, which must end in a total order, as a Parquet file. */
  writeParquet(select: string, path: string): Promise<void>
  /** Rows of a small result, by column name, as JavaScript values. */
  rows(sql: string): Promise<readonly LaneRow[]>
  /** The one number that a statement gives. */
  count(sql: string): Promise<number>
  /** Fill a table; the engine never sees these values in a statement. */
  append(table: string, rows: Iterable<readonly LaneValue[]>): Promise<void>
  /** Give memory that is free again back to the system. */
  flush(): Promise<void>
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
  const run = async (sql: string) => void (await faulting(connection.run(sql)))
  // Setting the limit again is what makes the engine give back what it, or another before it, holds in reserve.
  const flush = async () => {
    if (process.memoryUsage.rss() < flushAboveBytes) return
    await run(`SET memory_limit = '${memoryLimit}'`)
  }
  await flush()
  const rows = async (sql: string) =>
    (await faulting(connection.runAndReadAll(sql))).getRowObjectsJS()
  return {
    run,
    writeParquet: async (select, path) => {
      await run(`COPY (${select}) TO '${path.replaceAll("'", "''")}' (${parquetOptions})`)
      await flush()
    },
    flush,
    rows,
    count: async (sql) => Number(Object.values((await rows(sql))[0] ?? {})[0]),
    append: (table, values) => faulting(append(connection, table, values)),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
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
