import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { archiveTasks } from './archive-tasks.ts'
import { runTasks } from './archive-workers.ts'
import { PlantedFile } from './faults/planted-file.ts'
import type { SynthesisOptions, SynthesisReport } from './synthesis-options.ts'
import { facilityTable } from './world/facility-table.ts'
import { planLayout } from './world/layout.ts'

/**
 * Make up a whole province and write the archives that its hospitals would send, with `chospital.csv` (the facility
 * table) and, where faults were planted, `planted.jsonl` beside them.
 *
 * Equal options give equal bytes, whatever the number of threads.
 */
export async function synthesize(options: SynthesisOptions): Promise<SynthesisReport> {
  const layout = planLayout(options)
  const tasks = archiveTasks(layout, options)
  mkdirSync(options.outDir, { recursive: true })
  writeFileSync(path.join(options.outDir, 'chospital.csv'), facilityTable(layout))
  const report = {
    archives: 0,
    rows: 0,
    textBytes: 0,
    archiveBytes: 0,
    facilities: layout.facilities.length,
    planted: 0,
  }
  const planted = plantedFile(options)
  try {
    await runTasks({ options, tasks }, (written, place) => {
      report.archives++
      report.rows += written.rows
      report.textBytes += written.textBytes
      report.archiveBytes += written.archiveBytes
      report.planted += written.planted.length
      planted?.add(place, written.planted)
      options.onProgress?.({ done: report.archives, total: tasks.length, rows: report.rows })
    })
  } finally {
    planted?.close()
  }
  return report
}

/** None where nothing is planted; then one of an earlier run would tell of archives that are no more. */
function plantedFile({ outDir, dirty }: SynthesisOptions): PlantedFile | undefined {
  const file = path.join(outDir, 'planted.jsonl')
  if (dirty > 0) return new PlantedFile(file)
  rmSync(file, { force: true })
  return undefined
}
