/**
 * The capsule's own process: binds one scope, then answers one message at a time.
 *
 * Plain JavaScript, since stripping types would cost every start 90 ms and 17 MB. Whatever it sends is checked or only
 * stored by the parent; it decides nothing. `messages.ts` says what the messages are.
 */
import { DuckDBInstance } from '@duckdb/node-api'
import { columnWriter } from './worker-values.mjs'

const batchBytes = 256 * 1024
const unacknowledgedBatches = 2
const progressAfterMs = 300
const progressEveryMs = 250
const maxTreeCharacters = 32 * 1024 * 1024

// A query keeps its own threads: only a kill ends them together with the parent.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
let treeStatement
let acknowledge
let sentUnacknowledged = 0

process.on('message', async (message) => {
  try {
    await answer(message)
  } catch (error) {
    send({ kind: 'failed', phase: 'engine', error: String(error?.message ?? error) })
  }
})

await touch()
send({ kind: 'ready' })

async function answer(message) {
  switch (message.kind) {
    case 'bind':
      return bind(message.statements)
    case 'parse':
      return parse(message.sql)
    case 'run':
      return run(message)
    case 'interrupt':
      return connection.interrupt()
    case 'acknowledge':
      sentUnacknowledged -= 1
      return acknowledge?.()
  }
}

function send(message) {
  if (process.connected) process.send(message)
}

/** Load now whatever the library loads late: under the memory limit a late load could end the process. */
async function touch() {
  await runAll([
    "SET TimeZone = 'Asia/Bangkok'",
    "SET Calendar = 'gregorian'",
    'SET errors_as_json = true',
    'SET enable_progress_bar = true',
    'SET enable_progress_bar_print = false',
    `SELECT count(DISTINCT x), sum(x), avg(x), max(x::VARCHAR COLLATE NOCASE), json_serialize_sql('SELECT 1'),
       strftime(now(), '%Y'), regexp_matches('ก', 'ก'), list(x) FROM range(10000) AS t(x) GROUP BY x % 7`,
  ])
  const result = await connection.stream("SELECT 1::BIGINT, 'ก', [1], DATE '2024-01-01'")
  for await (const chunk of result) writeRows(chunk, writersOf(result), { rows: 1, bytes: 1000 })
  treeStatement = await connection.prepare('SELECT json_serialize_sql($1::VARCHAR)')
}

async function runAll(statements) {
  for (const statement of statements) await connection.run(statement)
}

async function bind(statements) {
  await runAll(statements)
  send({ kind: 'bound' })
}

async function parse(sql) {
  treeStatement.bindVarchar(1, sql)
  const tree = (await treeStatement.runAndReadAll()).getRows()[0][0]
  send(tree.length > maxTreeCharacters ? { kind: 'tree-too-large' } : { kind: 'tree', tree })
}

async function run({ sql, maxRows, maxBytes }) {
  let phase = 'prepare'
  let statement
  sentUnacknowledged = 0
  const telling = tellProgress()
  try {
    statement = await connection.prepare(sql)
    phase = 'execute'
    const result = await statement.stream()
    send({ kind: 'columns', columns: columnsOf(result) })
    send(await sendRows(result, { rows: maxRows, bytes: maxBytes }))
  } catch (error) {
    send({ kind: 'failed', phase, error: String(error?.message ?? error) })
  } finally {
    telling.stop()
    statement?.destroySync()
  }
}

/** Tell now and then how far a longer run is; the engine says -1 or 0 where it does not know. */
function tellProgress() {
  const tell = () => {
    const done = connection.progress.percentage / 100
    if (done > 0 && done <= 1) send({ kind: 'progress', done })
  }
  let timer = setTimeout(() => {
    tell()
    timer = setInterval(tell, progressEveryMs)
  }, progressAfterMs)
  return { stop: () => clearTimeout(timer) }
}

function columnsOf(result) {
  return result.columnNames().map((name, at) => ({ name, type: String(result.columnType(at)) }))
}

function writersOf(result) {
  return result.columnTypes().map(columnWriter)
}

/** Send all rows up to the limits, and return the message that ends the run. */
async function sendRows(result, most) {
  const writers = writersOf(result)
  const left = { ...most }
  let batch = emptyBatch()
  for await (const chunk of result) {
    const written = writeRows(chunk, writers, left)
    left.rows -= written.count
    left.bytes -= written.lines.length
    batch.parts.push(written.lines)
    batch.count += written.count
    batch.bytes += written.lines.length
    if (batch.bytes >= batchBytes || written.limit) batch = await sendBatch(batch)
    if (written.limit) {
      connection.interrupt()
      return { kind: 'end', state: 'limit', limit: written.limit, rows: most.rows - left.rows }
    }
  }
  await sendBatch(batch)
  return { kind: 'end', state: 'done', rows: most.rows - left.rows }
}

function emptyBatch() {
  return { parts: [], count: 0, bytes: 0 }
}

/** Write a chunk row by row, so that one value at a time is large, up to the row or byte that is too many. */
function writeRows(chunk, writers, left) {
  const vectors = writers.map((_, at) => chunk.getColumnVector(at))
  const rows = Math.min(chunk.rowCount, left.rows)
  const lines = []
  let characters = 0
  for (let row = 0; row < rows && characters <= left.bytes; row += 1) {
    const line = rowText(vectors, writers, row)
    characters += line.length
    lines.push(line)
  }
  const encoded = Buffer.from(lines.join(''))
  if (encoded.length > left.bytes) return cutAtBytes(lines, left.bytes)
  const limit = chunk.rowCount > rows ? 'rows' : undefined
  return { lines: encoded, count: lines.length, limit }
}

function rowText(vectors, writers, row) {
  let text = '['
  for (let at = 0; at < vectors.length; at += 1) {
    const value = vectors[at].getItem(row)
    if (at > 0) text += ','
    text += value === null ? 'null' : writers[at](value)
  }
  return `${text}]\n`
}

function cutAtBytes(lines, bytes) {
  let used = 0
  let count = 0
  for (const line of lines) {
    used += Buffer.byteLength(line)
    if (used > bytes) break
    count += 1
  }
  return { lines: Buffer.from(lines.slice(0, count).join('')), count, limit: 'bytes' }
}

async function sendBatch({ parts, count, bytes }) {
  if (count > 0) {
    send({ kind: 'rows', count, lines: Buffer.concat(parts, bytes) })
    sentUnacknowledged += 1
    while (sentUnacknowledged >= unacknowledgedBatches) await acknowledged()
  }
  return emptyBatch()
}

function acknowledged() {
  return new Promise((resolve) => {
    acknowledge = resolve
  })
}
