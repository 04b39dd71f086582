/** The engine interface: what every engine offers, whatever runs behind it. */
export type {
  Attachment,
  CapsuleScope,
  Engine,
  EngineQuestion,
  EngineSession,
  ResultSink,
  RunEnd,
  RunLimits,
  ServedColumn,
  ServedTable,
  WithheldColumn,
} from './engine.ts'
export type { ResultColumn, ResultValue } from './result.ts'
export { RowBatch } from './row-batch.ts'
export { RowCollector } from './row-collector.ts'
