import path from 'node:path'
import type { Home } from '#platform/home'

/** Folder of one file and year of a province, relative to the lake folder. */
export function partFolder(province: string, file: string, year: number | null): string {
  return year === null ? path.join(province, file) : path.join(province, file, `year=${year}`)
}

/** Name of a part by the SHA-256 of its bytes. */
export function partName(sha256: string): string {
  return `part-${sha256}.parquet`
}

/** Where the findings of a province's loads are kept, relative to the lake folder. */
export function findingsFolder(province: string): string {
  return path.join(province, '_findings')
}

/** Unfinished files of a province, in the lake folder and in the serving folder: renaming from here is atomic. */
export function buildingFolder(province: string): string {
  return path.join(province, '_building')
}

/** Where an intake works: text on its way to the lake, and what does not fit in memory. Absolute. */
export function intakeFolder(home: Home): string {
  return path.join(home.work, 'intake')
}
