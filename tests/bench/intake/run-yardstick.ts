/** Child of intake-bench: plain DuckDB reads the same text into Parquet and a sorted database file. */
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { lakeColumns } from '#domain/privacy'
import { findField, findFile, partitionField } from '#domain/standard'
import { measured } from './measured.ts'
import type { RawText } from './raw-text.ts'

const [folder = '', memoryLimit = '900MB'] = process.argv.slice(2)
const texts: readonly RawText[] = JSON.parse(
  await readFile(path.join(folder, 'texts.json'), 'utf8'),
)
const parquet = (file: string) => path.join(folder, `${file}.parquet`)

await rm(path.join(folder, 'sorted.duckdb'), { force: true })
await measured(async (stage) => {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: memoryLimit,
    temp_directory: path.join(folder, 'spill'),
  })
  const connection = await instance.connect()
  const byFile = Map.groupBy(
    texts.filter(({ file }) => lakeColumns(file).length > 0),
    (text) => text.file,
  )
  stage('typed copy to parquet')
  for (const [file, parts] of byFile) {
    const rows = parts.map((part) => `SELECT ${kept(part)} FROM ${typed(part)}`)
    await connection.run(
      `COPY (${rows.join(' UNION ALL BY NAME ')}) TO '${parquet(file)}' (FORMAT parquet, COMPRESSION zstd)`,
    )
  }
  stage('sorted serving file')
  await connection.run(`ATTACH '${path.join(folder, 'sorted.duckdb')}' AS sorted`)
  for (const [file, parts] of byFile) {
    const date = partitionField(findFile(file) ?? neverFile(file))?.name
    const order = ['HOSPCODE', date, 'PID'].filter(
      (name) => name && parts[0]?.header.includes(name),
    )
    await connection.run(
      `CREATE TABLE sorted.${file} AS SELECT * FROM '${parquet(file)}' ORDER BY ${order.join(', ')}`,
    )
  }
  await connection.run('CHECKPOINT sorted')
  await connection.run('DETACH sorted')
  connection.closeSync()
  instance.closeSync()
})

/** The columns that the lake keeps of this text. */
function kept({ file, header }: RawText): string {
  const fields = new Set(lakeColumns(file).map((column) => column.field))
  return header.filter((name) => fields.has(name)).join(', ')
}

function typed({ file, header, path: textPath }: RawText): string {
  const columns = header.map((name) => `'${name}': '${typeOf(file, name)}'`)
  return `read_csv('${textPath}', columns = {${columns.join(', ')}}, delim = '|', header = false,
    auto_detect = false, quote = '', escape = '', ignore_errors = true,
    dateformat = '%Y%m%d', timestampformat = '%Y%m%d%H%M%S')`
}

function typeOf(file: string, name: string): string {
  const field = findField(file, name)
  switch (field?.type) {
    case 'date':
      return 'DATE'
    case 'datetime':
      return 'TIMESTAMP'
    case 'integer':
      return field.width > 9 ? 'BIGINT' : 'INTEGER'
    case 'decimal':
      return `DECIMAL(${Math.max(field.width, (field.scale ?? 0) + 1)},${field.scale ?? 0})`
    default:
      return 'VARCHAR'
  }
}

function neverFile(file: string): never {
  throw new TypeError(`defect: no file ${file}`)
}
