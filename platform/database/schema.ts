import type { ColumnType } from 'kysely'
import type { AccessSchema } from './schema-access.ts'
import type { AuditSchema } from './schema-audit.ts'
import type { MessagesSchema } from './schema-messages.ts'

/**
 * The tables of `migrations/`, as rows come back.
 *
 * `bigint` and `count(*)` are numbers (a value beyond 2^53 - 1 is a fault, never a rounded number), `date` is
 * `YYYY-MM-DD` text, `timestamptz` a `Date`, `jsonb` the parsed value (unknown: parse it where it is read).
 */
export interface Schema extends AccessSchema, AuditSchema, MessagesSchema {
  readonly facility: FacilityTable
  readonly data_version: DataVersionTable
  readonly archive: ArchiveTable
  readonly finding_count: FindingCountTable
  readonly run: RunTable
  readonly draft: DraftTable
}

type Json = ColumnType<unknown, object, object>
type OptionalJson = ColumnType<unknown, object | null, object | null>

/** One row of `chospital.csv`; empty cells are null. */
interface FacilityTable {
  hospcode: string
  hospname: string | null
  hostype: string | null
  provcode: string | null
  distcode: string | null
  subdistcode: string | null
  mu: string | null
  bed: string | null
  level_service: string | null
  zone_code: string | null
  status: string | null
}

interface DataVersionTable {
  province: string
  version: number
  committed_at: Date
  reaches_to: string | null
  newest_fiscal_year: number
  manifest: Json
}

interface ArchiveTable {
  province: string
  sha256: string
  name: string
  hospcode: string
  stamp: string | null
  size_bytes: number
  text_bytes: number
  rows: number
  set_aside: number
  nulled: number
  /** The data version that the archive first entered. */
  version: number
}

interface FindingCountTable {
  province: string
  sha256: string
  file: string
  column_name: string
  code: string
  rows: number
}

interface RunTable {
  id: string
  actor: string
  province: string
  data_version: number | null
  dialect: string
  sql: string
  state: 'queued' | 'starting' | 'running' | 'spooling' | 'done' | 'failed' | 'cancelled' | 'limit'
  limit_kind: 'rows' | 'bytes' | 'time' | 'memory' | null
  refusal: OptionalJson
  fault_code: string | null
  row_count: number | null
  /** The process at work on it, as its workbench names itself. */
  process: string | null
  /** Made by the client: the same key again is the same run; null once it is a day old. */
  key: string | null
  /** What the tree says of the result. */
  shape: OptionalJson
  finished_by: 'owner' | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
}

interface DraftTable {
  id: string
  actor: string
  province: string
  title: string
  text: string
  revision: number
  created_at: Date
  updated_at: Date
  closed_at: Date | null
}
