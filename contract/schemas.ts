import { z } from 'zod'
import { refusals } from '#domain/outcome'

const refusalCodes = Object.keys(refusals) as [keyof typeof refusals, ...(keyof typeof refusals)[]]

/** A refusal or fault on the wire (`application/problem+json`, RFC 9457) with its Thai and English sentence. */
export const Problem = z
  .object({
    type: z.literal('about:blank'),
    status: z.int(),
    code: z.string().describe('Stable refusal or fault code'),
    th: z.string(),
    en: z.string(),
    position: z.object({ line: z.int(), column: z.int() }).optional(),
  })
  .meta({ id: 'Problem' })

/** Two digits of the ministry of interior's province list. */
export const ProvinceCode = z.string().regex(/^[0-9]{2}$/)

const ProvinceState = z
  .object({
    province: ProvinceCode,
    nameTh: z.string(),
    nameEn: z.string(),
    dataVersion: z.int(),
    committedAt: z.string(),
    reachesTo: z.string().nullable().describe('Latest date of service held, YYYY-MM-DD'),
  })
  .meta({ id: 'ProvinceState' })

export const Health = z
  .object({
    status: z.enum(['ok', 'failing']),
    version: z.string(),
    database: z.boolean().describe('The application database answers'),
    files: z.boolean().describe('Every serving file of the newest data versions is on disk'),
    capsule: z
      .boolean()
      .describe('A capsule starts, locks itself and answers; tried once a minute'),
    provinces: z.array(ProvinceState),
  })
  .meta({ id: 'Health' })

export const StartRun = z
  .object({
    province: ProvinceCode,
    dialect: z.enum(['duckdb']).default('duckdb'),
    sql: z.string().min(1).max(65_536).describe('One statement; a trailing semicolon is allowed'),
    waitMs: z
      .int()
      .min(0)
      .max(30_000)
      .default(0)
      .describe('Wait up to this long for the run to end before answering'),
  })
  .strict()
  .meta({ id: 'StartRun' })

export const RunState = z.enum([
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

export const Run = z
  .object({
    id: z.uuid(),
    province: ProvinceCode,
    dataVersion: z.int(),
    dialect: z.enum(['duckdb']),
    state: RunState,
    limit: z.enum(['rows', 'bytes', 'time', 'memory']).nullable(),
    refusal: z
      .object({
        code: z.enum(refusalCodes),
        th: z.string(),
        en: z.string(),
        position: z.object({ line: z.int(), column: z.int() }).optional(),
      })
      .nullable()
      .describe('Why the statement was not answered'),
    fault: z.string().nullable(),
    rows: z.int().nullable(),
    columns: z.array(Column).nullable(),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Run' })

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

export const PageQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
})
