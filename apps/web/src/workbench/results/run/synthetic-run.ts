import type { Run } from '../../run-types.ts'

/** A finished run for tests, with some of it changed. */
export function syntheticRun(changed: Partial<Run> = {}): Run {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    province: '50',
    dataVersion: 1,
    dialect: 'duckdb',
    sql: 'SELECT 1',
    state: 'done',
    queuePlace: null,
    progress: null,
    limit: null,
    refusal: null,
    fault: null,
    rows: 48_211,
    columns: [{ name: 'n', type: 'BIGINT' }],
    release: null,
    createdAt: '2026-11-24T07:00:00.000Z',
    startedAt: '2026-11-24T07:00:00.000Z',
    finishedAt: '2026-11-24T07:05:00.000Z',
    elapsedMs: 12_400,
    stoppedByOwner: false,
    revision: 1,
    ...changed,
  }
}
