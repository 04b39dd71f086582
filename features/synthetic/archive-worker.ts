import { parentPort, workerData } from 'node:worker_threads'
import { type ArchiveTask, writeArchive } from './archive-task.ts'
import type { SynthesisOptions } from './synthesis-options.ts'
import { planLayout } from './world/layout.ts'

const options = workerData as SynthesisOptions
const layout = planLayout(options)

parentPort?.on('message', (task: ArchiveTask) => {
  parentPort?.postMessage(writeArchive(layout, task, options.outDir))
})
