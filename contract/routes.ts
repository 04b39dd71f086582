import type { z } from 'zod'
import { z as zod } from 'zod'
import type { RefusalCode } from '#domain/outcome'
import { Catalog } from './catalog.ts'
import { Health, PageQuery, ProvinceCode, Run, RunId, RunPage, StartRun } from './schemas.ts'

/** Who may call a route: anybody, or whoever holds the home's operator token. */
export type Access = 'public' | 'operator'

/** One HTTP route. Everything a server, a client, the API page and the route tests need to know of it. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly access: Access
  readonly summary: { readonly th: string; readonly en: string }
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  readonly status: 200 | 201
  /** The schema of the answer, an allow-list of its fields; absent when the answer is not JSON. */
  readonly answer?: z.ZodType
  readonly answerType?: string
  readonly refusals: readonly RefusalCode[]
}

const asked = [
  'bad-request',
  'foreign-origin',
  'token-needed',
] as const satisfies readonly RefusalCode[]

/** Every HTTP route of the product, once. */
export const routes = {
  health: {
    method: 'GET',
    path: '/api/health',
    access: 'public',
    summary: {
      th: 'สถานะระบบ และรุ่นข้อมูลของแต่ละจังหวัด',
      en: 'Health, and the data version of each province',
    },
    status: 200,
    answer: Health,
    refusals: ['foreign-origin'],
  },
  catalog: {
    method: 'GET',
    path: '/api/provinces/:province/catalog',
    access: 'operator',
    summary: {
      th: 'แฟ้มและคอลัมน์ที่ให้บริการ พร้อมคำอธิบายและวิธีปกปิดตัวตนของแต่ละคอลัมน์',
      en: 'Served files and columns, with captions and what de-identification did to each',
    },
    params: zod.object({ province: ProvinceCode }),
    status: 200,
    answer: Catalog,
    refusals: [...asked, 'unknown-province'],
  },
  startRun: {
    method: 'POST',
    path: '/api/runs',
    access: 'operator',
    summary: { th: 'สั่งประมวลผลหนึ่งคำสั่ง', en: 'Start a run of one statement' },
    body: StartRun,
    status: 201,
    answer: Run,
    refusals: [...asked, 'unknown-province'],
  },
  run: {
    method: 'GET',
    path: '/api/runs/:id',
    access: 'operator',
    summary: { th: 'สถานะของการประมวลผล', en: 'State of a run' },
    params: RunId,
    status: 200,
    answer: Run,
    refusals: [...asked, 'unknown-run'],
  },
  rows: {
    method: 'GET',
    path: '/api/runs/:id/rows',
    access: 'operator',
    summary: { th: 'ผลลัพธ์ทีละช่วงแถว', en: 'A page of the rows of a run' },
    params: RunId,
    query: PageQuery,
    status: 200,
    answer: RunPage,
    refusals: [...asked, 'unknown-run', 'run-without-rows'],
  },
  csv: {
    method: 'GET',
    path: '/api/runs/:id/csv',
    access: 'operator',
    summary: { th: 'ผลลัพธ์ทั้งหมดเป็น CSV', en: 'All rows of a run as CSV' },
    params: RunId,
    status: 200,
    answerType: 'text/csv; charset=utf-8',
    refusals: [...asked, 'unknown-run', 'run-without-rows'],
  },
  cancel: {
    method: 'POST',
    path: '/api/runs/:id/cancel',
    access: 'operator',
    summary: { th: 'หยุดการประมวลผล', en: 'Stop a run' },
    params: RunId,
    status: 200,
    answer: Run,
    refusals: [...asked, 'unknown-run'],
  },
} as const satisfies Readonly<Record<string, Route>>

export type RouteName = keyof typeof routes
