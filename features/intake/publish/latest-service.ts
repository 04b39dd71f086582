import path from 'node:path'
import type { Part } from '#platform/lake'
import type { Lane } from './lane.ts'
import { literal, parquetSource } from './shape.ts'

/** Latest date of service, `YYYY-MM-DD`; null when there are no visits. Later dates are mistakes. */
export async function latestService(
  lane: Lane,
  { lakePath, parts, until }: { lakePath: string; parts: readonly Part[]; until: string },
): Promise<string | null> {
  const visits = parts.filter((part) => part.file === 'SERVICE')
  const years = [...new Set(visits.map((part) => part.year ?? 0))].toSorted((a, b) => b - a)
  for (const year of years) {
    const paths = visits
      .filter((part) => part.year === year)
      .map((part) => path.join(lakePath, part.path))
    const [row] = await lane.rows(
      `SELECT CAST(max(DATE_SERV) AS VARCHAR) AS latest FROM ${parquetSource(paths)}
       WHERE DATE_SERV <= CAST(${literal(until)} AS DATE)`,
    )
    if (typeof row?.latest === 'string') return row.latest
  }
  return null
}
