import { z } from 'zod'
import { ProvinceCode } from './schemas.ts'

export const StartRun = z
  .object({
    dialect: z.enum(['duckdb']).default('duckdb'),
    sql: z
      .string()
      .min(1)
      .max(4_000_000)
      .describe('One statement; a trailing semicolon is allowed; refused in words beyond 64 KiB'),
    key: z
      .uuid()
      .optional()
      .describe(
        "Made by the client; the same key again is the same run, so that a double click isn't two",
      ),
    waitMs: z
      .int()
      .min(0)
      .max(30_000)
      .default(0)
      .describe('Wait up to this long for the run to end before answering'),
  })
  .strict()
  .meta({ id: 'StartRun' })

const RunState = z.enum([
  'queued',
  'starting',
  'running',
  'spooling',
  'done',
  'failed',
  'cancelled',
  'limit',
])

const Column = z
  .object({ name: z.string(), type: z.string().describe("The engine's type name") })
  .meta({ id: 'Column' })

const RunProblem = z.object({
  code: z.string(),
  th: z.string(),
  en: z.string(),
  position: z.object({ line: z.int(), column: z.int() }).optional(),
})

export const Run = z
  .object({
    id: z.uuid(),
    province: ProvinceCode,
    dataVersion: z.int(),
    dialect: z.enum(['duckdb']),
    sql: z.string(),
    state: RunState,
    queuePlace: z.int().nullable().describe('1 is next; null when it does not wait'),
    progress: z.number().nullable().describe('0 to 1, where the engine knows'),
    limit: z.enum(['rows', 'bytes', 'time', 'memory']).nullable(),
    refusal: RunProblem.nullable().describe('Why the statement was not answered'),
    fault: RunProblem.nullable().describe('What broke on our side'),
    rows: z.int().nullable(),
    columns: z.array(Column).nullable(),
    release: RunProblem.nullable().describe(
      'Why the result cannot be downloaded; null when it can',
    ),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    elapsedMs: z.int().describe('Time at work; waiting does not count'),
    stoppedByOwner: z.boolean(),
    revision: z.int().describe('Grows with every change while the run is at work'),
  })
  .meta({ id: 'Run' })

export const Runs = z
  .object({ runs: z.array(Run), next: z.string().nullable().describe('Cursor of older runs') })
  .meta({ id: 'Runs' })

export const RunsQuery = z.object({
  before: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  search: z.string().max(200).optional(),
})

export const RunPage = z
  .object({
    columns: z.array(Column),
    offset: z.int(),
    rows: z
      .array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])))
      .describe('Integers of 64 bits and more, and decimals, as exact text'),
  })
  .meta({ id: 'RunPage' })

export const RunId = z.object({ id: z.uuid() })

export const WaitQuery = z.object({
  waitMs: z.coerce
    .number()
    .int()
    .min(0)
    .max(30_000)
    .default(0)
    .describe('Wait up to this long for the run to end, or to change since `revision`'),
  revision: z.coerce.number().int().optional(),
})

export const PageQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
})

export const Release = z
  .object({ reason: z.string().max(2000).describe('Why, in the own words of whoever asks') })
  .strict()
  .meta({ id: 'Release' })
