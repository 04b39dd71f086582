import { type Refusal, refuse, type TextPosition } from '#domain/outcome'
import { lowerAscii } from './ascii.ts'
import { isNode, type Node } from './node.ts'
import { positionOfByte } from './positions.ts'
import { safeText } from './safe-detail.ts'
import type { SqlScope, WithheldReason } from './scope.ts'

/** A checked statement that the engine refused, and what it may see. */
export interface Failing {
  readonly text: string
  readonly scope: SqlScope
  /** Tables of the scope that the statement reads. */
  readonly tables: ReadonlySet<string>
  /**
   * Whether the engine was still reading the statement or already ran it. Only what it says while reading may be shown:
   * a message of a running statement can quote a cell.
   */
  readonly phase: 'prepare' | 'execute'
}

/** What an engine error means to whoever asked. */
export type EngineFailure =
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'memory' }
  | { readonly kind: 'interrupted' }
  /** Neither the statement nor a limit: `type` is the engine's own word, without its message. */
  | { readonly kind: 'broken'; readonly type: string }

/**
 * Read an engine error (made with `errors_as_json`) and say it in our own words.
 *
 * Never passes on a cell value: messages of running statements are dropped, and of a statement still being read only
 * names, types and places are kept.
 */
export function readEngineError(message: string, failing: Failing): EngineFailure {
  const error = parseError(message)
  if (error === undefined) {
    return /alloc|string length|heap/i.test(message)
      ? { kind: 'memory' }
      : { kind: 'broken', type: 'unknown' }
  }
  const type = String(error.exception_type)
  if (type === 'Out of Memory') return { kind: 'memory' }
  if (type === 'Interrupt' || type === 'INTERRUPT') return { kind: 'interrupted' }
  if (brokenTypes.has(type)) return { kind: 'broken', type }
  return { kind: 'refusal', refusal: refusalOf(type, error, failing) }
}

/** The engine's own word for what kind of error a message tells of; safe to log. */
export function engineErrorType(message: string): string {
  const error = parseError(message)
  return error === undefined ? 'unknown' : String(error.exception_type)
}

const brokenTypes = new Set([
  'IO',
  'Internal',
  'INTERNAL',
  'Fatal',
  'FATAL',
  'Connection',
  'Permission',
])

function parseError(message: string): Node | undefined {
  const start = message.indexOf('{')
  if (start === -1) return undefined
  const parsed = parseOrNothing(message.slice(start))
  return isNode(parsed) && typeof parsed.exception_type === 'string' ? parsed : undefined
}

function parseOrNothing(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function refusalOf(type: string, error: Node, failing: Failing): Refusal {
  const position = positionOfByte(failing.text, Number(error.position ?? Number.NaN))
  const message = String(error.exception_message ?? '')
  switch (type) {
    case 'Conversion':
      return conversionRefusal(message, failing, position)
    case 'Out of Range':
      return refuse('sql-out-of-range', {}, position).refusal
    case 'Binder':
    case 'Catalog':
    case 'Parser':
    case 'Not implemented':
      if (failing.phase === 'prepare') return bindingRefusal(message, error, failing)
  }
  const code = message.startsWith('More than one row') ? 'sql-many-rows' : 'sql-value'
  return refuse(code, {}, position).refusal
}

const engineTypes =
  /\bto (U?INT(?:8|16|32|64|128)|FLOAT|DOUBLE|BOOL|DATE|TIME|TIMESTAMP|UUID|DECIMAL\(\d+,\s?\d+\))(?: when casting from source column (\w+))?$/

/** Names the column and the type, never the value. */
function conversionRefusal(
  message: string,
  { scope, tables }: Failing,
  position: TextPosition | undefined,
): Refusal {
  const [, type, column] = engineTypes.exec(message) ?? []
  if (type === undefined) return refuse('sql-conversion', {}, position).refusal
  const known = column !== undefined && columnsOf(scope, tables).has(lowerAscii(column))
  return known
    ? refuse('sql-conversion-column', { column, type }, position).refusal
    : refuse('sql-conversion-type', { type }, position).refusal
}

function columnsOf(scope: SqlScope, tables: ReadonlySet<string>): ReadonlySet<string> {
  const read = scope.tables.filter((table) => tables.has(table.name))
  return new Set(read.flatMap((table) => table.columns.map(({ name }) => lowerAscii(name))))
}

const missingInTable = /^(?:Table|Values list) "[^"]*" does not have a column named "([^"]*)"/
const candidateNames = /Candidate bindings: :? ?(.*)$/s

function bindingRefusal(message: string, error: Node, failing: Failing): Refusal {
  const position = positionOfByte(failing.text, Number(error.position ?? Number.NaN))
  const column =
    error.error_subtype === 'COLUMN_NOT_FOUND'
      ? String(error.name)
      : missingInTable.exec(message)?.[1]
  if (column !== undefined) {
    const withheld = withheldColumn(column, failing)
    if (withheld !== undefined) return withheldRefusal(withheld, position)
    const listed = candidateNames.exec(message)?.[1] ?? ''
    const candidates = safeText(listed.replaceAll('"', ''))
    return candidates === ''
      ? refuse('sql-unknown-column', { column: safeText(column) }, position).refusal
      : refuse('sql-unknown-column-near', { column: safeText(column), candidates }, position)
          .refusal
  }
  if (error.error_subtype === 'NO_MATCHING_FUNCTION') {
    const detail = {
      call: safeText(String(error.call)),
      candidates: safeText(String(error.candidates)),
    }
    return refuse('sql-function-arguments', detail, position).refusal
  }
  const [firstLine = ''] = message.split('\n')
  return refuse('sql-meaning', { reason: safeText(firstLine) }, position).refusal
}

interface Withheld {
  /** `PERSON.NAME` */
  readonly name: string
  readonly reason: WithheldReason
}

function withheldColumn(column: string, { scope, tables }: Failing): Withheld | undefined {
  const names = [...tables].map((table) => `${table}.${column}`.toUpperCase())
  for (const name of names) {
    const reason = scope.withheld.get(name)
    if (reason !== undefined) return { name, reason }
  }
  return undefined
}

function withheldRefusal({ name, reason }: Withheld, position: TextPosition | undefined): Refusal {
  const { reasonTh, reasonEn, instead } = reason
  return instead === undefined
    ? refuse('sql-column-withheld', { column: name, reasonTh, reasonEn }, position).refusal
    : refuse('sql-column-withheld-instead', { column: name, reasonTh, reasonEn, instead }, position)
        .refusal
}
