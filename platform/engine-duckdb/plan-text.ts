import { type ResultSink, type ResultValue, RowBatch } from '#platform/engine'

/** How plans name a table of a serving file; see `bind.ts`. */
const partPrefix = /part_\d+\.main\./g

/** A sink for EXPLAIN: the plan without the names of attached files. */
export function hidingSink(sink: ResultSink): ResultSink {
  return {
    begin: (columns) => sink.begin(columns),
    write: (batch) => sink.write(RowBatch.of(Array.from(batch, (row) => row.map(withoutParts)))),
  }
}

/** Blanks instead of the name: a plan is drawn in boxes, and its lines must stay as long as they are. */
function withoutParts(value: ResultValue): ResultValue {
  if (typeof value !== 'string') return value
  return value.replaceAll(partPrefix, (prefix) => ' '.repeat(prefix.length))
}
