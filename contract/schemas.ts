import { z } from 'zod'

/** A refusal or fault on the wire (`application/problem+json`, RFC 9457) with its Thai and English sentence. */
export const Problem = z
  .object({
    type: z.literal('about:blank'),
    status: z.int(),
    code: z.string().describe('Stable refusal or fault code'),
    th: z.string(),
    en: z.string(),
    about: z.string().optional().describe('The field or the paper that it is about'),
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

/** It was done. */
export const Acknowledged = z.object({ done: z.literal(true) }).meta({ id: 'Acknowledged' })
