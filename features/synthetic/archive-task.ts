import { statSync } from 'node:fs'
import path from 'node:path'
import { tellArchive } from './archive.ts'
import { type Day, fiscalYear, stampText } from './calendar.ts'
import { purpose, Random } from './random.ts'
import type { Layout } from './world/layout.ts'
import { longCodesOf } from './write/long-codes.ts'
import { RowSink } from './write/row-sink.ts'
import { styleOf } from './write/style.ts'
import { writeZip } from './write/zip-file.ts'

/** One archive to be written. */
export interface ArchiveTask {
  readonly facility: number
  readonly year: number
  readonly from: Day
  readonly to: Day
  /** The archive was made on its last day (`until`), not some days after it. */
  readonly isCut: boolean
}

export interface WrittenArchive {
  readonly name: string
  readonly rows: number
  readonly textBytes: number
  readonly archiveBytes: number
  /** Lines for `planted.jsonl`. */
  readonly planted: readonly string[]
}

/** Make and write one archive; a pure function of layout and task, but for the file it leaves in `outDir`. */
export function writeArchive(layout: Layout, task: ArchiveTask, outDir: string): WrittenArchive {
  const facility = layout.facilities[task.facility]
  if (facility === undefined) throw new TypeError('defect: an archive of an unknown facility')
  const stamp = stampOf(layout, task)
  const archive = `F43_${facility.code}_${stampText(stamp.day, stamp.second)}`
  const rows = new RowSink({
    standard: layout.standard,
    style: styleOf(facility),
    archive,
    longCodes: longCodesOf(layout),
  })
  const { first, last } = fiscalYear(task.year)
  tellArchive({
    layout,
    facility,
    year: task.year,
    yearFirst: first,
    yearLast: last,
    from: task.from,
    to: task.to,
    stamp,
    rows,
  })
  const entries = rows.finish()
  const file = path.join(outDir, `${archive}.zip`)
  writeZip(file, entries, stamp)
  return {
    name: `${archive}.zip`,
    rows: rows.rows,
    textBytes: entries.reduce((sum, { textBytes }) => sum + textBytes, 0),
    archiveBytes: statSync(file).size,
    planted: [],
  }
}

function stampOf(layout: Layout, task: ArchiveTask): { day: Day; second: number } {
  if (task.isCut) return { day: task.to, second: 86_350 + (task.facility % 45) }
  const random = new Random(layout.seed, purpose.facility, task.facility, task.to)
  return { day: task.to + random.between(4, 14), second: random.between(30_000, 60_000) }
}
