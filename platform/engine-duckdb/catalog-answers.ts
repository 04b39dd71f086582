import { type Outcome, ok, refuse, type TextPosition } from '#domain/outcome'
import { safeText } from '#domain/sql'
import { type CapsuleScope, type ResultSink, RowBatch, type RunEnd } from '#platform/engine'

/** SHOW TABLES, answered from the scope: the engine's own catalogue shows attached files. */
export async function answerTables(
  scope: CapsuleScope,
  sink: ResultSink,
): Promise<Outcome<RunEnd>> {
  const names = scope.tables.map((table) => table.name).sort()
  await sink.begin([{ name: 'name', type: 'VARCHAR' }])
  await sink.write(RowBatch.of(names.map((name) => [name])))
  return ok({ state: 'done', rows: names.length })
}

/** DESCRIBE of one table, answered from the scope. */
export async function answerColumns(
  scope: CapsuleScope,
  { table, position }: { readonly table: string; readonly position: TextPosition },
  sink: ResultSink,
): Promise<Outcome<RunEnd>> {
  const served = scope.tables.find((one) => one.name === table)
  if (served === undefined) return refuse('sql-unknown-table', { table: safeText(table) }, position)
  const names = ['column_name', 'column_type', 'caption']
  await sink.begin(names.map((name) => ({ name, type: 'VARCHAR' })))
  const rows = served.columns.map(({ name, type, captionTh }) => [name, type, captionTh ?? null])
  await sink.write(RowBatch.of(rows))
  return ok({ state: 'done', rows: rows.length })
}
