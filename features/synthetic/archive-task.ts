import { statSync } from 'node:fs'
import path from 'node:path'
import { tellArchive } from './archive.ts'
import { type Day, fiscalYear, stampText } from './calendar.ts'
import { FaultPlanter } from './faults/fault-planter.ts'
import { purpose, Random } from './random.ts'
import type { Facility } from './world/facility.ts'
import type { Layout } from './world/layout.ts'
import { longCodesOf } from './write/long-codes.ts'
import { RowSink } from './write/row-sink.ts'
import { type ArchiveStyle, styleOf } from './write/style.ts'
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
  const style = styleOf(facility)
  const planter = planterFor(layout, { facility, archive, day: task.to, style })
  const rows = new RowSink({
    standard: layout.standard,
    style,
    archive,
    longCodes: longCodesOf(layout),
    planter,
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
    rows: entries.reduce((sum, entry) => sum + entry.lines - 1, 0),
    textBytes: entries.reduce((sum, { textBytes }) => sum + textBytes, 0),
    archiveBytes: statSync(file).size,
    planted: planter?.planted ?? [],
  }
}

function planterFor(
  layout: Layout,
  of: { facility: Facility; archive: string; day: Day; style: ArchiveStyle },
): FaultPlanter | undefined {
  if (layout.dirty <= 0) return undefined
  const { facilities } = layout
  return new FaultPlanter({
    seed: layout.seed,
    share: layout.dirty,
    facility: of.facility.index,
    day: of.day,
    archive: `${of.archive}.zip`,
    hasStrayBytes: of.style.encoding === 'utf-8',
    otherHospital:
      facilities[(of.facility.index + 1) % facilities.length]?.code ?? of.facility.code,
  })
}

function stampOf(layout: Layout, task: ArchiveTask): { day: Day; second: number } {
  if (task.isCut) return { day: task.to, second: 86_350 + (task.facility % 45) }
  const random = new Random(layout.seed, purpose.facility, task.facility, task.to)
  return { day: task.to + random.between(4, 14), second: random.between(30_000, 60_000) }
}
