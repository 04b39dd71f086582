import { randomUUID } from 'node:crypto'
import { isFinal, type RunState } from '#domain/access'
import type { FaultCode, Refusal } from '#domain/outcome'
import {
  checkRelease,
  notReleasable,
  type Releasable,
  type ResultShape,
  releasePolicy,
} from '#domain/privacy'
import type { Dialect } from '#domain/sql'
import type { CapsuleScope, ResultColumn, RunLimits } from '#platform/engine'
import { storedText } from './stored-text.ts'

/** What somebody asks. */
export interface RunRequest {
  readonly dialect: Dialect
  /** One statement as it was written. */
  readonly sql: string
  /** A UUID made by the client: the same key of the same person within a day is the same run. */
  readonly key?: string | undefined
}

/** A run as it is kept. */
export interface RunRecord {
  readonly id: string
  readonly province: string
  readonly dataVersion: number
  readonly dialect: Dialect
  /** The text as it is kept: without citizen ids. */
  readonly sql: string
  readonly state: RunState
  readonly limit: keyof typeof limitKinds | null
  readonly refusal: Refusal | null
  readonly fault: FaultCode | null
  readonly rows: number | null
  /** Known as soon as the first rows come, and as long as the result is kept. */
  readonly columns: readonly ResultColumn[] | null
  /** What the tree says of the result; null when nobody knows. */
  readonly shape: ResultShape | null
  /** Who ended a cancelled run; null when it was not a person. */
  readonly finishedBy: 'owner' | null
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly finishedAt: Date | null
}

/** What only the process at work on a run knows. */
export interface LiveState {
  /** Grows with every change, also of the queue place and the progress. */
  readonly revision: number
  /** 1 is next, as things stand; null when it does not wait. */
  readonly queuePlace: number | null
  /** 0 to 1; null where the engine does not know. Never goes back. */
  readonly progress: number | null
}

/** A run as its owner sees it. */
export interface Run extends Omit<RunRecord, 'shape'>, LiveState {
  /** How long it is, or was, at work; waiting for its turn does not count. */
  readonly elapsedMs: number
  /** Whether the result may leave as a file, and why not. */
  readonly releasable: Releasable
}

/** Which limit cut a run. */
export const limitKinds = { rows: true, bytes: true, time: true, memory: true } as const

/** What one run may take. */
export const defaultLimits: RunLimits = {
  maxRows: 1_000_000,
  maxBytes: 512 * 1024 * 1024,
  wallMs: 300_000,
}

export function newRun(request: RunRequest, scope: CapsuleScope, createdAt: Date): RunRecord {
  return {
    id: randomUUID(),
    province: scope.province,
    dataVersion: scope.dataVersion,
    dialect: request.dialect,
    sql: storedText(request.sql),
    state: 'queued',
    limit: null,
    refusal: null,
    fault: null,
    rows: null,
    columns: null,
    shape: null,
    finishedBy: null,
    createdAt,
    startedAt: null,
    finishedAt: null,
  }
}

const atRest: LiveState = { revision: 0, queuePlace: null, progress: null }

/** A run as its owner sees it now. */
export function shownRun(record: RunRecord, live: LiveState = atRest, now = new Date()): Run {
  const { shape: _, ...rest } = record
  const { startedAt, finishedAt } = record
  const until = (finishedAt ?? now).getTime()
  return {
    ...rest,
    ...live,
    elapsedMs: startedAt === null ? 0 : Math.max(0, until - startedAt.getTime()),
    releasable: releasableRun(record),
  }
}

function releasableRun(record: RunRecord): Releasable {
  const { state, columns, shape, rows } = record
  if (!isFinal(state)) return notReleasable('release-not-finished')
  if (state === 'limit') return notReleasable('release-incomplete')
  if (state !== 'done') return notReleasable('release-no-result')
  if (shape === null) return notReleasable('release-not-aggregate')
  if (columns === null) return notReleasable('release-expired')
  return checkRelease(shape, rows ?? 0, releasePolicy)
}
