/** The engine interface: what every engine offers, whatever runs behind it. */
export type {
  Attachment,
  CapsuleScope,
  Engine,
  EngineSession,
  ResultColumn,
  ResultSink,
  ResultValue,
  RunEnd,
  RunLimits,
  ServedColumn,
  ServedTable,
  WithheldColumn,
} from './engine.ts'
